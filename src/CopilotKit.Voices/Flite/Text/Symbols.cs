using System.Text;

namespace CopilotKit.Voices.Flite.Text;

/// <summary>What becomes of every character that is neither letter nor digit: said, a pause, or dropped on purpose.</summary>
internal static class Symbols
{
    // Said as these words wherever a rule with more context does not take them first.
    private static readonly Dictionary<char, string> Words = new()
    {
        ['&'] = "and",
        ['+'] = "plus",
        ['='] = "equals",
        ['@'] = "at",
        ['%'] = "percent",
        ['\\'] = "backslash",
        ['<'] = "less than",
        ['>'] = "greater than",
        ['°'] = "degrees",
        ['×'] = "times",
        ['÷'] = "divided by",
        ['±'] = "plus or minus",
        ['≈'] = "about",
        ['≠'] = "is not",
        ['≤'] = "at most",
        ['≥'] = "at least",
        ['∞'] = "infinity",
        ['√'] = "the square root of",
        ['‰'] = "per thousand",
        ['©'] = "copyright",
        ['§'] = "section",
        ['$'] = "dollars",
        ['€'] = "euros",
        ['£'] = "pounds",
        ['¥'] = "yen",
        ['₹'] = "rupees",
        ['¢'] = "cents",
    };

    // Written in another way: the right side is made of characters that the rules know. An empty one drops the character.
    private static readonly Dictionary<char, string> Simpler = new()
    {
        ['‘'] = "'",
        ['’'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['ʼ'] = "'",
        ['ʻ'] = "'",
        ['′'] = "'",
        ['´'] = "'",
        ['`'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['‟'] = "\"",
        ['«'] = "\"",
        ['»'] = "\"",
        ['‹'] = "\"",
        ['›'] = "\"",
        ['″'] = "\"",
        ['\u2010'] = "-",
        ['\u2011'] = "-",
        ['\u2012'] = "–",
        ['―'] = "—",
        ['−'] = "-",
        ['。'] = ".",
        ['、'] = ",",
        ['，'] = ",",
        ['•'] = ",",
        ['·'] = ",",
        ['→'] = ",",
        ['←'] = ",",
        ['⇒'] = ",",
        ['∗'] = "*",
        ['⁄'] = "/",
        ['∕'] = "/",
        ['№'] = "#",
        ['℃'] = "°C",
        ['℉'] = "°F",
        ['…'] = "…",
        ['–'] = "–",
        ['—'] = "—",
        ['½'] = "1/2",
        ['⅓'] = "1/3",
        ['⅔'] = "2/3",
        ['¼'] = "1/4",
        ['¾'] = "3/4",
        ['⅕'] = "1/5",
        ['⅖'] = "2/5",
        ['⅗'] = "3/5",
        ['⅘'] = "4/5",
        ['⅙'] = "1/6",
        ['⅛'] = "1/8",
        ['⅜'] = "3/8",
        ['⅝'] = "5/8",
        ['⅞'] = "7/8",
        ['⁰'] = "^0",
        ['¹'] = "^1",
        ['²'] = "^2",
        ['³'] = "^3",
        ['⁴'] = "^4",
        ['⁵'] = "^5",
        ['⁶'] = "^6",
        ['⁷'] = "^7",
        ['⁸'] = "^8",
        ['⁹'] = "^9",
        ['µ'] = "µ",
        ['μ'] = "µ",
        ['¿'] = " ",
        ['¡'] = " ",
        ['™'] = " ",
        ['®'] = " ",
        ['¶'] = " ",
        ['†'] = " ",
        ['‡'] = " ",
    };

    /// <summary>Brings a character down to the few that the rules know.</summary>
    /// <returns><see langword="null"/> when it is in no table.</returns>
    public static string? Simplify(Rune rune)
    {
        if (!rune.IsBmp)
        {
            return null;
        }

        char character = (char)rune.Value;
        if (character is >= '！' and <= '～')
        {
            character = (char)(character - '！' + '!');
        }

        bool isKnown = char.IsBetween(character, '!', '~') || Words.ContainsKey(character);
        return Simpler.GetValueOrDefault(character) ?? (isKnown ? character.ToString() : null);
    }

    /// <summary>Gives the words for a symbol.</summary>
    /// <returns><see langword="null"/> when it is not said.</returns>
    public static string? WordsFor(char symbol) => Words.GetValueOrDefault(symbol);
}
