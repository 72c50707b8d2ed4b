using CopilotKit.Speech.Costs;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>What a model wants to have made, for a person to approve or to refuse.</summary>
/// <param name="Plugin">The plugin; empty for a function without one.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">What the model calls it with; values are plain or <c>JsonElement</c>s.</param>
public sealed record ApprovalRequest(string Plugin, string Function, IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>Gets about how long the sound will last.</summary>
    /// <value>Exact where a length is ordered; <see langword="null"/> when no sound is made, or when it cannot be reckoned.</value>
    public TimeSpan? Length { get; init; }

    /// <summary>Gets what the speech costs at most.</summary>
    /// <value><see langword="null"/> when no sound is made, or when it cannot be reckoned.</value>
    public CostEstimate? Cost { get; init; }

    /// <summary>Gets why it is asked for.</summary>
    /// <value>One sentence without a full stop.</value>
    public string Reason { get; init; } = "";

    /// <summary>Gives the request in one line for a person.</summary>
    /// <returns>Such as <c>Voice.perform_script: about 12 minutes, up to 0.18 US dollars (longer than 10 minutes)</c>.</returns>
    public override string ToString()
    {
        string name = Plugin.Length == 0 ? Function : $"{Plugin}.{Function}";
        string?[] facts =
        [
            Length is { } length ? $"about {Spoken(length)}" : null,
            Cost is { } cost ? FormattableString.Invariant($"up to {cost.Dollars:0.00##} US dollars") : null,
            Cost is { CharactersWithoutPrice: > 0 and var unpriced }
                ? FormattableString.Invariant($"{unpriced} characters without a known price")
                : null,
        ];
        string[] known = [.. facts.OfType<string>()];
        return $"{name}{(known.Length == 0 ? "" : $": {string.Join(", ", known)}")} ({Reason})";
    }

    internal static string Spoken(TimeSpan length) => length < TimeSpan.FromMinutes(1)
        ? FormattableString.Invariant($"{length.TotalSeconds:0} seconds")
        : FormattableString.Invariant($"{length.TotalMinutes:0.#} minutes");
}
