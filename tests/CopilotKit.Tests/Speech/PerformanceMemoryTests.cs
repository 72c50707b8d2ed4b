using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Tests.Speech;

/// <summary>What a performance allocates. Alone in its process meanwhile, or it would count what others allocate.</summary>
[Collection(nameof(PerformanceMemoryTests))]
[CollectionDefinition(nameof(PerformanceMemoryTests), DisableParallelization = true)]
public sealed class PerformanceMemoryTests
{
    private const int Rate = 24_000;
    private const int LargeObjects = 3;

    [Fact]
    public async Task WriteAsync_OnceWarm_AllocatesLittleAndNoLargeObjects()
    {
        await PerformAsync(lines: 20);
        long largeBefore = Collected().SizeAfterBytes;
        long before = GC.GetTotalAllocatedBytes(precise: true);

        PerformanceTimeline timeline = await PerformAsync(lines: 150);

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        long large = Collected().SizeBeforeBytes - largeBefore;
        long pcm = timeline.Frames * 2;
        Assert.InRange(pcm, 14_000_000, 20_000_000);
        Assert.InRange(allocated, 0, 3 * pcm);
        Assert.InRange(large, long.MinValue, 0);
    }

    private static GCGenerationInfo Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetGCMemoryInfo(GCKind.FullBlocking).GenerationInfo[LargeObjects];
    }

    private static Task<PerformanceTimeline> PerformAsync(int lines)
    {
        Cue[] cues = [new Ambience("rain"), .. Enumerable.Range(0, lines).Select(n => new Line($"ROLE {n % 3}", "Two seconds of sound."))];
        return new ScriptPerformer(new SameSoundEngine()).WriteAsync(new Script(cues), Stream.Null, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Speaks two seconds of always the same samples, and allocates nothing for it.</summary>
    private sealed class SameSoundEngine : ISpeechEngine
    {
        private static readonly float[] Portion = [.. Enumerable.Range(0, Rate / 10).Select(n => 0.1f * MathF.Sin(n * 0.1f))];
        private readonly Voice[] _voices = [.. Enumerable.Range(0, 3).Select(n => new Voice($"voice-{n}"))];

        public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<Voice>>(_voices);

        public Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
        {
            for (int i = 0; i < 20; i++)
            {
                sink(Portion, Rate);
            }

            return Task.FromResult(new SpokenUtterance([]));
        }
    }
}
