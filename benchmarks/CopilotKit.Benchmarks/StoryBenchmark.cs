using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>What a finished story costs, beside flite with nothing around it on the same sentences.</summary>
internal sealed class StoryBenchmark : IBenchmark
{
    private const int Rounds = 9;
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(3);

    public string Name => "story";

    public async Task ReportAsync()
    {
        foreach (int cores in (int[])[1, 2])
        {
            IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores);
            MarkdownTable.Begin(
                FormattableString.Invariant($"A story of {Length.TotalMinutes} minutes with {results["voices"]} voices, {cores} core{(cores == 1 ? "" : "s")}"),
                "What", "wall s per 60 s of story", "CPU s per 60 s of story", "speed beside bare flite, wall", "CPU");
            Row("finished story: levelled WAV, captions, chapters", "story");
            Row("the same, first in its process", "cold");
            Row("the same with the story's own styles, which bare flite does not have", "styled");
            Row("CopilotKit's flite engine, samples thrown away", "engine");
            Row("bare flite in process, samples thrown away", "bare");
            if (results.ContainsKey("program wall"))
            {
                Row("the program `flite`, one run for each voice", "program");
            }

            Console.WriteLine(FormattableString.Invariant(
                $"\nThe story has {results["story speech"]:0} s of trimmed speech; bare flite makes {results["bare speech"]:0} s for the same sentences, silence at their edges included."));

            void Row(string title, string key) => MarkdownTable.Row(
                $"{title}",
                $"{results[$"{key} wall"] / Length.TotalMinutes:0.000}",
                $"{results[$"{key} cpu"] / Length.TotalMinutes:0.000}",
                $"{results["bare wall"] / results[$"{key} wall"]:0.00}",
                $"{results["bare cpu"] / results[$"{key} cpu"]:0.00}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        RememberingEngine engine = new(flite);
        Script styled = Stories.ForThreeVoices(await Stories.WriteAsync(Length, engine));
        Script script = Stories.WithoutStyles(styled);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("story-benchmark");
        string file = Path.Combine(folder.FullName, "story.wav");
        PerformanceTimeline timeline = null!;
        FreshProcess.Write("cold", await Took.ByAsync(async () => timeline = await new ScriptPerformer(engine).SaveWithSidecarsAsync(script, file)));
        IReadOnlyList<Utterance> utterances = engine.Utterances;
        FreshProcess.Write("voices", utterances.Select(utterance => utterance.VoiceId).Distinct().Count());
        FreshProcess.Write("story speech", timeline.Sentences.Sum(sentence => (sentence.End - sentence.Start).TotalSeconds));

        BareFlite bare = new();
        using FliteProgram program = new(utterances, bare.SettingsFor);
        FreshProcess.Write("bare speech", utterances.Sum(bare.Speak));
        Took[] took = await Took.ByTurnsAsync(
            Rounds,
            () => new ScriptPerformer(flite).SaveWithSidecarsAsync(script, file),
            () => Parallel.ForEachAsync(utterances, async (utterance, token) => await flite.SpeakAsync(utterance, (_, _) => { }, token)),
            () => Task.FromResult(Parallel.ForEach(utterances, utterance => bare.Speak(utterance))),
            () => new ScriptPerformer(flite).SaveWithSidecarsAsync(styled, file),
            FliteProgram.IsInstalled ? program.SpeakAsync : () => Task.CompletedTask);
        FreshProcess.Write("story", took[0]);
        FreshProcess.Write("engine", took[1]);
        FreshProcess.Write("bare", took[2]);
        FreshProcess.Write("styled", took[3]);
        if (FliteProgram.IsInstalled)
        {
            FreshProcess.Write("program", took[4]);
        }

        folder.Delete(recursive: true);
    }
}
