using CopilotKit.Meditation;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Meditation;

/// <summary>Has meditations composed for tests, and takes them apart.</summary>
internal static class Compose
{
    public static async Task<MeditationSession> SessionAsync(MeditationRequest request) =>
        await new MeditationComposer().ComposeAsync(request, TestContext.Current.CancellationToken);

    public static async Task<Script> ScriptAsync(MeditationRequest request) => (await SessionAsync(request)).Script;

    public static MeditationRequest Request(MeditationType type, double minutes, int seed = 1) =>
        new(type, TimeSpan.FromMinutes(minutes)) { Seed = seed };

    /// <summary>Gives a length that every type but the shortest and the longest can have.</summary>
    public static double UsualMinutes(MeditationType type) => type switch
    {
        MeditationType.YogaNidra => 20,
        MeditationType.ThreeMinuteBreathingSpace => 5,
        _ => 10,
    };

    public static IEnumerable<Line> Lines(IEnumerable<Cue> cues) => CueTree.LinesOf(cues);

    public static IReadOnlyList<string> Sentences(Script script) => [.. Lines(script.Cues).Select(line => line.Text)];

    public static int Words(Script script) => Lines(script.Cues).Sum(line => line.Text.Split(' ').Length);
}
