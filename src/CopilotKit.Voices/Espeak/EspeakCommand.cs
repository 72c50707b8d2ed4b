using System.Globalization;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Espeak;

/// <summary>
/// The arguments that a voice, a pace and a pitch come to. Two utterances with the same can use the same waiting program.
/// </summary>
internal static class EspeakCommand
{
    /// <summary>The paces that the program keeps to: 80 to 450 words a minute, and 175 is usual.</summary>
    public static readonly FactorRange Speeds = new(80.0 / UsualWordsPerMinute, 450.0 / UsualWordsPerMinute);

    /// <summary>The pitches that 0 to 99 come to.</summary>
    public static readonly FactorRange Pitches = new(PitchFactors[0].Factor, PitchFactors[^1].Factor);

    private const double UsualWordsPerMinute = 175;

    // At the program's own 100, plosives reach +0.1 dBTP; at 80 the loudest variants stay below -0.8.
    private const string Amplitude = "80";

    // The mean pitch of en-us, measured at these values of -p, relative to that at 50.
    private static ReadOnlySpan<(int Value, double Factor)> PitchFactors => new[]
    {
        (0, 0.66), (12, 0.72), (25, 0.8), (38, 0.9), (50, 1.0), (75, 1.3), (99, 1.68),
    };

    public static IReadOnlyList<string> For(string voice, double speed, double pitch) =>
    [
        "--stdin", "--stdout", "-b", "1", "-a", Amplitude, "-v", voice,
        "-s", Text(UsualWordsPerMinute * Speeds.Nearest(speed)), "-p", Text(PitchValueOf(Pitches.Nearest(pitch))),
    ];

    private static double PitchValueOf(double factor)
    {
        ReadOnlySpan<(int Value, double Factor)> table = PitchFactors;
        int above = 1;
        while (above < table.Length - 1 && table[above].Factor < factor)
        {
            above++;
        }

        ((int low, double lowest), (int high, double highest)) = (table[above - 1], table[above]);
        return low + ((high - low) * (factor - lowest) / (highest - lowest));
    }

    private static string Text(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
}
