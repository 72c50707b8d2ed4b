using CopilotKit.Meditation;
using CopilotKit.Speech;
using CopilotKit.Speech.Caching;
using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.Tests;

public sealed class SpeechCopilotKitBuilderExtensionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestEngine _one = new("one");
    private readonly TestEngine _two = new("two");

    [Fact]
    public async Task AddSpeechEngine_Several_AnswerTogether()
    {
        using ServiceProvider provider = Provider(builder => builder);

        IReadOnlyList<Voice> voices =
            await provider.GetRequiredService<ISpeechEngine>().GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["one", "two"], voices.Select(voice => voice.Id));
        Assert.IsType<RoutingTextToSpeechClient>(provider.GetRequiredService<ITextToSpeechClient>());
        Assert.Same(_two, provider.GetRequiredKeyedService<ITextToSpeechClient>("two"));
        Assert.Same(_two, provider.GetRequiredKeyedService<ISpeechEngine>("two"));
    }

    [Fact]
    public void AddSpeechEngine_One_AnswersItself()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddSpeechEngine("one", _ => _one);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(_one, provider.GetRequiredService<ISpeechEngine>());
        Assert.Same(_one, provider.GetRequiredService<ITextToSpeechClient>());
    }

    [Fact]
    public async Task AddCopilotKit_KeyedClientOfTheApp_SetsThePaceOfMeditationsToo()
    {
        ServiceCollection services = new();
        services.AddKeyedSingleton<ITextToSpeechClient>("one", _one);
        services.AddCopilotKit();
        using ServiceProvider provider = services.BuildServiceProvider();
        MeditationRequest request = new(MeditationType.BodyScan, TimeSpan.FromMinutes(5));

        MeditationSession session =
            await provider.GetRequiredService<MeditationComposer>().ComposeAsync(request, TestContext.Current.CancellationToken);

        MeditationSession measured = await new MeditationComposer().ComposeAsync(
            request with { WordsPerMinute = 150 }, TestContext.Current.CancellationToken);
        Assert.Equal(measured.Script, session.Script);
    }

    [Fact]
    public async Task AllDecorators_EngineFails_OtherSpeaksAndOnlyTheSoundOfTheWantedVoiceIsKept()
    {
        using ServiceProvider provider = Provider(builder => builder
            .AddSpeechFallback().AddSpeechCache(options => options.Folder = _folder["cache"]).AddSpeechTelemetry()
            .AddSpeechRetries(options => options.Delay = TimeSpan.Zero).AddSpeechPrices(options => options.DollarsPerMillionCharacters["one/*"] = 15));
        ISpeechEngine engine = provider.GetRequiredService<ISpeechEngine>();
        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(TestContext.Current.CancellationToken);
        await SpeakAsync(engine, "hello");
        _one.FailsAfterWords = 0;

        SpokenUtterance kept = await SpeakAsync(engine, "hello");
        SpokenUtterance stoodIn = await SpeakAsync(engine, "goodbye");

        Assert.Equal([15.0, null], voices.Select(voice => voice.DollarsPerMillionCharacters));
        Assert.Equal((null, "two"), (kept.VoiceId, stoodIn.VoiceId));
        Assert.Equal(["hello", "goodbye", "goodbye", "goodbye"], _one.Utterances.Select(utterance => utterance.Text));
        provider.GetRequiredService<SpeechCache>().Clear();
        Assert.Empty(Directory.GetFiles(_folder["cache"], "*.speech", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task AddSpeechCache_ClientOfTheAppsOwn_IsKeptToo()
    {
        ServiceCollection services = new();
        services.AddSingleton<ITextToSpeechClient>(_one);
        services.AddCopilotKit().AddSpeechCache(options => options.Folder = _folder["cache"]);
        using ServiceProvider provider = services.BuildServiceProvider();

        await SpeakAsync(provider.GetRequiredService<ISpeechEngine>(), "hello");
        await SpeakAsync(provider.GetRequiredService<ISpeechEngine>(), "hello");

        Assert.Single(_one.Utterances);
        Assert.Same(_one, provider.GetRequiredService<ITextToSpeechClient>());
    }

    [Fact]
    public void Options_FromConfiguration_AreBoundAndChecked()
    {
        using ServiceProvider provider = Provider(
            builder => builder.AddSpeechCache().AddSpeechFallback().AddSpeechRetries().AddSpeechPrices(),
            new() { ["CopilotKit:SpeechCache:MaxBytes"] = "12", ["CopilotKit:SpeechFallback:HoldsUtterances"] = "false", ["CopilotKit:SpeechPrices:DollarsPerMillionCharacters:one/*"] = "-3" });

        OptionsValidationException exception = Assert.ThrowsAny<OptionsValidationException>(
            () => provider.GetRequiredService<IOptions<SpeechCacheOptions>>().Value);
        OptionsValidationException price = Assert.ThrowsAny<OptionsValidationException>(
            () => provider.GetRequiredService<IOptions<CopilotKit.Speech.Costs.SpeechPrices>>().Value);

        Assert.Equal("Property MaxBytes: must be 1000000 bytes or more, not 12.", exception.Message);
        Assert.Equal("Property DollarsPerMillionCharacters: the price of 'one/*' must be 0 US dollars or more, not -3.", price.Message);
        Assert.False(provider.GetRequiredService<IOptions<SpeechFallbackOptions>>().Value.HoldsUtterances);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _one.Dispose();
        _two.Dispose();
    }

    private static Task<SpokenUtterance> SpeakAsync(ISpeechEngine engine, string text) =>
        engine.SpeakAsync(new Utterance(text), (_, _) => { }, TestContext.Current.CancellationToken);

    private ServiceProvider Provider(Func<CopilotKitBuilder, CopilotKitBuilder> add, Dictionary<string, string?>? settings = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
        add(services.AddCopilotKit().AddSpeechEngine("one", _ => _one).AddSpeechEngine("two", _ => _two));
        return services.BuildServiceProvider();
    }
}
