using CopilotKit.Meditation;
using CopilotKit.Safety;

namespace CopilotKit.Tests.Meditation;

/// <summary>The linter, which judges other people's scripts, finds nothing in ours.</summary>
public class MeditationLintTests
{
    public static TheoryData<MeditationType> Types { get; } = [.. MeditationTypes.All.Select(type => type.Type)];

    [Fact]
    public async Task ComposeAsync_Preparation_LeavesTheExitLineInTime()
    {
        MeditationSession session = await Compose.SessionAsync(Compose.Request(MeditationType.BodyScan, 12) with { Preparation = TimeSpan.FromMinutes(2) });

        Assert.Empty(ScriptLinter.Judge(session.Script, new() { Posture = Posture.Lying, WordsPerMinute = 170 }));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_AnySeedAndListener_HasNoFindings(MeditationType type)
    {
        string[][] listeners =
        [
            [], ["trauma"], ["panic"], ["pregnancy"], ["injury:neck"], ["under-18"], ["seizures"], ["water"], ["heart-disease"], ["lung-disease"],
            ["high-blood-pressure"], ["fainting"], ["age:7", "panic"], ["age:9"], ["age:15", "trauma"], ["age:17"],
        ];
        List<string> findings = [];
        for (int seed = 0; seed < 16; seed++)
        {
            Listener listener = Listener.Of(listeners[seed % listeners.Length]);
            double minutes = Math.Min(Compose.UsualMinutes(type), AgeProfile.For(listener.Age).LongestPractice.TotalMinutes);
            MeditationSession session = await Compose.SessionAsync(
                Compose.Request(type, minutes, seed) with { Listener = listener, Theme = seed % 3 == 0 ? "an exam tomorrow" : null });
            ScriptLinterOptions options = new()
            {
                Listener = listener, Posture = session.Request.Posture!.Value, EndsAsleep = session.Request.Type == MeditationType.Sleep, WordsPerMinute = 170,
            };
            findings.AddRange(ScriptLinter.Judge(session.Script, options).Select(finding => $"{seed} {finding} [{finding.Line?.Text}]"));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
