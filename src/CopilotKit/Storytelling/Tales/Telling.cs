using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Tales;

/// <summary>A story as it will be told.</summary>
/// <param name="Cues">Its cues.</param>
/// <param name="Chapters">Its chapters, with the words and the speakers of each.</param>
/// <param name="Seconds">How long it is expected to last.</param>
/// <param name="Pauses">How many of its silences were written.</param>
internal sealed record Telling(IReadOnlyList<Cue> Cues, IReadOnlyList<StoryBeat> Chapters, double Seconds, int Pauses)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>Puts the chosen moments together.</summary>
    public static Telling Of(IReadOnlyList<Scene> scenes, HashSet<Moment> chosen, StoryRequest request, IReadOnlyList<Role> roles, TimeSpan pause)
    {
        List<Cue> cues = [];
        List<StoryBeat> chapters = [];
        int pauses = 0;
        SleepyCurve curve = SleepyCurve.Of(scenes.SelectMany(scene => scene.Moments).Where(chosen.Contains), request.Genre, roles[0]);
        foreach ((int index, Scene scene) in scenes.Index())
        {
            List<Moment> told = [.. scene.Moments.Where(chosen.Contains)];
            if (told.All(moment => moment.IsAside))
            {
                continue;
            }

            bool opensChapter = IsChapter(index, scenes.Count, request.Length) && (cues.Count == 0 || !IsOneSentence(told));
            if (cues.Count > 0 && opensChapter)
            {
                cues.Add(new Pause(Shortest, pause, Longest));
                pauses++;
            }

            if (opensChapter)
            {
                cues.Add(new Chapter(scene.Title));
                chapters.Add(new StoryBeat(scene.Title, scene.Goal, 0, []));
            }

            cues.AddRange(told.SelectMany(moment => curve.Slowed(moment)));
            chapters[^1] = Counted(chapters[^1], told);
        }

        Script script = new(cues) { Roles = roles };
        return new Telling(cues, chapters, LengthEstimate.Of(script, request.Pace).Expected.TotalSeconds, pauses);
    }

    /// <summary>Gives about how long the silences between the scenes last.</summary>
    public static double SecondsBetweenScenes(IReadOnlyList<Scene> scenes, StoryRequest request) =>
        0.9 * (scenes.Index().Count(scene => IsChapter(scene.Index, scenes.Count, request.Length)) - 1);

    // The turn is the last scene but one; a short story has few chapters.
    private static bool IsChapter(int index, int count, TimeSpan length) => length.TotalSeconds switch
    {
        < 45 => index == 0 || index == count - 2,
        < 120 => index is 0 or 1 || index == count - 2,
        _ => true,
    };

    // A chapter of one sentence would be announced for longer than it lasts: it goes with the one before.
    private static bool IsOneSentence(List<Moment> told) =>
        told.SelectMany(moment => moment.Lines).Sum(line => Sentences.Of(line.Text).Count) == 1;

    private static StoryBeat Counted(StoryBeat beat, List<Moment> told) => beat with
    {
        WordBudget = beat.WordBudget + told.Sum(moment => moment.Lines.Sum(line => Sentences.CountWords(line.Text))),
        Characters = [.. beat.Characters.Union(told.SelectMany(moment => moment.Lines).Select(line => line.Role))],
    };
}
