using CopilotKit.Safety;

namespace CopilotKit.Meditation;

/// <summary>What is known of a type of meditation.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">Its name in commands, such as <c>body-scan</c>.</param>
/// <param name="Title">Its name for listeners.</param>
/// <param name="Shortest">The shortest that makes sense.</param>
/// <param name="Longest">The longest that makes sense.</param>
/// <param name="Summary">What it is good for, and what it asks.</param>
public sealed record MeditationTypeDescription(
    MeditationType Type, string Name, string Title, TimeSpan Shortest, TimeSpan Longest, string Summary)
{
    /// <summary>Gets the posture that it is usually done in.</summary>
    public Posture Posture { get; init; } = Posture.Sitting;

    /// <summary>Gets a value indicating whether <see cref="MeditationRequest.BreathPace"/> can be chosen.</summary>
    public bool TakesBreathPace { get; init; }

    /// <summary>Gets what it asks of body and mind, which decides for whom it is safe.</summary>
    public IReadOnlyList<Technique> Techniques { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(MeditationTypeDescription? other) => other is not null && Type == other.Type;

    /// <inheritdoc/>
    public override int GetHashCode() => Type.GetHashCode();
}
