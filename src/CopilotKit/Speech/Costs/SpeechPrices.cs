namespace CopilotKit.Speech.Costs;

/// <summary>The prices of voices.</summary>
/// <remarks>This library knows no prices: they change, and depend on contracts.</remarks>
public sealed class SpeechPrices
{
    /// <summary>Gets the prices, in US dollars for a million characters.</summary>
    /// <value>
    /// By voice id, or by the beginning or the end of one with <c>*</c> for the rest: <c>*:MAI-Voice-2</c>, <c>azure/*</c> for
    /// all voices of the engine that is registered as <c>azure</c>, <c>*</c> for all. The longest that fits counts. Prices are 0
    /// or more.
    /// </value>
    public IDictionary<string, double> DollarsPerMillionCharacters { get; } =
        new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);

    internal IEnumerable<string> Errors() => DollarsPerMillionCharacters
        .Where(static price => !(price.Value >= 0 && double.IsFinite(price.Value)))
        .Select(static price => FormattableString.Invariant(
            $"Property {nameof(DollarsPerMillionCharacters)}: the price of '{price.Key}' must be 0 US dollars or more, not {price.Value}."));

    internal double? PriceOf(string engineKey, string voiceId) => DollarsPerMillionCharacters
        .Where(price => Fits(price.Key, voiceId) || Fits(price.Key, $"{engineKey}/{voiceId}"))
        .OrderByDescending(static price => price.Key.Length)
        .Select(static price => (double?)price.Value)
        .FirstOrDefault();

    private static bool Fits(string pattern, string voiceId) =>
        pattern.StartsWith('*') ? voiceId.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : pattern.EndsWith('*') ? voiceId.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : voiceId.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
