namespace CopilotKit.Safety;

/// <summary>Why a text is recognised as a crisis.</summary>
/// <param name="Kind">The kind of crisis.</param>
/// <param name="Passage">The sentences that speak of it.</param>
/// <param name="LogOdds">The natural logarithm of how much likelier a crisis is than none, where both are equally frequent.</param>
/// <param name="Threshold">The log odds from which on a crisis is recognised.</param>
/// <param name="Words">The words without which the log odds would fall the most, the heaviest first; at most five.</param>
public sealed record CrisisExplanation(CrisisKind Kind, string Passage, double LogOdds, double Threshold, IReadOnlyList<string> Words);
