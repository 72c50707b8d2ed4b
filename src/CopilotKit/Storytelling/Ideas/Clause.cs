namespace CopilotKit.Storytelling.Ideas;

/// <summary>What an idea says that somebody does, wants or fears.</summary>
/// <param name="Drive">How they stand to it.</param>
/// <param name="Deed">What they do or want to do.</param>
/// <param name="Remark">What they are, for <c>who …</c>, when it is no deed.</param>
/// <param name="Object">The thing that the deed is done to, or that is feared.</param>
internal sealed record Clause(Drive Drive, Deed? Deed, string? Remark, NounPhrase? Object)
{
    private static readonly HashSet<string> Prepositions = Words.Set("for after to at of about with on in into over around through from under up down like");
    private static readonly HashSet<string> FearWords = Words.Set("afraid scared frightened terrified");

    /// <summary>Reads what follows the hero.</summary>
    public static Clause? Read(IReadOnlyList<string> all, int start)
    {
        List<string> words = [.. all.Skip(start)];
        while (words.Count > 0 && words[0].ToLowerInvariant() is "who" or "that" or "which" or "always" or "often" or "really" or "just" or "secretly" or "only")
        {
            words.RemoveAt(0);
        }

        if (words.Count == 0)
        {
            return null;
        }

        string first = words[0].ToLowerInvariant();
        string second = words.Count > 1 ? words[1].ToLowerInvariant() : "";
        return first switch
        {
            "is" or "was" or "are" or "were" or "gets" or "feels" => OfBeing(words, second),
            "fears" or "hates" or "dreads" => Fear(words, 1),
            "wants" or "wanted" or "tries" or "tried" or "longs" or "hopes" or "wishes" or "needs" or "learns" or "learned" or "decides" => Want(words, 1),
            "dreams" or "dreamed" => Want(words, second is "of" or "about" ? 2 : 1),
            "can't" or "cannot" or "couldn't" or "must" or "could" or "would" or "will" or "can" => Want(words, second == "not" ? 2 : 1),
            "doesn't" or "didn't" or "don't" or "never" or "does" or "did" => Refuse(words, second == "not" ? 2 : 1),
            "forgets" or "forgot" => Want(words, 1),
            "loses" or "lost" or "misses" or "has" when first != "has" || second == "lost" => Find(words, first == "has" ? 2 : 1),
            "has" or "had" or "owns" or "have" => Keep(words, 1),
            "without" => Find(words, 1),
            "loves" or "likes" or "loved" or "liked" or "enjoys" when second == "to" || Verbs.BaseOfGerund(second) is not null => Do(words, second == "to" ? 2 : 1),
            "lives" or "lived" or "live" => new Clause(Drive.None, null, "lived " + Rest(words, 1).TrimStart(), null),
            _ => Do(words, 0),
        };
    }

    private static Clause? OfBeing(List<string> words, string second)
    {
        if (FearWords.Contains(second))
        {
            return Fear(words, 2);
        }

        if (second.EndsWith("ing", StringComparison.Ordinal) && Verbs.BaseOfGerund(second) is { } gerund && Verbs.IsKnown(gerund))
        {
            return Do(words, 1);
        }

        return words.Count > 1 ? new Clause(Drive.None, null, "was " + Rest(words, 1).TrimStart(), null) : null;
    }

    private static Clause? Fear(List<string> words, int start)
    {
        int position = start < words.Count && words[start].ToLowerInvariant() is "of" or "to" ? start + 1 : start;
        if (position >= words.Count)
        {
            return null;
        }

        if (Verbs.IsKnown(words[position].ToLowerInvariant()))
        {
            return Want(words, position);
        }

        if (Verbs.BaseOfGerund(words[position].ToLowerInvariant()) is { } gerund && Verbs.IsKnown(gerund))
        {
            return Want(words, position);
        }

        return NounPhrase.Read(words, position) is { } feared ? new Clause(Drive.Fears, null, null, feared) : null;
    }

    private static Clause? Want(List<string> words, int start)
    {
        int position = start;
        while (position < words.Count && words[position].ToLowerInvariant() is "to" or "how" or "learn" or "try" or "be" && position + 1 < words.Count)
        {
            if (words[position].Equals("be", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            position++;
        }

        if (position < words.Count && !Verbs.IsKnown(BaseOf(words[position].ToLowerInvariant())) && NounPhrase.Read(words, position) is not null
            && !words[start].Equals("to", StringComparison.OrdinalIgnoreCase))
        {
            return Find(words, position);
        }

        return Do(words, position) is { } done ? done with { Drive = Drive.Wants } : null;
    }

    private static Clause? Refuse(List<string> words, int start)
    {
        string verb = start < words.Count ? words[start].ToLowerInvariant() : "";
        return verb is "like" or "likes" ? Fear(words, start + 1) : Want(words, start);
    }

    private static Clause? Find(List<string> words, int start) => WithObject(new Deed("find", Rest(words, start)), words, start, Drive.Wants);

    private static Clause? Keep(List<string> words, int start) =>
        WithObject(new Deed("look", " after" + Rest(words, start)), words, start, Drive.Does);

    private static Clause? WithObject(Deed deed, List<string> words, int start, Drive drive) =>
        NounPhrase.Read(words, start) is { } thing ? new Clause(drive, deed, null, thing) : null;

    private static Clause? Do(List<string> words, int start)
    {
        if (start >= words.Count)
        {
            return null;
        }

        string verb = BaseOf(words[start].ToLowerInvariant());
        if (verb.Length < 2 || Prepositions.Contains(verb))
        {
            return null;
        }

        int position = start + 1;
        while (position < words.Count && Prepositions.Contains(words[position].ToLowerInvariant()))
        {
            position++;
        }

        return new Clause(Drive.Does, new Deed(verb, Rest(words, start + 1)), null, NounPhrase.Read(words, position));
    }

    private static string BaseOf(string word) =>
        Verbs.BaseOfGerund(word) ?? Verbs.BaseOfPastForm(word) ?? (Verbs.IsKnown(word) ? word : Verbs.BaseOfThird(word));

    private static string Rest(List<string> words, int start) =>
        string.Concat(words.Skip(start).Select(word => " " + (word.ToLowerInvariant() is "my" or "our" ? "the" : word)));
}
