using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>
/// Says where each role stands: the narrator in the middle, the others to both sides in the order in which they first speak.
/// </summary>
internal sealed class StagePlan(PerformanceOptions options)
{
    private static readonly double[] Places = [-1, 1, -0.5, 0.5, -0.75, 0.75, -0.25, 0.25];
    private readonly Dictionary<string, double> _pans = new(options.RolePans, StringComparer.OrdinalIgnoreCase);
    private int _placed;

    /// <summary>Gives the place of a role, -1 (left) to 1 (right).</summary>
    public double PanOf(string role)
    {
        if (!_pans.TryGetValue(role, out double pan))
        {
            bool isNarrator = role.Equals(Role.Narrator, StringComparison.OrdinalIgnoreCase);
            _pans.Add(role, pan = isNarrator ? 0 : Places[_placed++ % Places.Length] * options.StageWidth);
        }

        return pan;
    }
}
