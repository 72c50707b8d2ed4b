using CopilotKit.Scripts;

namespace CopilotKit.Speech.Modes;

/// <summary>The words of a script that are spoken, whoever speaks them.</summary>
internal static class SpokenWords
{
    public static string Of(Script script) => Of(script.Cues);

    public static string Of(IEnumerable<Cue> cues) => string.Join(' ', CueTree.LinesOf(cues).Select(line => line.Text));

    /// <summary>Says whether two texts have the same characters in the same order, white space aside.</summary>
    public static bool AreSame(string one, string other) =>
        one.Where(character => !char.IsWhiteSpace(character)).SequenceEqual(other.Where(character => !char.IsWhiteSpace(character)));
}
