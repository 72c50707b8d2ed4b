using System.Text;

namespace CopilotKit.TestKit;

/// <summary>Texts that no person would write and some program will: every kind of character, in any order.</summary>
public static class RandomText
{
    private static readonly string[] Pieces =
    [
        "word", "Word.", "“Who?” she asked.", "Dr. Who", "3.14", "£1,000.50", "https://a.b/c?d=1&e=<2>", "&amp;", "]]>", "<!--", "<speak>", "'", "\"",
        "\n", "\r\n", "\t", "—", "…", "é", "e\u0301", "日本語。", "שלום", "مرحبا", "👩‍👩‍👧", "🇩🇪", "\0", "\u0001", "\u001F", "\u007F", "\u0085", "\u2028",
        "\uD83D", "\uDE00", "\uFFFE", "\uFFFF", "\uFEFF", "\u202E", "[[", "]]", "-v", "%s", "{0}", "a\u0300\u0301\u0302\u0303",
    ];

    /// <summary>Gives a text; the same generator in the same state gives the same.</summary>
    /// <param name="random">Draws it.</param>
    /// <param name="pieces">How many pieces it has at most.</param>
    public static string Of(Random random, int pieces = 60)
    {
        StringBuilder text = new();
        for (int left = random.Next(1, pieces + 1); left > 0; left--)
        {
            text.Append(random.Next(8) is 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(3) is 0 ? "" : " ");
        }

        return text.ToString();
    }
}
