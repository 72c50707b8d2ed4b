using CopilotKit.Audio.Wav;
using CopilotKit.SemanticKernel.Audio;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.TextToAudio;

#pragma warning disable SKEXP0001 // The service of Semantic Kernel is experimental.

namespace CopilotKit.SemanticKernel.Tests.Audio;

public sealed class TextToAudioTests : IDisposable
{
    private readonly ToneEngine _engine = new();

    public static TheoryData<PromptExecutionSettings> AllSettings { get; } =
    [
        new SpeechExecutionSettings { Voice = "woman", Style = "cheerful", StyleDegree = 0.5, Speed = 1.5, Pitch = 1.2, Language = "de" },
        new PromptExecutionSettings
        {
            ExtensionData = new Dictionary<string, object>
            {
                ["voice"] = "woman", ["style"] = "cheerful", ["degree"] = 0.5, ["speed"] = "1.5", ["pitch"] = 1.2f, ["language"] = "de",
            },
        },
        System.Text.Json.JsonSerializer.Deserialize<PromptExecutionSettings>(
            """{"voice":"woman","style":"cheerful","degree":0.5,"speed":1.5,"pitch":1.2,"language":"de"}""")!,
    ];

    [Fact]
    public async Task GetAudioContentsAsync_NoSettings_IsAWavFileOfTheText()
    {
        AudioContent audio = await Service().GetAudioContentAsync("One two three.", cancellationToken: Token);

        Assert.Equal("audio/wav", audio.MimeType);
        Assert.Equal(0.95, LengthOf(audio));
        Assert.Equal("One two three.", Assert.Single(_engine.Utterances).Text);
    }

    [Theory]
    [MemberData(nameof(AllSettings))]
    public async Task GetAudioContentsAsync_Settings_ReachTheEngine(PromptExecutionSettings settings)
    {
        await Service().GetAudioContentAsync("Hello.", settings, cancellationToken: Token);

        Utterance utterance = Assert.Single(_engine.Utterances);
        Assert.Equal(("woman", "cheerful", 0.5, "de"), (utterance.VoiceId, utterance.Style, utterance.StyleDegree, utterance.Language));
        Assert.Equal((1.5, 1.2), (Math.Round(utterance.Speed, 3), Math.Round(utterance.Pitch, 3)));
    }

    [Fact]
    public async Task GetAudioContentsAsync_SettingsOfAnotherConnector_GiveVoiceAndSpeed()
    {
        await Service().GetAudioContentAsync("Hello.", new OthersSettings { Voice = "girl", Speed = 0.5f }, cancellationToken: Token);

        Assert.Equal(("girl", 0.5), (_engine.Utterances[0].VoiceId, _engine.Utterances[0].Speed));
    }

    [Fact]
    public async Task GetAudioContentsAsync_Pcm_HasNoHeader()
    {
        AudioContent audio = await Service().GetAudioContentAsync("One.", new SpeechExecutionSettings { Format = "pcm" }, cancellationToken: Token);

        Assert.Equal("audio/pcm;rate=16000", audio.MimeType);
        Assert.Equal(2 * (int)(ToneEngine.Rate * 0.45), audio.Data!.Value.Length);
    }

