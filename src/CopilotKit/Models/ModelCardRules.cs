namespace CopilotKit.Models;

/// <summary>Checks what an app says about its models.</summary>
internal static class ModelCardRules
{
    /// <summary>Gives what is wrong with a card: the model, the member, the limit and the actual value.</summary>
    public static IEnumerable<string> Errors(ModelCard card) =>
        RulesFor(card).Where(rule => !rule.IsKept).Select(rule => $"Model {card.Name}: {rule.Member} {rule.Words()}.");

    private static IEnumerable<SettingRule> RulesFor(ModelCard card) =>
    [
        new(card.ContextWindowTokens >= 1, nameof(card.ContextWindowTokens), "at least 1 token", card.ContextWindowTokens),
        new(card.MaxOutputTokens >= 1, nameof(card.MaxOutputTokens), "at least 1 token", card.MaxOutputTokens),
        Price(nameof(card.DollarsPerMillionInputTokens), card.DollarsPerMillionInputTokens),
        Price(nameof(card.DollarsPerMillionOutputTokens), card.DollarsPerMillionOutputTokens),
        Quality(nameof(card.Quality), card.Quality),
        new(card.ExpectedTimeToFirstToken > TimeSpan.Zero, nameof(card.ExpectedTimeToFirstToken), "more than zero", card.ExpectedTimeToFirstToken),
        .. card.QualityByIntent.Select(intent => Quality($"{nameof(card.QualityByIntent)} for {intent.Key}", intent.Value)),
    ];

    private static SettingRule Price(string member, decimal? dollars) =>
        new(dollars is not < 0, member, "at least 0 dollars", dollars ?? 0);

    private static SettingRule Quality(string member, double quality) => new(quality is >= 0 and <= 1, member, "0 to 1", quality);
}
