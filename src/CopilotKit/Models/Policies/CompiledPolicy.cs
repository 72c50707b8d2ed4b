namespace CopilotKit.Models.Policies;

/// <summary>A policy, and which models of a roster it never takes.</summary>
internal sealed class CompiledPolicy
{
    public CompiledPolicy(string name, PolicySettings settings, ModelCard[] cards)
    {
        (Name, Settings) = (name, settings);
        Rejections = Array.ConvertAll(cards, card => RejectionOf(settings, card));
        PartyScores = Array.ConvertAll(cards, card => card.Party == settings.PreferredParty ? (float)settings.Party : 0);
    }

    public string Name { get; }

    public PolicySettings Settings { get; }

    public RejectionCode[] Rejections { get; }

    public float[] PartyScores { get; }

    private static RejectionCode RejectionOf(PolicySettings settings, ModelCard card) =>
        settings.AllowedParties.Count > 0 && !settings.AllowedParties.Contains(card.Party) ? RejectionCode.Party
        : IsOutside(settings.Regions, card.Regions) ? RejectionCode.Region
        : IsOutside(settings.DataBoundaries, card.DataBoundaries) ? RejectionCode.DataBoundary
        : RejectionCode.None;

    private static bool IsOutside(IList<string> allowed, IReadOnlyList<string> actual) =>
        allowed.Count > 0 && !actual.Any(tag => allowed.Contains(tag, StringComparer.OrdinalIgnoreCase));
}