    [Theory]
    [InlineData("speed", 9.0, "The setting Speed must be 0.25 to 4, not 9.")]
    [InlineData("pitch", 0.1, "The setting Pitch must be 0.5 to 2, not 0.1.")]
    [InlineData("speed", "fast", "The setting speed must be a number, not fast.")]
    [InlineData("voice", 7, "The setting voice must be a text, not 7.")]
    public async Task GetAudioContentsAsync_SettingOutOfRange_IsNamedWithItsValue(string key, object value, string message)
    {
        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object> { [key] = value } };

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => Service().GetAudioContentAsync("Hello.", settings, cancellationToken: Token));

        Assert.Equal(message, exception.Message);
        Assert.Empty(_engine.Utterances);
    }

    [Fact]
    public async Task GetAudioContentsAsync_UnknownFormat_IsRefusedByTheEngine()
    {
        await Assert.ThrowsAsync<SpeechEngineException>(
            () => Service().GetAudioContentAsync("Hello.", new SpeechExecutionSettings { Format = "mp3" }, cancellationToken: Token));
    }

    [Fact]
    public async Task GetStreamingAudioContentsAsync_LongText_FirstPortionComesBeforeTheLastSentenceIsSpoken()
    {
        await using IAsyncEnumerator<AudioContent> portions =
            Service(new ToneEngine { BeforeCall = (call, _, token) => call == 2 ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask })
                .GetStreamingAudioContentsAsync("One two. Three four.", cancellationToken: Token).GetAsyncEnumerator(Token);

        Assert.True(await portions.MoveNextAsync());

        Assert.Equal("audio/wav", portions.Current.MimeType);
        Assert.Equal("RIFF"u8, portions.Current.Data!.Value.Span[..4]);
    }

    [Fact]
    public async Task GetStreamingAudioContentsAsync_AllPortions_AreTheWholeSound()
    {
        SpeechExecutionSettings settings = new() { Format = "pcm" };
        AudioContent whole = await Service().GetAudioContentAsync("One two. Three four.", settings, cancellationToken: Token);

        List<AudioContent> portions = await Service()
            .GetStreamingAudioContentsAsync("One two. Three four.", settings, cancellationToken: Token).ToListAsync(Token);

        Assert.True(portions.Count > 5);
        Assert.Equal(whole.Data!.Value.ToArray(), portions.SelectMany(portion => portion.Data!.Value.ToArray()));
    }

    [Fact]
    public async Task GetStreamingAudioContentsAsync_ServiceOfSomebodyElse_GivesItsWholeSound()
    {
        List<AudioContent> portions =
            await new OthersService().GetStreamingAudioContentsAsync("One.", cancellationToken: Token).ToListAsync(Token);

        Assert.Equal([1, 2, 3], Assert.Single(portions).Data!.Value.ToArray());
    }

    [Fact]
    public async Task AddTextToAudio_Flite_AnswersWithAndWithoutKey()
    {
        Flite.SkipIfMissing();
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit().AddFlite().AddTextToAudio();
        Kernel kernel = builder.Build();
        SpeechExecutionSettings settings = new() { Voice = "flite-slt", Speed = 1.2 };

        ITextToAudioService flite = kernel.GetRequiredService<ITextToAudioService>("flite");
        AudioContent keyed = await flite.GetAudioContentAsync("Good evening.", settings, kernel, Token);
        AudioContent unkeyed =
            await kernel.GetRequiredService<ITextToAudioService>().GetAudioContentAsync("Good evening.", settings, kernel, Token);

        Assert.Equal(LengthOf(keyed), LengthOf(unkeyed));
        Assert.InRange(LengthOf(keyed), 0.4, 2);
        Assert.Equal(2, kernel.GetAllServices<ITextToAudioService>().Count());
        Assert.Throws<KernelException>(() => kernel.GetRequiredService<ITextToAudioService>("espeak"));
    }

    [Fact]
    public void AddTextToAudio_NoEngine_SaysWhichLineToWrite()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit().AddTextToAudio();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => builder.Build().GetRequiredService<ITextToAudioService>());

        Assert.Contains("AddFlite().AddTextToAudio()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddTextToAudio_ServiceOfTheApp_IsLeftAsItIs()
    {
        OthersService others = new();
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton<ITextToAudioService>(others);
        builder.AddCopilotKit().AddFlite().AddTextToAudio();

        Assert.Same(others, builder.Build().GetRequiredService<ITextToAudioService>());
    }

    [Fact]
    public void Settings_Frozen_CannotBeChangedButCloned()
    {
        SpeechExecutionSettings settings = new() { Voice = "woman", Format = "pcm" };
        settings.Freeze();

        SpeechExecutionSettings clone = (SpeechExecutionSettings)settings.Clone();
        clone.Voice = "man";

        Assert.Throws<InvalidOperationException>(() => settings.Voice = "man");
        Assert.Equal(("man", "pcm", "woman"), (clone.Voice, clone.Format, settings.Voice));
    }

    public void Dispose() => _engine.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static double LengthOf(AudioContent audio)
    {
        using WavReader reader = new(new MemoryStream(audio.Data!.Value.ToArray()));
        return (double)reader.Frames!.Value / reader.Format.SampleRate;
    }

    private ITextToAudioService Service(ITextToSpeechClient? engine = null)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(engine ?? _engine);
        builder.AddCopilotKit().AddTextToAudio();
        return builder.Build().GetRequiredService<ITextToAudioService>();
    }

    private sealed class OthersSettings : PromptExecutionSettings
    {
        [System.Text.Json.Serialization.JsonPropertyName("voice")]
        public string? Voice { get; set; }

        [System.Text.Json.Serialization.JsonPropertyName("speed")]
        public float Speed { get; set; }
    }

    private sealed class OthersService : ITextToAudioService
    {
        public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

        public Task<IReadOnlyList<AudioContent>> GetAudioContentsAsync(
            string text, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<AudioContent>>([new AudioContent(new byte[] { 1, 2, 3 }, "audio/wav")]);
    }
}
