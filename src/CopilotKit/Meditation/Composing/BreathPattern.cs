namespace CopilotKit.Meditation.Composing;

/// <summary>The breaths of the breathing techniques.</summary>
/// <remarks>
/// Timings as practised and studied: 4-7-8 at a count a second, cyclic sighing as in Balban and others (Cell Reports Medicine, 2023),
/// coherent breathing at 5.5 seconds a side.
/// </remarks>
internal sealed record BreathPattern(IReadOnlyList<BreathPhase> Phases)
{
    /// <summary>Gets how many breaths there are at least.</summary>
    public int Least { get; init; } = 2;

    /// <summary>Gets how many breaths there are at most.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Gets the time from one breath to the next.</summary>
    public TimeSpan Period => Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Length);

    /// <summary>Gives the seconds of the shortest phase of a move; infinity where there is none.</summary>
    public double ShortestOf(BreathMove move) =>
        Phases.Where(phase => phase.Move == move).Select(phase => phase.Length.TotalSeconds).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>Gives the pattern of a practice; nothing where the breath is left as it is.</summary>
    public static BreathPattern? Of(SafePractice practice) => practice.HasOwnPace ? null : Of(practice.Request);

    private static BreathPattern? Of(MeditationRequest request) => request.Type switch
    {
        MeditationType.BoxBreathing => Box(request.BreathPace ?? TimeSpan.FromSeconds(4)),
        MeditationType.CoherentBreathing => Even(request.BreathPace ?? TimeSpan.FromSeconds(5.5)),
        MeditationType.FourSevenEight => new BreathPattern([Phase(BreathMove.In, 4), Phase(BreathMove.Hold, 7), Phase(BreathMove.Out, 8)])
        {
            Most = request.Guidance == GuidanceLevel.Experienced ? 8 : 4,
        },
        MeditationType.CyclicSighing => new BreathPattern([Phase(BreathMove.In, 3), Phase(BreathMove.Sip, 2), Phase(BreathMove.Out, 7)]),
        _ => null,
    };

    private static BreathPattern Box(TimeSpan side) => new(
        [new(BreathMove.In, side), new(BreathMove.Hold, side), new(BreathMove.Out, side), new(BreathMove.Hold, side)]);

    private static BreathPattern Even(TimeSpan side) => new([new(BreathMove.In, side), new(BreathMove.Out, side)]);

    private static BreathPhase Phase(BreathMove move, double seconds) => new(move, TimeSpan.FromSeconds(seconds));
}
