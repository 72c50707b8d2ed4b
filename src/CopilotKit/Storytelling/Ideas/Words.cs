namespace CopilotKit.Storytelling.Ideas;

/// <summary>Reads word lists out of text.</summary>
internal static class Words
{
    /// <summary>Reads words that stand between white space.</summary>
    public static HashSet<string> Set(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads pairs of words, one after each comma.</summary>
    public static Dictionary<string, string> Pairs(string text) =>
        text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' '))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Makes the first letter a capital.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
