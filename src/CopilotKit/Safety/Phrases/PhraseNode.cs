namespace CopilotKit.Safety.Phrases;

/// <summary>A step of a phrase, which knows the steps after it.</summary>
internal abstract class PhraseNode
{
    /// <summary>Gives where the longest match ends that begins here, or -1 when there is none.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="at">The index of the next word to match; at the end, their number.</param>
    public abstract int Match(IReadOnlyList<Word> sentence, int at);

    /// <summary>Adds the words that a match can begin with.</summary>
    /// <returns>Whether these are all; otherwise it can begin with any word.</returns>
    public abstract bool AddFirstWords(ISet<int> ids);
}

/// <summary>The end of a phrase.</summary>
internal sealed class MatchedNode : PhraseNode
{
    public override int Match(IReadOnlyList<Word> sentence, int at) => at;

    public override bool AddFirstWords(ISet<int> ids) => false;
}

/// <summary>One of some words.</summary>
internal sealed class WordNode(IReadOnlySet<int> words, PhraseNode next) : PhraseNode
{
    public override int Match(IReadOnlyList<Word> sentence, int at) =>
        at < sentence.Count && words.Contains(sentence[at].Id) ? next.Match(sentence, at + 1) : -1;

    public override bool AddFirstWords(ISet<int> ids)
    {
        ids.UnionWith(words);
        return true;
    }
}

/// <summary>Up to some words, whatever they are.</summary>
internal sealed class GapNode(int most, PhraseNode next) : PhraseNode
{
    public override int Match(IReadOnlyList<Word> sentence, int at)
    {
        for (int skipped = 0; skipped <= most && at + skipped <= sentence.Count; skipped++)
        {
            int end = next.Match(sentence, at + skipped);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    public override bool AddFirstWords(ISet<int> ids) => false;
}

/// <summary>One of several ways on.</summary>
internal sealed class AlternativesNode(IReadOnlyList<PhraseNode> alternatives) : PhraseNode
{
    public override int Match(IReadOnlyList<Word> sentence, int at)
    {
        int end = -1;
        foreach (PhraseNode alternative in alternatives)
        {
            end = Math.Max(end, alternative.Match(sentence, at));
        }

        return end;
    }

    public override bool AddFirstWords(ISet<int> ids) =>
        alternatives.Aggregate(true, (areAll, alternative) => alternative.AddFirstWords(ids) && areAll);
}

/// <summary>An edge of a sentence or a clause.</summary>
internal sealed class EdgeNode(char edge, PhraseNode next) : PhraseNode
{
    public const char SentenceStart = '^';
    public const char ClauseEnd = '$';
    public const char SentenceEnd = '.';

    public override int Match(IReadOnlyList<Word> sentence, int at)
    {
        bool isEdge = edge switch
        {
            SentenceStart => at == 0,
            SentenceEnd => at == sentence.Count,
            _ => at == sentence.Count || (at > 0 && sentence[at].Clause != sentence[at - 1].Clause),
        };
        return isEdge ? next.Match(sentence, at) : -1;
    }

    public override bool AddFirstWords(ISet<int> ids) => next.AddFirstWords(ids);
}

/// <summary>A place where something else may not begin.</summary>
internal sealed class UnlessNode(PhraseNode unwanted, PhraseNode next) : PhraseNode
{
    public override int Match(IReadOnlyList<Word> sentence, int at) =>
        unwanted.Match(sentence, at) >= 0 ? -1 : next.Match(sentence, at);

    public override bool AddFirstWords(ISet<int> ids) => next.AddFirstWords(ids);
}
