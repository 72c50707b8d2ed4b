namespace CopilotKit.Voices.Flite.Text;

/// <summary>Reads and writes the Roman numerals that follow names and chapters: I to XXXIX.</summary>
internal static class RomanNumerals
{
    private static readonly string[] Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    private static readonly Dictionary<string, int> Values = Enumerable.Range(1, 39).ToDictionary(Write, StringComparer.Ordinal);

    /// <summary>Writes a number of 1 to 39.</summary>
    public static string Write(int number) => new string('X', number / 10) + Ones[number % 10];

    /// <summary>Reads a numeral in capitals.</summary>
    /// <returns>1 to 39, or 0 when it is none.</returns>
    public static int Read(string text) => Values.GetValueOrDefault(text);
}
