namespace CopilotKit.Meditation.Composing;

/// <summary>Shares silence out among the rests of a meditation.</summary>
internal static class SilenceFitting
{
    private const int Halvings = 60;

    /// <summary>Gives each rest its length: its least and a share by its weight, up to its most.</summary>
    /// <param name="rests">The rests.</param>
    /// <param name="seconds">The silence that there is for all of them.</param>
    /// <returns>The lengths in seconds; <see langword="null"/> when they cannot add up to what there is.</returns>
    public static IReadOnlyList<double>? Fit(IReadOnlyList<Rest> rests, double seconds)
    {
        if (seconds < rests.Sum(rest => rest.Least) || seconds > rests.Sum(rest => rest.Most))
        {
            return null;
        }

        // The sum grows with the share of a unit of weight: halving finds the share.
        (double low, double high) = (0, rests.Max(rest => (rest.Most - rest.Least) / rest.Weight));
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = rests.Sum(rest => Length(rest, middle)) < seconds ? (middle, high) : (low, middle);
        }

        return [.. rests.Select(rest => Length(rest, high))];
    }

    private static double Length(Rest rest, double share) => Math.Min(rest.Most, rest.Least + (share * rest.Weight));
}
