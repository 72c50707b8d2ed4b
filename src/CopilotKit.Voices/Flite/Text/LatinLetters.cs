using System.Text;

namespace CopilotKit.Voices.Flite.Text;

/// <summary>Brings the Latin letters and digits of Unicode down to ASCII.</summary>
/// <remarks>
/// Tables, and not <see cref="string.Normalize()"/>: under invariant globalization, usual in containers, that changes nothing. The
/// tables are the compatibility decompositions of Unicode 15 without their marks; a <c>?</c> is a letter that
/// <see cref="Several"/> holds, or that English has no sound for.
/// </remarks>
internal static class LatinLetters
{
    private const string From00C0 =
        "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLl"
        + "Ll??LlNnNnNnn??OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbB????OCcDD???EEEFfG???IKkl??N?OOo??Pp??????TtTUu?VYyZz"
        + "??????????????????????AaIiOoUuUuUuUuUueAaAa??GgGgKkOoOo??j???Gg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh?d??ZzAaEeOoOoOoOoYy"
        + "lntj??ACcLTsz??BU?EeJj??RrYy";

    private const string From1E00 =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwy?s????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????";

    /// <summary>Gives the ASCII of a letter or digit.</summary>
    /// <returns><see langword="null"/> when the character is neither, has no ASCII form, or is ASCII already.</returns>
    public static string? ToAscii(Rune rune) => rune.Value switch
    {
        < 0x80 => null,
        >= 0xC0 and < 0x250 => Several(rune.Value) ?? One(From00C0[rune.Value - 0xC0]),
        >= 0x1E00 and < 0x1F00 => Several(rune.Value) ?? One(From1E00[rune.Value - 0x1E00]),
        >= 0xFF10 and <= 0xFF19 => One((char)(rune.Value - 0xFF10 + '0')),
        >= 0xFF21 and <= 0xFF3A => One((char)(rune.Value - 0xFF21 + 'A')),
        >= 0xFF41 and <= 0xFF5A => One((char)(rune.Value - 0xFF41 + 'a')),
        >= 0x2160 and <= 0x216B => RomanNumerals.Write(rune.Value - 0x2160 + 1),
        >= 0x2080 and <= 0x2089 => One((char)(rune.Value - 0x2080 + '0')),
        >= 0x1D400 and < 0x1D6A4 => StyledLetter((rune.Value - 0x1D400) % 52),
        >= 0x1D7CE and < 0x1D800 => One((char)('0' + ((rune.Value - 0x1D7CE) % 10))),
        _ => Several(rune.Value),
    };

    private static string? One(char letter) => letter is '?' ? null : letter.ToString();

    // "𝐁𝐨𝐥𝐝" and its like are used as fonts in social media: 13 alphabets of 52 letters in a row.
    private static string StyledLetter(int index) => ((char)(index < 26 ? 'A' + index : 'a' + index - 26)).ToString();

    private static string? Several(int value) => (char)value switch
    {
        'Æ' or 'Ǽ' or 'Ǣ' => "Ae",
        'æ' or 'ǽ' or 'ǣ' => "ae",
        'Œ' => "Oe",
        'œ' => "oe",
        'Þ' => "Th",
        'þ' => "th",
        'ß' => "ss",
        'ẞ' => "SS",
        'Ŋ' => "Ng",
        'ŋ' => "ng",
        'Ĳ' => "Ij",
        'ĳ' => "ij",
        'Ŀ' => "L",
        'ŀ' => "l",
        'Ǆ' or 'ǅ' => "Dz",
        'ǆ' => "dz",
        'Ǉ' or 'ǈ' => "Lj",
        'ǉ' => "lj",
        'Ǌ' or 'ǋ' => "Nj",
        'ǌ' => "nj",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        'ª' => "a",
        'º' => "o",
        _ => null,
    };
}
