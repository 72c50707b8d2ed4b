using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.OpenAI.Tests.Speech;

public class OpenAISpeechRegistrationTests
{
    [Fact]
    public async Task AddOpenAISpeech_WithClient_Speaks()
    {
        await using OpenAILoopback service = new(OpenAILoopback.Sound());
        ServiceCollection services = new();
        services.AddCopilotKit().AddOpenAISpeech(service.Client);
        await using ServiceProvider provider = services.BuildServiceProvider();

        TextToSpeechResponse response = await provider.GetRequiredService<ITextToSpeechClient>()
            .GetAudioAsync("Hello there.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("audio/wav", Assert.IsType<DataContent>(Assert.Single(response.Contents)).MediaType);
    }

    [Fact]
    public async Task AddOpenAISpeech_FromConfiguration_Speaks()
    {
        await using OpenAILoopback service = new(OpenAILoopback.Sound());
        ConfigurationManager configuration = new();
        configuration["CopilotKit:OpenAI:Speech:Endpoint"] = new Uri(service.Server.Address, "v1").AbsoluteUri;
        configuration["CopilotKit:OpenAI:Speech:Model"] = "kokoro";
        configuration["CopilotKit:OpenAI:Speech:DefaultVoice"] = "af_bella";
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddCopilotKit().AddOpenAISpeech();
        await using ServiceProvider provider = services.BuildServiceProvider();

        ITextToSpeechClient client = provider.GetRequiredService<ITextToSpeechClient>();
        await client.GetAudioAsync("Hello there.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("\"model\":\"kokoro\"", service.Server.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"voice\":\"af_bella\"", service.Server.Requests[0].Text, StringComparison.Ordinal);
        Assert.Equal(StyleSupport.None, client.GetService<EngineCapabilities>()!.Styles);
    }

    [Fact]
    public async Task AddOpenAISpeech_VoicesFromConfiguration_AreListed()
    {
        ConfigurationManager configuration = new();
        configuration["CopilotKit:OpenAI:Speech:Model"] = "kokoro";
        configuration["CopilotKit:OpenAI:Speech:Endpoint"] = "http://localhost:8880/v1";
        configuration["CopilotKit:OpenAI:Speech:DefaultVoice"] = "amy";
        configuration["CopilotKit:OpenAI:Speech:Voices:0:Id"] = "amy";
        configuration["CopilotKit:OpenAI:Speech:Voices:0:Gender"] = "Female";
        configuration["CopilotKit:OpenAI:Speech:Voices:0:Language"] = "en-GB";
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddCopilotKit().AddOpenAISpeech();
        await using ServiceProvider provider = services.BuildServiceProvider();

        IReadOnlyList<Voice> voices =
            await provider.GetRequiredService<ISpeechEngine>().GetVoicesAsync(TestContext.Current.CancellationToken);

        Voice amy = Assert.Single(voices);
        Assert.Equal(("amy", VoiceGender.Female, "en-GB"), (amy.Id, amy.Gender, amy.Language));
    }

    [Theory]
    [InlineData(null, "k")]
    [InlineData("gpt-4o-mini-tts", null)]
    public void AddOpenAISpeech_WithoutModelOrKey_IsReported(string? model, string? apiKey)
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddOpenAISpeech(options => (options.Model, options.Key) = (model, apiKey));
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<ITextToSpeechClient>());

        Assert.Contains("A key in the environment is not looked for.", exception.Message, StringComparison.Ordinal);
    }
}
