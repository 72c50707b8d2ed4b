namespace CopilotKit.Models;

/// <summary>The names of the policies that are built in.</summary>
public static class ModelPolicyNames
{
    /// <summary>The best model for the intent; price and speed decide only between equals.</summary>
    public const string Quality = "quality";

    /// <summary>Quality first, weighed against price and speed: the default.</summary>
    public const string Balanced = "balanced";

    /// <summary>The cheapest model that is able; quality decides only between similar prices.</summary>
    public const string Economy = "economy";

    /// <summary>As balanced, with a strong preference for the app's own house.</summary>
    public const string PreferFirstParty = "prefer-first-party";

    /// <summary>As balanced, among the models whose data boundary is <c>device</c> or <c>tenant</c>.</summary>
    public const string Private = "private";
}
