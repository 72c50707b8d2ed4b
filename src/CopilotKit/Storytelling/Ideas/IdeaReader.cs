namespace CopilotKit.Storytelling.Ideas;

/// <summary>Understands an idea as far as a small grammar of English goes.</summary>
/// <remarks>What it does not understand becomes a name: every idea gives a story.</remarks>
internal static class IdeaReader
{
    private static readonly HashSet<string> EnglishWords = Words.Set(
        "a an the my of and who that which in on with about to is are was has two three his her their loves wants without for from under at lost");

    private static readonly HashSet<string> PlaceWords = Words.Set("in on at under near behind beneath inside above between");

    /// <summary>Reads an idea.</summary>
    public static Idea Read(string text)
    {
        IReadOnlyList<string> words = IdeaWords.Of(text);
        string phrase = PhraseOf(IdeaWords.Of(text.Split(',', ';', '.')[0]));
        Idea unread = new() { Phrase = phrase };
        if (words.Count == 0 || !LooksEnglish(words))
        {
            return unread;
        }

        if (StartsWithVerb(words) || words[0].Equals("how", StringComparison.OrdinalIgnoreCase))
        {
            return Doing(words, phrase);
        }

        if (NounPhrase.Read(words, 0) is not { } subject)
        {
            return unread;
        }

        return (Of(subject, words, phrase)) with { Phrase = phrase };
    }

    private static Idea Of(NounPhrase subject, IReadOnlyList<string> words, string phrase)
    {
        int next = subject.Length;
        string word = next < words.Count ? words[next].ToLowerInvariant() : "";
        bool isName = subject is { Determiner: "", Words.Count: 1 } && char.IsUpper(words[0][0]) && words.Count > 1
            && !Nouns.IsAnimate(subject.Head) && !Nouns.IsPlace(subject.Head) && !Nouns.IsPhenomenon(subject.Head)
            && !Nouns.IsAbstract(subject.Head) && words.Skip(1).Any(other => char.IsLower(other[0]));
        if (isName)
        {
            return WithName(words, phrase);
        }

        bool acts = Nouns.IsAnimate(subject.Head) || word is "who" || (word is "that" or "which" or "wants" or "loves" or "learns" or "dreams" or "can't" or "cannot")
            || (word is "is" && next + 1 < words.Count && words[next + 1].ToLowerInvariant() is "afraid" or "scared");
        if (!acts)
        {
            return Thing(subject, words, phrase);
        }

        Someone hero = SomeoneOf(subject, words);
        if (word == "and" && NounPhrase.Read(words, next + 1) is { } second)
        {
            return Pair(hero, subject, second, words, next + 1 + second.Length, phrase);
        }

        string kind = hero.Kind;
        Clause? clause = Clause.Read(words, next);
        if (word is "with" or "in" or "on" or "from" or "under" or "at" or "of" or "near" or "by")
        {
            kind += string.Concat(words.Skip(next).TakeWhile(other => other.ToLowerInvariant() is not ("who" or "that" or "and")).Select(other => " " + Lower(other)));
            int who = words.ToList().FindIndex(next, other => other.ToLowerInvariant() is "who" or "that");
            clause = who > 0 ? Clause.Read(words, who) : null;
        }

        return new Idea
        {
            Phrase = phrase,
            Hero = hero with { Kind = kind },
            HeroCount = subject.Count ?? (subject.IsPlural && subject.Determiner is "many" or "several" ? "some" : null),
            Drive = clause?.Drive ?? Drive.None,
            Deed = clause?.Deed is { } deed ? Shortened(deed) : null,
            Matter = MatterOf(clause, phrase),
            Remark = clause?.Remark,
        };
    }

    private static Deed Shortened(Deed deed)
    {
        string[] words = deed.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 9 ? deed : deed with { Rest = string.Concat(words.TakeWhile((word, index) => index < 3 || word is not ("and" or "in" or "on" or "at" or "with" or "for")).Take(9).Select(word => " " + word)) };
    }

    private static Matter? MatterOf(Clause? clause, string phrase) => clause switch
    {
        { Drive: Drive.Fears, Object: { } feared } => Matters.Of(feared) with { Sort = MatterSort.Fear },
        { Deed.Verb: "find", Drive: Drive.Wants, Object: { } lost } => Matters.Of(lost) with { Sort = MatterSort.Lost },
        { Object: { } thing } => Matters.Of(thing),
        { Deed: { } deed } => Matters.Of(deed),
        _ => null,
    };

    private static Someone SomeoneOf(NounPhrase phrase, IReadOnlyList<string> words)
    {
        string noun = Nouns.Singular(phrase.Head);
        string kind = phrase.IsPlural ? string.Join(' ', phrase.Words.Take(phrase.Words.Count - 1).Append(noun)) : phrase.Text;
        bool? isFemale = Nouns.IsFemale(noun)
            ?? (words.Any(word => word.ToLowerInvariant() is "her" or "she") ? true : words.Any(word => word.ToLowerInvariant() is "his" or "he") ? false : null);
        return new Someone(kind, noun, phrase.Name is null ? null : Words.Capitalised(phrase.Name), isFemale);
    }

