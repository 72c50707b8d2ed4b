namespace CopilotKit.Scripts;

/// <summary>What BCP 47 tags such as <c>de-AT</c> have in common.</summary>
internal static class LanguageTag
{
    /// <summary>Gives the language alone, without script and region: the <c>de</c> of <c>de-AT</c>.</summary>
    public static string PrimaryOf(string tag) => tag.Split('-')[0];

    /// <summary>Says whether who speaks the one understands the other: script and region do not count.</summary>
    public static bool IsSameLanguage(string tag, string other) =>
        PrimaryOf(tag).Equals(PrimaryOf(other), StringComparison.OrdinalIgnoreCase);
}
