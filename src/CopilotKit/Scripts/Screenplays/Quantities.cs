using System.Globalization;
using System.Text.RegularExpressions;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>Durations and levels as a screenplay writes them: <c>4s</c>, <c>250ms</c>, <c>1m30s</c>, <c>1:30</c>, <c>-24dB</c>.</summary>
internal static partial class Quantities
{
    public static string Write(TimeSpan time) =>
        ((decimal)time.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + "s";

    public static string WriteDecibels(double gain) => gain.ToString("R", CultureInfo.InvariantCulture) + "dB";

    public static TimeSpan? ReadTime(string text)
    {
        Match match = TimePattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        decimal seconds = Part("h") * 3600 + Part("m") * 60 + Part("s") + Part("ms") / 1000;
        return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));

        decimal Part(string group) =>
            match.Groups[group].Success ? decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    public static double? ReadDecibels(string text) =>
        text.EndsWith("dB", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text.AsSpan()[..^2].TrimEnd(), NumberStyles.Float, CultureInfo.InvariantCulture, out double gain)
            ? gain
            : null;

    [GeneratedRegex(@"^(?:(?:(?<h>\d{1,4})h)?(?:(?<m>\d{1,5})m(?!s))?(?:(?<s>\d{1,7}(?:\.\d{1,9})?)s)?(?:(?<ms>\d{1,9}(?:\.\d{1,6})?)ms)?(?<=[hms])|(?:(?<h>\d{1,2}):(?=\d\d:))?(?<m>\d{1,3}):(?<s>\d\d(?:\.\d{1,9})?))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();
}