    private static Idea Pair(Someone hero, NounPhrase first, NounPhrase second, IReadOnlyList<string> words, int next, string phrase)
    {
        Idea idea = new() { Phrase = phrase, Hero = hero, HeroCount = first.Count };
        Clause? clause = Clause.Read(words, next);
        if (!Nouns.IsAnimate(second.Head))
        {
            Matter matter = Matters.Of(second);
            return idea with { Matter = matter, Deed = Matters.DeedFor(matter), Drive = Drive.Does };
        }

        return idea with
        {
            Second = SomeoneOf(second, []),
            Drive = clause?.Drive ?? Drive.None,
            Deed = clause?.Deed,
            Matter = MatterOf(clause, phrase),
        };
    }

    private static Idea Thing(NounPhrase subject, IReadOnlyList<string> words, string phrase)
    {
        List<string> rest = [.. words.Skip(subject.Length)];
        if (rest is ["and", ..] && NounPhrase.Read(words, subject.Length + 1) is { } second && Nouns.IsAnimate(second.Head))
        {
            Matter first = Matters.Of(subject);
            return new Idea { Phrase = phrase, Hero = SomeoneOf(second, words), Matter = first, Deed = Matters.DeedFor(first), Drive = Drive.Does };
        }

        bool isSomewhere = rest.Count > 1 && PlaceWords.Contains(rest[0].ToLowerInvariant());
        string where = isSomewhere ? " " + string.Join(' ', rest.Take(5)) : "";
        Matter matter = Matters.Of(subject, where);
        return new Idea { Phrase = phrase, Matter = matter, Deed = Matters.DeedFor(matter), Drive = Drive.Does };
    }

    private static Idea Doing(IReadOnlyList<string> words, string phrase)
    {
        int start = words[0].Equals("how", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        List<string> rest = ["to", .. words.Skip(start).SkipWhile(word => word.Equals("to", StringComparison.OrdinalIgnoreCase))];
        Clause? clause = Clause.Read(["wants", .. rest], 0);
        return new Idea { Phrase = phrase, Drive = clause?.Drive ?? Drive.None, Deed = clause?.Deed, Matter = MatterOf(clause, phrase) };
    }

    private static Idea WithName(IReadOnlyList<string> words, string phrase)
    {
        string[] rest = [.. words.Skip(1)];
        NounPhrase? kind = rest[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? NounPhrase.Read(words, 1) : null;
        Someone hero = kind is null ? new Someone("", "", words[0]) : SomeoneOf(kind, words) with { Name = words[0] };
        int next = 1 + (kind?.Length ?? 0);
        bool isPair = next < words.Count && words[next].Equals("and", StringComparison.OrdinalIgnoreCase);
        if (isPair && NounPhrase.Read(words, next + 1) is { } second)
        {
            return Pair(hero, new NounPhrase("", [], "", null, 0), second, words, next + 1 + second.Length, phrase);
        }

        Clause? clause = Clause.Read(words, next);
        return new Idea { Phrase = phrase, Hero = hero, Drive = clause?.Drive ?? Drive.None, Deed = clause?.Deed, Matter = MatterOf(clause, phrase), Remark = clause?.Remark };
    }

    private static bool StartsWithVerb(IReadOnlyList<string> words)
    {
        string first = words[0].ToLowerInvariant();
        bool isGerund = Verbs.BaseOfGerund(first) is { } gerund && Verbs.IsKnown(gerund) && first is not ("building" or "morning" or "evening");
        return isGerund || (first == "to" && words.Count > 1);
    }

    private static bool LooksEnglish(IReadOnlyList<string> words)
    {
        if (words.Any(word => word.Any(letter => letter > '\u007f')) || words.All(word => word.All(char.IsDigit)))
        {
            return false;
        }

        int known = words.Count(word => IsKnown(word.ToLowerInvariant()));
        return words.Count == 1 ? known == 1 || IsPronounceable(words[0].ToLowerInvariant()) : known * 3 >= words.Count;
    }

    private static bool IsKnown(string word) =>
        EnglishWords.Contains(word) || Nouns.IsAnimate(word) || Nouns.IsPlace(word) || Nouns.IsPhenomenon(word)
        || Nouns.IsAbstract(word) || Verbs.IsKnown(word) || Verbs.IsKnown(Verbs.BaseOfThird(word));

    private static bool IsPronounceable(string word)
    {
        int consonants = 0;
        int longest = 0;
        foreach (char letter in word)
        {
            consonants = "aeiouy".Contains(letter, StringComparison.Ordinal) ? 0 : consonants + 1;
            longest = Math.Max(longest, consonants);
        }

        return longest < 4 && word.Length > 2 && word.All(char.IsLetter) && word.Any(letter => "aeiouy".Contains(letter, StringComparison.Ordinal));
    }

    private static string PhraseOf(IReadOnlyList<string> words)
    {
        string phrase = string.Join(' ', words.Where((word, index) => index == 0 || !word.Equals(words[index - 1], StringComparison.OrdinalIgnoreCase))
            .Take(6).Select(Words.Capitalised));
        return phrase.Length > 60 ? phrase[..60].Trim() : phrase;
    }

    private static string Lower(string word) => word.Equals("my", StringComparison.OrdinalIgnoreCase) ? "the" : word;
}
