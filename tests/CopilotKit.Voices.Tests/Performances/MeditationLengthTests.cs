using CopilotKit.Meditation;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>
/// Meditations spoken by real voices last exactly as long as ordered, and encoded to 0.05 s, or are refused with a range that is true: a few here,
/// every type in every length with three voices where COPILOTKIT_FULL is 1.
/// </summary>
/// <param name="speech">Speaks once what several meditations say.</param>
public sealed class MeditationLengthTests(MeditationLengthTests.CachedSpeech speech) : IClassFixture<MeditationLengthTests.CachedSpeech>, IDisposable
{
    private static readonly string[] Encodings = ["mp3", "opus", "m4a", "flac", "m4b"];

    private static readonly (MeditationType Type, int Minutes, string Voice)[] Few =
    [
        (MeditationType.CoherentBreathing, 1, "flite-slt"),
        (MeditationType.BodyScan, 3, "flite-awb"),
        (MeditationType.YogaNidra, 10, "flite-rms"),
        (MeditationType.FourSevenEight, 30, "flite-slt"),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<MeditationType, int, string> Orders { get; } = new(
        Environment.GetEnvironmentVariable("COPILOTKIT_FULL") != "1"
            ? Few
            : from type in MeditationTypes.All
              from minutes in (int[])[1, 3, 5, 10, 15, 20, 30, 45, 60]
              from voice in (string[])["flite-slt", "flite-rms", "flite-awb"]
              select (type.Type, minutes, voice));

    [FliteTheory(Needs = "ffmpeg")]
    [MemberData(nameof(Orders))]
    public async Task SaveAsync_OrderedLength_IsExactOrRefusedWithATrueRange(MeditationType type, int minutes, string voice)
    {
        MeditationRequest request = new(type, TimeSpan.FromMinutes(minutes)) { Seed = minutes };
        try
        {
            await LastsExactlyAsync(request, voice);
        }
        catch (MeditationLengthException exception)
        {
            Assert.False(request.Length >= exception.Shortest && request.Length <= exception.Longest);
            await LastsExactlyAsync(request with { Length = exception.Shortest }, voice);
            await LastsExactlyAsync(request with { Length = exception.Longest }, voice);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task LastsExactlyAsync(MeditationRequest request, string voice)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        IReadOnlyList<Voice> voices = await Speaker.Engine.GetVoicesAsync(cancellation);
        MeditationComposer composer = new((_, _) => ValueTask.FromResult(voices.Single(known => known.Id == voice).WordsPerMinute));
        Script script = (await composer.ComposeAsync(request, cancellation)).Script;
        Script cast = script with { Roles = [script.Roles[0] with { VoiceId = voice }] };
        string encoded = _folder[$"meditation.{Encodings[((int)request.Type + (int)request.Length.TotalMinutes) % Encodings.Length]}"];

        PerformanceTimeline timeline = await speech.Performer.SaveAsync(cast, _folder["meditation.wav"], cancellationToken: cancellation);
        _ = await speech.Performer.SaveAsync(cast, encoded, cancellationToken: cancellation);

        Assert.Equal(timeline.Format.ToFrames(request.Length), timeline.Frames);
        Assert.Equal(request.Length.TotalSeconds, await Media.DurationAsync(_folder["meditation.wav"]), 0.0001);
        Assert.Equal(request.Length.TotalSeconds, await Media.DurationAsync(encoded), 0.05);
        Assert.All(timeline.Sentences, sentence => Assert.Empty(sentence.Unspoken));
    }

    /// <summary>A performer with the real voices and a cache, as an app composes it.</summary>
    public sealed class CachedSpeech : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly ServiceProvider _services;

        public CachedSpeech() => _services = new ServiceCollection()
            .AddCopilotKit().AddFlite().AddSpeechCache(cache => cache.Folder = _folder["speech"]).Services.BuildServiceProvider();

        public ScriptPerformer Performer => _services.GetRequiredService<ScriptPerformer>();

        public void Dispose()
        {
            _services.Dispose();
            _folder.Dispose();
        }
    }
}
