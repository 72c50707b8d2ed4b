namespace CopilotKit.Speech.Modes;

/// <summary>Words that two texts share, or that only one of them has.</summary>
/// <param name="Kind">Where the words are.</param>
/// <param name="Text">The words, with one space between them.</param>
public sealed record WordChange(ChangeKind Kind, string Text);

/// <summary>What became of a part of a text or a script.</summary>
public enum ChangeKind
{
    /// <summary>It is in both.</summary>
    Kept,

    /// <summary>It is only in the first.</summary>
    Removed,

    /// <summary>It is only in the second.</summary>
    Added,
}

/// <summary>Compares texts word by word.</summary>
public static class TextDiff
{
    /// <summary>Compares two texts.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <returns>
    /// Kept and removed words give the first text when they are joined, kept and added words the second. As many words as can be
    /// are kept; beyond 4,000 words on a side, the middle that differs is removed and added as a whole.
    /// </returns>
    public static IReadOnlyList<WordChange> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        List<WordChange> changes = [];
        foreach ((ChangeKind kind, string word) in Sequences.Compare(WordsOf(before), WordsOf(after), StringComparer.Ordinal))
        {
            if (changes.Count > 0 && changes[^1].Kind == kind)
            {
                changes[^1] = changes[^1] with { Text = $"{changes[^1].Text} {word}" };
            }
            else
            {
                changes.Add(new WordChange(kind, word));
            }
        }

        return changes;
    }

    internal static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
