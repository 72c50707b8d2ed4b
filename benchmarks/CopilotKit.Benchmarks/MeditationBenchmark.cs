using CopilotKit.Meditation;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>What meditations cost: their speech, and hardly their silence.</summary>
internal sealed class MeditationBenchmark : IBenchmark
{
    private static readonly (MeditationType Type, int Minutes, string? Bed)[] Orders =
    [
        (MeditationType.BodyScan, 10, null), (MeditationType.CoherentBreathing, 10, null), (MeditationType.BodyScan, 10, "rain"),
        (MeditationType.BodyScan, 30, null), (MeditationType.BodyScan, 60, null), (MeditationType.BodyScan, 120, null),
    ];

    public string Name => "meditation";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin(
            "A meditation, composed and performed to a levelled WAV with captions and chapters, 1 core",
            "Which", "speech, s", "first in its process, wall s", "CPU s", "after that, wall s", "CPU s", "bare flite alone, CPU s");
        foreach ((MeditationType type, int minutes, string? bed) in Orders)
        {
            IReadOnlyDictionary<string, double> results =
                await FreshProcess.RunAsync(this, cores: 1, $"{type}", FormattableString.Invariant($"{minutes}"), bed ?? "");
            string name = $"{MeditationTypes.Of(type).Name}, {minutes} minutes{(bed is null ? "" : $", {bed}")}";
            MarkdownTable.Row(
                $"{name}",
                $"{results["speech"]:0}",
                $"{results["cold wall"]:0.00}",
                $"{results["cold cpu"]:0.00}",
                $"{results["warm wall"]:0.00}",
                $"{results["warm cpu"]:0.00}",
                $"{results["bare cpu"]:0.00}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        MeditationRequest request = new(Enum.Parse<MeditationType>(arguments[0]), TimeSpan.FromMinutes(int.Parse(arguments[1], null)))
        {
            Bed = arguments[2] is { Length: > 0 } bed ? bed : null,
        };
        RememberingEngine engine = new(flite);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("meditation-benchmark");
        PerformanceTimeline timeline = null!;
        FreshProcess.Write("cold", await Took.ByAsync(MakeAsync));
        (IReadOnlyList<Utterance> utterances, BareFlite bare) = (engine.Utterances, new BareFlite());
        FreshProcess.Write("speech", timeline.Sentences.Sum(sentence => (sentence.End - sentence.Start).TotalSeconds));
        Took[] took = await Took.ByTurnsAsync(rounds: 5, MakeAsync, () => Task.FromResult(utterances.Sum(bare.Speak)));
        FreshProcess.Write("warm", took[0]);
        FreshProcess.Write("bare", took[1]);
        folder.Delete(recursive: true);

        async Task MakeAsync()
        {
            MeditationComposer composer = new(async (narrator, token) => new Casting(await flite.GetVoicesAsync(token), [narrator]).Roles[0].Voice.WordsPerMinute);
            Script script = (await composer.ComposeAsync(request)).Script;
            timeline = await new ScriptPerformer(engine).SaveWithSidecarsAsync(script, Path.Combine(folder.FullName, "meditation.wav"));
        }
    }
}
