using System.Text;
using System.Text.RegularExpressions;

namespace CopilotKit.Meditation.Composing;

/// <summary>Turns a passage as it is written into the words that are said.</summary>
/// <param name="tokens">What stands for each token.</param>
/// <param name="english">Whose English.</param>
internal sealed partial class PassageWording(IReadOnlyDictionary<string, string> tokens, EnglishVariety english)
{
    /// <summary>Makes the choices in braces, fills in the tokens and spells the words.</summary>
    public string Of(string passage, Random random)
    {
        string chosen = Choice().Replace(passage, match =>
        {
            string[] options = match.Groups["options"].Value.Split('|');
            return options[random.Next(options.Length)];
        });
        string spelled = english == EnglishVariety.American ? AmericanEnglish.Of(chosen) : chosen;

        // The theme is the person's own: it comes last, so that nothing in it is respelled.
        return Capitalised(Spaces().Replace(Token().Replace(spelled, match => tokens[match.Groups["name"].Value]), " ").Trim());
    }

    /// <summary>Makes the first letter of each sentence a capital: a choice may have taken the first word away.</summary>
    private static string Capitalised(string text)
    {
        StringBuilder capitalised = new(text);
        foreach (Match start in SentenceStart().Matches(text))
        {
            int letter = start.Index + start.Length - 1;
            capitalised[letter] = char.ToUpperInvariant(capitalised[letter]);
        }

        return capitalised.ToString();
    }

    [GeneratedRegex(@"\{(?<options>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    [GeneratedRegex(@"<(?<name>[a-z-]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:^|[.!?] |s\) )\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceStart();
}
