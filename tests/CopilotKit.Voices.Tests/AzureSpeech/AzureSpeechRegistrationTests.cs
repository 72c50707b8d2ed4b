using CopilotKit.Speech.Engines;
using CopilotKit.Voices.AzureSpeech;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.Tests.AzureSpeech;

public class AzureSpeechRegistrationTests
{
    [Fact]
    public async Task AddAzureSpeech_FromConfiguration_Speaks()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());
        ConfigurationManager configuration = new();
        configuration["CopilotKit:AzureSpeech:Endpoint"] = azure.Server.Address.AbsoluteUri;
        configuration["CopilotKit:AzureSpeech:Key"] = AzureLoopback.Key;
        configuration["CopilotKit:AzureSpeech:Languages:0"] = "en-GB";
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddCopilotKit().AddAzureSpeech();
        await using ServiceProvider provider = services.BuildServiceProvider();

        ITextToSpeechClient client = provider.GetRequiredService<ITextToSpeechClient>();
        TextToSpeechResponse response = await client.GetAudioAsync("Hello there.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("audio/wav", Assert.IsType<DataContent>(Assert.Single(response.Contents)).MediaType);
        Assert.Equal(2, (await client.AsSpeechEngine().GetVoicesAsync(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public void GetService_GivesWhatTheEngineCanDo()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddAzureSpeech(options => (options.Region, options.Key) = ("westeurope", "k"));
        using ServiceProvider provider = services.BuildServiceProvider();

        EngineCapabilities? capabilities = provider.GetRequiredService<ITextToSpeechClient>().GetService<EngineCapabilities>();

        Assert.Equal(
            (StyleSupport.OfVoice, true, true, true, false), (
                capabilities!.Styles, capabilities.HasStyleDegree, capabilities.IsStreaming, capabilities.IsRemote, capabilities.HasWordTimes));
    }

    [Theory]
    [InlineData(null, null, "k", "Property Region: is needed, or an Endpoint, and not both.")]
    [InlineData("westeurope", "https://a.b/", "k", "Property Region: is needed, or an Endpoint, and not both.")]
    [InlineData("west europe", null, "k", "Property Region: must be the name of a region, such as 'westeurope', not 'west europe'.")]
    [InlineData(null, "http://a.b/", "k", "Property Endpoint: must be an https address, since a key is sent there, not 'http://a.b/'.")]
    [InlineData("westeurope", null, null, "Property Key: is needed, or a TokenProvider, and not both.")]
    [InlineData("westeurope", null, "se cret", "Property Key: must be a key, without white space and without characters beyond ASCII.")]
    public void Options_ThatCannotWork_AreReported(string? region, string? endpoint, string? key, string error)
    {
        AzureSpeechOptions options = new() { Region = region, Endpoint = endpoint is null ? null : new Uri(endpoint), Key = key };

        ValidateOptionsResult result = new AzureSpeechOptionsValidator().Validate(null, options);

        Assert.Equal([error], result.Failures);
    }

    [Fact]
    public void Options_OutOfRange_AreReported()
    {
        AzureSpeechOptions options = new()
        {
            Region = "westeurope",
            Key = "k",
            DefaultVoice = " ",
            MaxAttempts = 11,
            LongestRetryWait = TimeSpan.Zero,
            StallTimeout = TimeSpan.FromHours(1),
            VoiceListLifetime = TimeSpan.FromDays(31),
        };

        ValidateOptionsResult result = new AzureSpeechOptionsValidator().Validate(null, options);

        Assert.Equal(
            [
                "Property DefaultVoice: must name a voice, such as 'en-US-AvaMultilingualNeural'.",
                "Property MaxAttempts: must be 1 to 10, not 11.",
                "Property LongestRetryWait: must be more than zero and at most 00:10:00, not 00:00:00.",
                "Property StallTimeout: must be more than zero and at most 00:10:00, not 01:00:00.",
                "Property VoiceListLifetime: must be more than zero and at most 30.00:00:00, not 31.00:00:00.",
            ],
            result.Failures);
    }
}
