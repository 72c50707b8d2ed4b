using System.Text.RegularExpressions;

namespace CopilotKit.Meditation.Composing;

/// <summary>The person's own words, made fit to be said to them: <c>my exam</c> becomes <c>your exam</c>.</summary>
/// <param name="Words">The words, without a full stop.</param>
/// <param name="Form">How they stand in a sentence: <c>theme-thing</c>, <c>theme-clause</c> or <c>theme-purpose</c>.</param>
internal sealed partial record Theme(string Words, string Form)
{
    private static readonly Dictionary<string, string> Addressed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["i'm"] = "you're", ["i’m"] = "you're", ["i've"] = "you've", ["i’ve"] = "you've", ["i'll"] = "you'll", ["i’ll"] = "you'll", ["i'd"] = "you'd",
        ["i’d"] = "you'd", ["i"] = "you", ["me"] = "you", ["my"] = "your", ["mine"] = "yours", ["myself"] = "yourself", ["am"] = "are",
    };

    /// <summary>Reads the words of a person; nothing when there are none.</summary>
    public static Theme? Of(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        string plain = string.Join(' ', Unspeakable().Replace(words, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', '?', ',', ';', ' ');
        if (plain.Length == 0)
        {
            return null;
        }

        string form = FormOf(plain);
        string spoken = Spoken(plain);
        bool needsTo = form == "theme-purpose" && !spoken.StartsWith("to ", StringComparison.OrdinalIgnoreCase);
        return new Theme(needsTo ? $"to {spoken}" : spoken, form);
    }

    private static string Spoken(string words)
    {
        bool isAboutThemselves = FirstPerson().IsMatch(words);
        string spoken = Word().Replace(words, match =>
            Addressed.TryGetValue(match.Value, out string? other) && (isAboutThemselves || !match.ValueSpan.Equals("am", StringComparison.OrdinalIgnoreCase))
                ? other
                : match.Value);
        spoken = WasYou().Replace(spoken, "you were");
        bool isName = spoken.Length > 1 && (char.IsUpper(spoken[1]) || !Determiner().IsMatch(spoken));
        return isName ? spoken : char.ToLowerInvariant(spoken[0]) + spoken[1..];
    }

    private static string FormOf(string words) =>
        Clause().IsMatch(words) ? "theme-clause" : Purpose().IsMatch(words) ? "theme-purpose" : "theme-thing";

    // Braces and brackets have a meaning in the texts, and nobody says them.
    [GeneratedRegex(@"[\p{C}\p{So}{}<>\[\]()|""“”*_#\\]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unspeakable();

    // A mine after an article is one to dig in.
    [GeneratedRegex(
        @"\b(?:(?:an?|the|this|that|old|coal|gold)\s+mine|[\p{L}]+(?:['’][\p{L}]+)?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bI\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\byou was\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WasYou();

    [GeneratedRegex(@"^(?:an?|the|my|your|our|his|her|their|this|that|some|too|not|no|being|feeling|falling|letting|getting|going|i|i['’]\w+|we|it|to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Determiner();

    [GeneratedRegex(@"^(?:i|we|he|she|they|it|there)\b(?:['’]\w+)?\s|^(?:i|we|he|she|they|it|there)['’](?:m|ve|d|ll|s|re)\b|^(?:my|our|the)\s(?:\w+\s){1,3}(?:is|are|was|were|has|have|won['’]t|can['’]t|died|left|hurts?|keeps?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?:to|be|stop|let|get|feel|find|fall|calm|relax|focus|prepare|deal|stay|become|concentrate|unwind|forget|wind|slow|start|wake|recover|cope)\s(?!of\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();
}
