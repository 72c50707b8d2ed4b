using CopilotKit.Programs;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Espeak;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>How long an engine takes from the call to the first audible sample at the sink.</summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private const int Rounds = 40;
    private const string Sentence = "Once there was a young fox who lived at the edge of a quiet forest.";

    public string Name => "engines";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin(
            "From the call of an engine to the first sample above -50 dBFS at the sink", "Engine", "median, ms", "slowest of ten, ms");
        foreach (string engine in (string[])["flite-rms", "flite-kal16", "espeak, a program ready", "espeak, none ready"])
        {
            IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, 2, engine);
            MarkdownTable.Row($"{engine}", $"{results["median"]:0.0}", $"{results["slow"]:0.0}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        bool isEspeak = arguments[0].StartsWith("espeak", StringComparison.Ordinal);
        EspeakOptions options = new() { ReadyPrograms = arguments[0].EndsWith("none ready", StringComparison.Ordinal) ? 0 : 2 };
        using SpeechEngine engine =
            isEspeak ? new EspeakSpeechEngine(options, new ProgramRunner(), TimeProvider.System) : new FliteSpeechEngine(new FliteOptions());
        Utterance utterance = new(Sentence) { VoiceId = isEspeak ? null : arguments[0] };
        List<double> waits = [];
        for (int round = 0; round < Rounds + 5; round++)
        {
            waits.Add(await FirstSound.WaitAsync(engine, utterance));

            // As between the turns of a conversation: what the engine prepares, it prepares now.
            await Task.Delay(50);
        }

        FreshProcess.Write("median", Took.Median(waits.Skip(5)));
        FreshProcess.Write("slow", Took.Percentile(90, waits.Skip(5)));
    }
}
