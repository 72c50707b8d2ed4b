using System.Text;
using System.Text.RegularExpressions;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Puts right what filling slots leaves: articles, capitals, spaces.</summary>
internal static partial class Prose
{
    /// <summary>Gives the text with <c>a</c> or <c>an</c> as it sounds, and a capital at each sentence's beginning.</summary>
    public static string Polished(string text)
    {
        string spaced = Spaces().Replace(text.Trim(), " ").Replace(" ,", ",", StringComparison.Ordinal);
        string articles = Article().Replace(spaced, match =>
            match.Groups[1].Value[..1] + (SoundsLikeVowel(match.Groups[2].Value) ? "n " : " ") + match.Groups[2].Value);
        string possessives = Possessive().Replace(articles, "s'");
        return Capitalised(possessives);
    }

    /// <summary>Gives a title: each word but the small ones with a capital.</summary>
    public static string Title(string text)
    {
        string[] words = Polished(text).TrimEnd('.').Split(' ');
        for (int index = 0; index < words.Length; index++)
        {
            bool isSmall = index > 0 && words[index] is "a" or "an" or "and" or "at" or "by" or "for" or "from" or "in" or "of" or "on"
                or "or" or "that" or "the" or "to" or "who" or "with" or "but" or "into";
            words[index] = isSmall ? words[index] : Ideas.Words.Capitalised(words[index]);
        }

        return string.Join(' ', words);
    }

    private static string Capitalised(string text)
    {
        StringBuilder result = new(text);
        bool isStart = true;
        for (int index = 0; index < result.Length; index++)
        {
            char character = result[index];
            if (char.IsLetterOrDigit(character))
            {
                result[index] = isStart ? char.ToUpperInvariant(character) : character;
                isStart = false;
            }
            else if (character is '.' or '!' or '?')
            {

                isStart = index + 1 >= result.Length || char.IsWhiteSpace(result[index + 1])
                    || (result[index + 1] == '”' && (index + 2 >= result.Length || !IsFollowedBySmallVerb(text, index + 2)));
            }
        }

        return result.ToString();
    }

    // After “Why?” asked the goat, the sentence goes on.
    private static bool IsFollowedBySmallVerb(string text, int position) =>
        text.AsSpan(position).TrimStart() is { Length: > 0 } rest && char.IsLower(rest[0]) && text[position - 2] != '.';

    private static bool SoundsLikeVowel(string word)
    {
        string small = word.ToLowerInvariant();
        if (small.StartsWith("hour", StringComparison.Ordinal) || small.StartsWith("honest", StringComparison.Ordinal) || small.StartsWith("heir", StringComparison.Ordinal))
        {
            return true;
        }

        bool soundsLikeConsonant = small.StartsWith("one", StringComparison.Ordinal) || small.StartsWith("once", StringComparison.Ordinal)
            || (small.StartsWith("uni", StringComparison.Ordinal) && !small.StartsWith("unin", StringComparison.Ordinal)) || small.StartsWith("use", StringComparison.Ordinal) || small.StartsWith("usu", StringComparison.Ordinal)
            || small.StartsWith("eu", StringComparison.Ordinal) || small.StartsWith("uku", StringComparison.Ordinal);
        return "aeiou".Contains(small[0], StringComparison.Ordinal) && !soundsLikeConsonant;
    }

    [GeneratedRegex(@"\b([Aa])n? ([\p{L}][\p{L}'-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"s's\b", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
