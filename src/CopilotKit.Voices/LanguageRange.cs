namespace CopilotKit.Voices;

/// <summary>Chooses among BCP 47 tags as RFC 4647 does in its basic filtering.</summary>
internal static class LanguageRange
{
    /// <summary>Says whether a tag is the range itself or narrower: <c>en</c> covers <c>en-GB</c>, but not the other way round.</summary>
    public static bool Covers(string range, string tag) =>
        tag.Equals(range, StringComparison.OrdinalIgnoreCase) || tag.StartsWith($"{range}-", StringComparison.OrdinalIgnoreCase);
}
