namespace CopilotKit.Safety;

/// <summary>Nothing was made, because the request speaks of a crisis: show <see cref="HandOff"/> instead.</summary>
/// <param name="handOff">What to answer.</param>
/// <remarks>The message holds nothing of what the person wrote.</remarks>
public sealed class CrisisException(CrisisHandOff handOff)
    : Exception("The request speaks of a crisis. Show the person the text of HandOff instead of what was asked for.")
{
    /// <summary>Gets what to answer.</summary>
    public CrisisHandOff HandOff { get; } = handOff;
}
