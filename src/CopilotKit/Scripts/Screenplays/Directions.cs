using System.Globalization;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>Deliveries as a screenplay writes them, between parentheses: <c>calm, slowly, quietly</c>.</summary>
internal static class Directions
{
    private const string StyleWord = "style ";
    private const string LanguageWord = "language ";
    private const string DegreeWord = "degree ";

    private static readonly (string Words, double Degree)[] Degrees = [("very ", 1.5), ("slightly ", 0.5)];

    private static readonly (string Words, double Speed)[] Paces =
        [("very slowly", 0.7), ("slowly", 0.85), ("quickly", 1.15), ("very quickly", 1.3), ("slow", 0.85), ("quick", 1.15), ("fast", 1.15)];

    private static readonly (string Words, double Decibels)[] Levels =
        [("very quietly", -10), ("quietly", -6), ("loudly", 4), ("very loudly", 7), ("quiet", -6), ("softly", -6), ("loud", 4)];

    /// <summary>Reads the parts between the parentheses.</summary>
    /// <param name="text">The directions, escapes not yet taken away.</param>
    /// <param name="language">The language that they name, if any.</param>
    public static Delivery Read(string text, out string? language)
    {
        language = null;
        Delivery delivery = Delivery.Plain;
        List<string> style = [];
        foreach (string part in Markup.Split(text, ",").Where(part => part.Length > 0))
        {
            if (part.StartsWith(LanguageWord, StringComparison.OrdinalIgnoreCase))
            {
                language = Markup.Unescape(part[LanguageWord.Length..].TrimStart());
            }
            else if (part.StartsWith(StyleWord, StringComparison.OrdinalIgnoreCase))
            {
                style.Add(Markup.Unescape(part[StyleWord.Length..].TrimStart()));
            }
            else if (SpeedOf(part) is double speed)
            {
                delivery = delivery with { Speed = speed };
            }
            else if (DecibelsOf(part) is double decibels)
            {
                delivery = delivery with { GainDecibels = decibels };
            }
            else if (DegreeOf(part) is double degree)
            {
                delivery = delivery with { StyleDegree = degree };
            }
            else
            {
                (string words, double? strength) = WithoutDegree(part);
                style.Add(Markup.Unescape(words));
                delivery = delivery with { StyleDegree = strength ?? delivery.StyleDegree };
            }
        }

        return style.Count == 0 ? delivery : delivery with { Style = string.Join(", ", style) };
    }

    /// <summary>Writes the parts to put between the parentheses; nothing when the delivery is plain.</summary>
    public static string Write(Delivery delivery, string? language)
    {
        List<string> parts = [.. StyleParts(delivery)];
        if (delivery.Speed is { } speed)
        {
            parts.Add(Paces.FirstOrDefault(pace => pace.Speed.Equals(speed)).Words ?? speed.ToString("R", CultureInfo.InvariantCulture) + "x");
        }

        if (delivery.GainDecibels is { } gain)
        {
            parts.Add(Levels.FirstOrDefault(level => level.Decibels.Equals(gain)).Words ?? Quantities.WriteDecibels(gain));
        }

        if (language is not null)
        {
            parts.Add(LanguageWord + Escaped(language));
        }

        return string.Join(", ", parts);
    }

    private static string[] StyleParts(Delivery delivery)
    {
        string[] degree = delivery.StyleDegree is { } number ? [DegreeWord + number.ToString("R", CultureInfo.InvariantCulture)] : [];
        if (delivery.Style is not { } style)
        {
            return degree;
        }

        string? strength = Degrees.FirstOrDefault(word => word.Degree.Equals(delivery.StyleDegree)).Words;
        return strength is not null && ReadsBack(strength + style, new Delivery { Style = style, StyleDegree = delivery.StyleDegree }) ? [strength + style]
            : [ReadsBack(style, new Delivery { Style = style }) ? style : StyleWord + Escaped(style), .. degree];
    }

    private static bool ReadsBack(string words, Delivery delivery) =>
        words.AsSpan().IndexOfAny("\\[*") < 0 && Read(words, out string? language) == delivery && language is null;

    private static string Escaped(string text) => Markup.Escape(text, ",()[]*_:");

    private static double? DegreeOf(string part) =>
        part.StartsWith(DegreeWord, StringComparison.OrdinalIgnoreCase)
        && double.TryParse(part.AsSpan()[DegreeWord.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out double degree)
        && degree is >= 0.01 and <= 2
            ? degree
            : null;

    private static (string Words, double? Degree) WithoutDegree(string part)
    {
        (string words, double degree) = Degrees.FirstOrDefault(degree => part.StartsWith(degree.Words, StringComparison.OrdinalIgnoreCase));
        return words is null || string.IsNullOrWhiteSpace(part[words.Length..]) ? (part, null) : (part[words.Length..].TrimStart(), degree);
    }

    private static double? SpeedOf(string part)
    {
        double? speed = part.EndsWith('x')
            && double.TryParse(part.AsSpan()[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out double factor)
                ? factor
                : Paces.Where(pace => pace.Words.Equals(part, StringComparison.OrdinalIgnoreCase)).Select(pace => (double?)pace.Speed).FirstOrDefault();
        return speed is >= 0.5 and <= 2 ? speed : null;
    }

    private static double? DecibelsOf(string part)
    {
        double? gain = Quantities.ReadDecibels(part)
            ?? Levels.Where(level => level.Words.Equals(part, StringComparison.OrdinalIgnoreCase)).Select(level => (double?)level.Decibels).FirstOrDefault();
        return gain is >= -20 and <= 12 ? gain : null;
    }
}
