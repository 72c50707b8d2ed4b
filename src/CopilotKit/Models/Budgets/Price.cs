namespace CopilotKit.Models.Budgets;

/// <summary>Counts dollars.</summary>
internal static class Price
{
    public static decimal Of(ModelCard card, long inputTokens, long outputTokens) =>
        ((inputTokens * (card.DollarsPerMillionInputTokens ?? 0)) + (outputTokens * (card.DollarsPerMillionOutputTokens ?? 0))) * 0.000_001m;
}
