using CopilotKit.Scripts;

namespace CopilotKit.Safety.Crises;

/// <summary>The texts of the hand-offs: the app's own before the built-in ones.</summary>
internal static class HandOffTexts
{
    private const string Opening = "This sounds very hard, and you deserve help from a person, not from an app.";
    private const string Directory = "At findahelpline.com you find somebody to talk to, wherever you are.";

    private static readonly HashSet<string> RegionsThatAreNoLanguage = ["us", "gb", "au", "nz", "at", "ch", "dk", "mx"];

    /// <summary>Gives what to answer.</summary>
    /// <param name="kind">What kind of crisis it is.</param>
    /// <param name="locale">A BCP 47 tag, or a region.</param>
    /// <param name="options">The app's own texts.</param>
    public static CrisisHandOff For(CrisisKind kind, string locale, CrisisOptions options)
    {
        foreach (string key in KeysOf(locale))
        {
            if (options.HandOffTexts.TryGetValue(key, out string? text))
            {
                return new CrisisHandOff(kind, key, text);
            }
        }

        string region = RegionOf(locale);
        return HelpLines.ByRegion.TryGetValue(region, out HelpLine? help)
            ? new CrisisHandOff(kind, region.ToUpperInvariant(), TextFor(kind, help))
            : new CrisisHandOff(kind, "", TextFor(kind, help: null));
    }

    /// <summary>Tells whether a text is one of the hand-offs.</summary>
    public static bool Contain(string text, CrisisOptions options) =>
        text.StartsWith(Opening, StringComparison.Ordinal) || options.HandOffTexts.Values.Contains(text);

    private static string TextFor(CrisisKind kind, HelpLine? help)
    {
        string emergency = $"If life is in danger, call {help?.Emergency ?? "your emergency number"} now.";
        string listening = help is null ? "" : $" {help.Listening}: somebody will listen.";
        string abuse = kind == CrisisKind.Abuse && help?.Abuse is { } line ? $" {line}." : "";
        return kind is CrisisKind.Suicide or CrisisKind.SelfHarm
            ? $"{Opening}{listening} {emergency} {Directory}"
            : $"{Opening} {emergency}{abuse}{listening} {Directory}";
    }

    private static IEnumerable<string> KeysOf(string locale) =>
        [locale, locale.Replace('_', '-'), RegionOf(locale), LanguageTag.PrimaryOf(locale.Replace('_', '-')), ""];

    // In de-DE-u-co-phonebk the region comes before the singleton; a part alone is a region where it is one of ours and no language.
    private static string RegionOf(string locale)
    {
        string[] parts = locale.Split('-', '_', '.', '@');
        string region = parts.Skip(1).TakeWhile(part => part.Length != 1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter))
            ?? (parts is [{ Length: 2 } alone] && IsRegion(alone) ? alone : "");
        return region.Equals("UK", StringComparison.OrdinalIgnoreCase) ? "GB" : region;
    }

    // Written small, “in” and “de” may be a region or a language; of those that are no language, such as “gb”, there is no doubt.
    private static bool IsRegion(string part) => char.IsUpper(part[0]) || RegionsThatAreNoLanguage.Contains(part);
}
