namespace CopilotKit.Models;

/// <summary>Checks what an app says about its models.</summary>
internal static class ModelCardRules
{
    /// <summary>Gives what is wrong with a card: the model, the member, the limit and the actual value.</summary>
    public static IEnumerable<string> Errors(ModelCard card)
    {
        return from rule in Rules()
               where !rule.IsKept
               select FormattableString.Invariant($"Model {card.Name}: {rule.Member} must be {rule.Limit}, not {rule.Actual}.");

        IEnumerable<(bool IsKept, string Member, string Limit, object Actual)> Rules()
        {
            yield return (card.ContextWindowTokens >= 1, nameof(card.ContextWindowTokens), "at least 1 token", card.ContextWindowTokens);
            yield return (card.MaxOutputTokens >= 1, nameof(card.MaxOutputTokens), "at least 1 token", card.MaxOutputTokens);
            yield return (card.DollarsPerMillionInputTokens is not < 0, nameof(card.DollarsPerMillionInputTokens), "at least 0 dollars", card.DollarsPerMillionInputTokens ?? 0);
            yield return (card.DollarsPerMillionOutputTokens is not < 0, nameof(card.DollarsPerMillionOutputTokens), "at least 0 dollars", card.DollarsPerMillionOutputTokens ?? 0);
            yield return (card.Quality is >= 0 and <= 1, nameof(card.Quality), "0 to 1", card.Quality);
            yield return (card.ExpectedTimeToFirstToken > TimeSpan.Zero, nameof(card.ExpectedTimeToFirstToken), "more than zero", card.ExpectedTimeToFirstToken);
            foreach ((string intent, double quality) in card.QualityByIntent)
            {
                yield return (quality is >= 0 and <= 1, $"{nameof(card.QualityByIntent)} for {intent}", "0 to 1", quality);
            }
        }
    }
}
