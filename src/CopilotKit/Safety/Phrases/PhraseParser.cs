using System.Buffers;

namespace CopilotKit.Safety.Phrases;

/// <summary>
/// Reads phrases such as <c>i *3 (want | wish) to die !laughing $</c>: words, <c>(a | b)</c> for alternatives, <c>?</c> after what is
/// optional, <c>*3</c> for up to three words of any kind, <c>^</c> for the beginning of a sentence, <c>.</c> for its end, <c>$</c> for the
/// end of a clause, <c>!</c> before what may not follow, <c>&lt;name&gt;</c> for a part that has a name.
/// </summary>
internal sealed class PhraseParser(Vocabulary vocabulary, IReadOnlyDictionary<string, string> parts)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" ()<>*?!^$.");

    /// <summary>Reads one phrase.</summary>
    /// <exception cref="FormatException">It is not written as said above.</exception>
    public PhraseNode Parse(string phrase) => Alternatives(phrase, new MatchedNode());

    private PhraseNode Sequence(string text, PhraseNode next)
    {
        foreach (string element in Elements(text).Reverse())
        {
            next = Element(element, next);
        }

        return next;
    }

    private PhraseNode Element(string element, PhraseNode next) => element switch
    {
        [EdgeNode.SentenceStart or EdgeNode.ClauseEnd or EdgeNode.SentenceEnd] => new EdgeNode(element[0], next),
        ['*', .. string most] => new GapNode(int.Parse(most, provider: null), next),
        ['!', .. string unwanted] => new UnlessNode(Element(unwanted, new MatchedNode()), next),
        [.. string optional, '?'] => new AlternativesNode([Element(optional, next), next]),
        ['(', .. string group, ')'] => Alternatives(group, next),
        ['<', .. string name, '>'] => Alternatives(Part(name), next),
        _ => new WordNode(new HashSet<int> { vocabulary.Add(element) }, next),
    };

    private string Part(string name) =>
        parts.TryGetValue(name, out string? part) ? part : throw new FormatException($"No part is named {name}.");

    private PhraseNode Alternatives(string group, PhraseNode next)
    {
        IReadOnlyList<string> alternatives = [.. Split(group, '|').Select(alternative => alternative.Trim())];
        return alternatives.All(alternative => !alternative.AsSpan().ContainsAny(Marks))
            ? new WordNode(alternatives.Select(vocabulary.Add).ToHashSet(), next)
            : new AlternativesNode([.. alternatives.Select(alternative => Sequence(alternative, next))]);
    }

    private static IEnumerable<string> Elements(string text) => Split(text, ' ').Where(element => element.Length > 0);

    private static IEnumerable<string> Split(string text, char separator)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
