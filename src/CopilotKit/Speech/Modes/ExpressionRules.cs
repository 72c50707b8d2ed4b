using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;

namespace CopilotKit.Speech.Modes;

/// <summary>Gives lines the tone that their own words ask for, without a model: no word is changed.</summary>
internal static class ExpressionRules
{
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
    public static Script Apply(Script script) => new([.. script.Cues.Select(Apply)])
    {
        Title = script.Title,
        Language = script.Language,
        Length = script.Length,
        Details = script.Details,
        Roles = script.Roles,
    };

    private static Cue Apply(Cue cue) => cue switch
    {
        Line { Delivery.Style: null } line when ToneOf(line.Text) is { } style => line with
        {
            Delivery = line.Delivery with { Style = style, StyleDegree = line.Delivery.StyleDegree ?? DegreeOf(line.Text) },
        },
        Slot slot => new Slot(slot.Length, [.. slot.Cues.Select(Apply)]),
        OptionalGroup group => new OptionalGroup(group.Priority, [.. group.Cues.Select(Apply)]),
        _ => cue,
    };

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
