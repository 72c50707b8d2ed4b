using System.Globalization;

namespace CopilotKit.Voices.Flite.Text;

/// <summary>Says numbers in English words.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Value, string Name)[] Scales =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];

    private static readonly Dictionary<string, string> IrregularOrdinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <summary>Says how many, such as <c>one hundred five</c>; what has more than 15 digits, or a zero in front, digit by digit.</summary>
    /// <param name="digits">ASCII digits and nothing else.</param>
    public static IEnumerable<string> Cardinal(string digits)
    {
        bool isCode = digits.Length > 15 || (digits.Length > 1 && digits[0] is '0');
        return isCode ? Digits(digits) : Cardinal(long.Parse(digits, CultureInfo.InvariantCulture));
    }

    /// <summary>Says how many.</summary>
    public static IEnumerable<string> Cardinal(long number)
    {
        foreach ((long value, string name) in Scales)
        {
            if (number >= value)
            {
                return [.. Cardinal(number / value), name, .. Rest(number % value)];
            }
        }

        return number switch
        {
            >= 100 => [Small[number / 100], "hundred", .. Rest(number % 100)],
            >= 20 => [Tens[number / 10], .. Rest(number % 10)],
            _ => [Small[number]],
        };
    }

    /// <summary>Says each digit, such as <c>zero seven</c>.</summary>
    public static IEnumerable<string> Digits(string digits) => digits.Select(digit => Small[digit - '0']);

    /// <summary>Says which in a row, such as <c>twenty first</c>.</summary>
    public static IEnumerable<string> Ordinal(string digits)
    {
        string[] words = [.. Cardinal(digits.TrimStart('0') is { Length: > 0 } significant ? significant : "0")];
        words[^1] = OrdinalOf(words[^1]);
        return words;
    }

    /// <summary>Says a year, such as <c>nineteen oh five</c>.</summary>
    /// <param name="digits">Four digits.</param>
    public static IEnumerable<string> Year(string digits)
    {
        int year = int.Parse(digits, CultureInfo.InvariantCulture);
        (int century, int rest) = (year / 100, year % 100);
        return (century % 10, rest) switch
        {
            (0, < 10) => Cardinal(year),
            (_, 0) => [.. Cardinal(century), "hundred"],
            (_, < 10) => [.. Cardinal(century), "oh", Small[rest]],
            _ => [.. Cardinal(century), .. Cardinal(rest)],
        };
    }

    /// <summary>Makes the last word plural: <c>nineteen eighties</c>, <c>two thirds</c>.</summary>
    public static IEnumerable<string> Plural(IEnumerable<string> words)
    {
        string[] all = [.. words];
        all[^1] = all[^1] switch
        {
            [.. var stem, 'y'] => stem + "ies",
            [.., 'x'] => all[^1] + "es",
            _ => all[^1] + "s",
        };
        return all;
    }

    /// <summary>Tells whether four digits are read as a year when nothing says otherwise.</summary>
    public static bool IsLikeYear(string digits) =>
        digits.Length is 4 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1100 and < 2100;

    private static IEnumerable<string> Rest(long number) => number is 0 ? [] : Cardinal(number);

    private static string OrdinalOf(string word) => IrregularOrdinals.GetValueOrDefault(word) ?? word switch
    {
        [.. var stem, 'y'] => stem + "ieth",
        _ => word + "th",
    };
}
