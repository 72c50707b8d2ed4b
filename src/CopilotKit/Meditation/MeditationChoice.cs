namespace CopilotKit.Meditation;

/// <summary>What a model is told about a type of meditation.</summary>
/// <param name="Name">What selects it.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Summary">What it is good for, and what it asks.</param>
/// <param name="MinMinutes">The shortest that it may be.</param>
/// <param name="MaxMinutes">The longest that it may be.</param>
/// <param name="Posture">The usual posture.</param>
/// <param name="Needs">What it asks of body and mind.</param>
public sealed record MeditationChoice(
    string Name, string Title, string Summary, double MinMinutes, double MaxMinutes, string Posture, IReadOnlyList<string> Needs);
