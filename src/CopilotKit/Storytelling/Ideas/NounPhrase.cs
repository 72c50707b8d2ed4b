namespace CopilotKit.Storytelling.Ideas;

/// <summary>A noun with its article and adjectives, read from the words of an idea.</summary>
/// <param name="Determiner">The article or number in small letters, or nothing.</param>
/// <param name="Words">The adjectives, the noun, and what is joined to it by <c>of</c> or <c>with</c>.</param>
/// <param name="Head">The noun in small letters.</param>
/// <param name="Name">A name that stands beside it.</param>
/// <param name="Length">How many words were read.</param>
internal sealed record NounPhrase(string Determiner, IReadOnlyList<string> Words, string Head, string? Name, int Length)
{
    private static readonly HashSet<string> Determiners = Ideas.Words.Set(
        "a an the my your our his her their its this that some two three four five six seven many several lots one no every");

    private static readonly HashSet<string> Numbers = Ideas.Words.Set("two three four five six seven");

    private static readonly HashSet<string> Breaks = Ideas.Words.Set(
        """
        who that which and in on at from under over beneath behind beside between near by for to into inside through without with
        is are was were has have had can can't cannot could couldn't must will would does doesn't didn't did do don't never always
        tries wants loves likes hates dreams learns forgets lives becomes gets goes finds meets as not
        """);

    /// <summary>Gets whether it stands for several.</summary>
    public bool IsPlural => Nouns.IsPlural(Head);

    /// <summary>Gets the number that stands before it, when it is several.</summary>
    public string? Count => Numbers.Contains(Determiner) ? Determiner : null;

    /// <summary>Gets the phrase without its article.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Gets the noun with what stands before it, without what is joined by <c>of</c> or <c>on</c>.</summary>
    public string Short
    {
        get
        {
            int end = Words.ToList().FindIndex(word => word is "of" or "in" or "on" or "at" or "under" or "with" or "without" or "near" or "behind" or "made");
            return end < 1 ? Text : string.Join(' ', Words.Take(end));
        }
    }

    /// <summary>Reads one from a place in the words.</summary>
    /// <returns><see langword="null"/> when there is no noun.</returns>
    public static NounPhrase? Read(IReadOnlyList<string> words, int start)
    {
        int position = start;
        string determiner = "";
        while (position < words.Count && Determiners.Contains(words[position].ToLowerInvariant()))
        {
            determiner = words[position++].ToLowerInvariant();
        }

        List<string> taken = [];
        string? name = null;
        while (position < words.Count && !IsBreak(words, position, taken))
        {
            string word = words[position];
            if (word.ToLowerInvariant() is "called" or "named" && position + 1 < words.Count)
            {
                name = words[position + 1];
                position += 2;
                break;
            }

            bool isName = char.IsUpper(word[0]) && taken.Count > 0 && Nouns.IsAnimate(taken[^1].ToLowerInvariant());
            if (isName)
            {
                name = word;
                position++;
                break;
            }

            taken.Add(IsProper(words, position) ? word : word.ToLowerInvariant());
            position++;
        }

        if (taken.Count == 0)
        {
            return null;
        }

        int of = taken.IndexOf("of");
        string head = (of > 0 ? taken[of - 1] : taken[^1]).ToLowerInvariant();
        return new NounPhrase(determiner, taken, head, name, position - start);
    }

    /// <summary>Says whether a word is written with a capital that the beginning of the text does not explain.</summary>
    private static bool IsProper(IReadOnlyList<string> words, int position) =>
        position > 0 && char.IsUpper(words[position][0]) && !words.All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]));

    private static bool IsBreak(IReadOnlyList<string> words, int position, List<string> taken)
    {
        string word = words[position].ToLowerInvariant();
        if (Breaks.Contains(word) || (Determiners.Contains(word) && taken.Count > 0 && taken[^1] != "of"))
        {
            return true;
        }

        // "a dragon learns to bake" and "a bear looking for honey": a verb after somebody who lives.
        bool followsSomebody = taken.Count > 0 && Nouns.IsAnimate(taken[^1].ToLowerInvariant());
        bool isVerb = (word.EndsWith('s') && Verbs.IsKnown(Verbs.BaseOfThird(word)))
            || (Verbs.BaseOfGerund(word) is { } gerund && Verbs.IsKnown(gerund))
            || (Verbs.BaseOfPastForm(word) is { } past && Verbs.IsKnown(past));
        return followsSomebody && isVerb && !Nouns.IsAnimate(word);
    }
}
