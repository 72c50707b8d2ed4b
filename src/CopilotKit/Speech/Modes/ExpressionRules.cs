using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;

namespace CopilotKit.Speech.Modes;

/// <summary>Gives lines the tone that their own words ask for, without a model: no word is changed.</summary>
internal static class ExpressionRules
{
    private const int LongestTag = 6;

    private static readonly (string Style, string[] Words)[] Tones =
    [
        ("whispering", ["whisper", "whispered", "whispers", "hush", "shh", "psst", "secret"]),
        ("angry", ["angry", "angrily", "furious", "rage", "hate", "enough", "shouted", "dare"]),
        ("fearful", ["afraid", "terrified", "fear", "scream", "screamed", "danger", "trembled", "trembling", "monster", "help"]),
        ("sad", ["sad", "sadly", "tears", "wept", "cried", "weeping", "grief", "lonely", "alas", "mourned", "died", "goodbye", "sorry"]),
        ("excited", ["hurray", "hooray", "wow", "amazing", "incredible", "finally", "treasure", "look"]),
        ("cheerful", ["laughed", "laughing", "smiled", "smiling", "happy", "happily", "joy", "merry", "delighted", "wonderful", "welcome"]),
        ("hopeful", ["hope", "hoped", "perhaps", "tomorrow", "promise", "promised", "dawn"]),
        ("calm", ["quiet", "quietly", "peace", "peaceful", "slowly", "gently", "breathe", "rest", "sleep", "asleep", "still"]),
    ];

    /// <summary>Gives a delivery to every line that has none.</summary>
    public static Script Apply(Script script) => script with { Cues = [.. ApplyAll(script.Cues)] };

    private static IEnumerable<Cue> ApplyAll(IReadOnlyList<Cue> cues) => cues.Select((cue, index) => cue switch
    {
        Line { Delivery.Style: null } line when !IsTag(line) && ToneOf(line, TagBehind(cues, index)) is { } style => line with
        {
            Delivery = line.Delivery with { Style = style, StyleDegree = line.Delivery.StyleDegree ?? DegreeOf(line.Text) },
        },
        Slot slot => new Slot(slot.Length, [.. ApplyAll(slot.Cues)]),
        OptionalGroup group => new OptionalGroup(group.Priority, [.. ApplyAll(group.Cues)]),
        _ => cue,
    });

    /// <summary>Says whether a line only tells who speaks and how, such as <c>she whispered.</c></summary>
    private static bool IsTag(Line line) =>
        line.Role == Role.Narrator && char.IsLower(line.Text[0]) && TextDiff.WordsOf(line.Text).Length <= LongestTag;

    /// <summary>Gives the words of the tag behind a role's line: they tell the tone of the line, not of the narrator.</summary>
    private static string TagBehind(IReadOnlyList<Cue> cues, int index) =>
        cues[index] is Line { Role: not Role.Narrator }
            && cues.Skip(index + 1).FirstOrDefault(cue => cue is not Pause) is Line tag && IsTag(tag)
                ? tag.Text
                : "";

    private static string? ToneOf(Line line, string tag) => (tag.Length > 0 ? ToneOf(tag) : null) ?? ToneOf(line.Text);

    /// <summary>Gives the tone with the most words in the text; a shout without any is excited, nothing else has a tone.</summary>
    private static string? ToneOf(string text)
    {
        string[] words = [.. TextDiff.WordsOf(text).Select(word => new string([.. word.Where(char.IsLetter)]).ToLowerInvariant())];
        (string Style, int Count) best = Tones.Select(tone => (tone.Style, words.Count(tone.Words.Contains))).MaxBy(tone => tone.Item2);
        return best.Count > 0 ? best.Style
            : text.Contains('!', StringComparison.Ordinal) ? SpeakingStyles.Find("excited")!.Name
            : null;
    }

    private static double? DegreeOf(string text) => text.Count(character => character == '!') > 1 ? 1.5 : null;
}
