namespace CopilotKit.Models.Policies;

/// <summary>The policies that are built in.</summary>
internal static class PolicyPresets
{
    private static readonly Dictionary<string, Func<PolicySettings>> Presets = new(StringComparer.OrdinalIgnoreCase)
    {
        [ModelPolicyNames.Quality] = () => new() { Quality = 1, Cost = 0.05, Latency = 0.05 },
        [ModelPolicyNames.Balanced] = () => new(),
        [ModelPolicyNames.Economy] = () => new() { Quality = 0.1, Cost = 1, Latency = 0.05 },
        [ModelPolicyNames.PreferFirstParty] = () => new() { Party = 0.5 },
        [ModelPolicyNames.Private] = () => new() { DataBoundaries = { "device", "tenant" } },
    };

    public static IEnumerable<string> Names => Presets.Keys;

    /// <summary>Gives a built-in policy.</summary>
    public static PolicySettings? Find(string name) => Presets.TryGetValue(name, out Func<PolicySettings>? preset) ? preset() : null;
}
