using CopilotKit.Scripts;

namespace CopilotKit.Speech.Modes;

/// <summary>The words of a script that are spoken, whoever speaks them.</summary>
internal static class SpokenWords
{
    public static string Of(Script script) => Of(script.Cues);

    public static string Of(IEnumerable<Cue> cues) => string.Join(' ', LinesOf(cues).Select(line => line.Text));

    /// <summary>Gives every line in order, also those in slots and optional groups.</summary>
    public static IEnumerable<Line> LinesOf(IEnumerable<Cue> cues) => cues.SelectMany(cue => cue switch
    {
        Line line => [line],
        Slot slot => LinesOf(slot.Cues),
        OptionalGroup group => LinesOf(group.Cues),
        _ => [],
    });

    /// <summary>Says whether two texts have the same characters in the same order, white space aside.</summary>
    public static bool AreSame(string one, string other) =>
        one.Where(character => !char.IsWhiteSpace(character)).SequenceEqual(other.Where(character => !char.IsWhiteSpace(character)));
}
