using CopilotKit.Scripts;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Safety;

/// <summary>Scripts of guided practices: some that keep every rule, and sentences that break one.</summary>
internal static class Practices
{
    private static readonly Dictionary<string, string[]> Carriers = Sections("carriers.txt");
    private static readonly Dictionary<string, string[]> CleanTexts = Sections("clean.txt");

    /// <summary>Gives every sentence that breaks a rule, with the rule and the conditions of the listener.</summary>
    public static IEnumerable<(string Rule, string[] Conditions, string Text)> Faults() =>
        from section in Sections("faults.txt")
        let heading = section.Key.Split(": ", 2)
        from text in section.Value
        select (heading[0], heading.Length > 1 ? heading[1].Split(", ") : [], text);

    /// <summary>Gives a script that keeps the rules, of the texts that faults are put into.</summary>
    public static List<Cue> Carrier(Random random)
    {
        string[] lines =
        [
            .. Some(random, Carriers["arrival"], 2), .. Some(random, Carriers["exit"], 1), .. Some(random, Carriers["settle"], 3),
            .. Some(random, Carriers["core"], 6), .. Some(random, Carriers["closing"], 1),
        ];
        return [.. lines.SelectMany(line => new Cue[] { new Line(Role.Narrator, line), new Pause(TimeSpan.FromSeconds(random.Next(2, 9))) })];
    }

    /// <summary>Gives a script that keeps the rules, of texts that no fault was made from.</summary>
    public static Script Clean(Random random, bool endsAsleep)
    {
        string[][] parts =
        [
            Some(random, CleanTexts["arrival"], random.Next(1, 4)), Some(random, CleanTexts["exit"], 1), Some(random, CleanTexts["settle"], random.Next(2, 5)),
            [CleanTexts["breath"][8]], Some(random, CleanTexts["breath"], random.Next(1, 5)), Some(random, CleanTexts["body"], random.Next(0, 7)),
            random.Next(3) == 0 ? CleanTexts["tension"] : [], Some(random, CleanTexts["kindness"], random.Next(0, 5)),
            Some(random, CleanTexts["picture"], random.Next(0, 5)), Some(random, CleanTexts["wandering"], random.Next(0, 5)),
            Some(random, CleanTexts["care"], random.Next(0, 3)), endsAsleep ? [] : Some(random, CleanTexts["closing"], random.Next(1, 5)),
        ];
        List<Cue> cues = [new Sound("bell")];
        foreach (string[] part in parts)
        {
            // Sentences stand alone, or two to a line, as writers do.
            foreach (string[] line in part.Chunk(random.Next(1, 3)))
            {
                cues.Add(new Line(Role.Narrator, string.Join(' ', line)));
                cues.Add(new Pause(TimeSpan.FromSeconds(random.Next(1, 6)), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(40)));
            }
        }

        return new Script(endsAsleep ? [.. cues] : [.. cues, new Sound("bell")]);
    }

    private static string[] Some(Random random, string[] texts, int count)
    {
        string[] shuffled = [.. texts];
        random.Shuffle(shuffled);
        return [.. shuffled.Take(count)];
    }

    private static Dictionary<string, string[]> Sections(string file) => TaggedText
        .Read(Path.Combine(RepositoryFolder.Root, "tests/CopilotKit.Tests/Safety/Practices", file))
        .GroupBy(line => line.Heading)
        .ToDictionary(group => group.Key, group => group.Select(line => line.Text).ToArray());
}
