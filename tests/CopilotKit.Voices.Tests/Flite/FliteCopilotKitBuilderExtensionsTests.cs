using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.Tests.Flite;

public class FliteCopilotKitBuilderExtensionsTests
{
    [Fact]
    public void AddFlite_Defaults_AreTheEngineWithAndWithoutAKey()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddFlite();
        using ServiceProvider provider = services.BuildServiceProvider();

        ITextToSpeechClient unkeyed = provider.GetRequiredService<ITextToSpeechClient>();

        Assert.Same(provider.GetRequiredKeyedService<ITextToSpeechClient>("flite"), unkeyed);
        Assert.Same(unkeyed, provider.GetRequiredService<ISpeechEngine>());
        Assert.NotNull(provider.GetRequiredService<ScriptPerformer>());
    }

    [FliteFact]
    public async Task AddFlite_Twice_AnswersForBothUnderIdsOfTheirOwn()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddFlite().AddFlite(key: "second");
        using ServiceProvider provider = services.BuildServiceProvider();

        IReadOnlyList<Voice> voices = await provider.GetRequiredService<ISpeechEngine>().GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Contains("flite-rms", voices.Select(voice => voice.Id));
        Assert.Contains("second/flite-rms", voices.Select(voice => voice.Id));
        Assert.NotSame(provider.GetRequiredKeyedService<ITextToSpeechClient>("flite"), provider.GetRequiredKeyedService<ITextToSpeechClient>("second"));
    }

    [Fact]
    public void AddFlite_WrongVoice_IsNamedWhenTheHostStarts()
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["CopilotKit:Flite:DefaultVoice"] = "nobody" }).Build());
        services.AddCopilotKit().AddFlite();
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception =
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("DefaultVoice", exception.Message, StringComparison.Ordinal);
        Assert.Contains("not 'nobody'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddFlite_EmptyKey_IsRefused() => Assert.Throws<ArgumentException>(() => new ServiceCollection().AddCopilotKit().AddFlite(key: " "));

    [Fact]
    public void FliteOptions_LibraryFolder_IsReadFromConfiguration()
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["CopilotKit:Flite:LibraryFolder"] = "/opt/voices" }).Build());
        services.AddCopilotKit().AddFlite();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("/opt/voices", provider.GetRequiredService<IOptionsMonitor<FliteOptions>>().Get("flite").LibraryFolder);
    }
}
