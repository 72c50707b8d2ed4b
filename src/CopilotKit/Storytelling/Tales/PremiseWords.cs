using CopilotKit.Storytelling.Ideas;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Puts into slots what the story is about: the deed, the thing, and how both are called.</summary>
internal sealed class PremiseWords(Idea idea, Draws draws, Drive drive)
{
    private readonly bool _isLegend = idea is { Hero: null, Matter: null, Deed: null };

    /// <summary>Fills the slots.</summary>
    public void Put(TemplateWords words, Character hero, Character friend)
    {
        (Deed deed, Matter matter) = Premise();
        words["deed"] = WithPronouns(deed.Base);
        words["deeding"] = WithPronouns(deed.Doing);
        words["deeded"] = WithPronouns(deed.Did);
        words["thing"] = WithPronouns(matter.Name);
        words["theThing"] = WithPronouns(matter.Definite);
        words["bare"] = WithPronouns(matter.Name.StartsWith("the ", StringComparison.Ordinal) ? matter.Name[4..] : matter.Name);
        PutAgreement(words, matter.IsPlural);
        words["trouble"] = words.Fill(draws.Of(MatterPhrases.Troubles(matter.Sort)));
        words["cure"] = words.Fill(draws.Of(MatterPhrases.Cures(matter.Sort)));
        words["source"] = words.Fill(draws.Of(MatterPhrases.Sources(matter.Sort)));
        words["confess"] = words.Fill(draws.Of(MatterPhrases.Confessions(matter.Sort)));
        words["climax"] = words.Fill(draws.Of(MatterPhrases.Climaxes(drive)));
        words.Deal("turn", [.. MatterPhrases.Turns(drive), .. MatterPhrases.TurnsBeforeSomebody(drive)]);
        words.Deal("turn.alone", MatterPhrases.Turns(drive));
        PutIntroduction(words, hero, friend, deed, matter);
    }

    private static void PutAgreement(TemplateWords words, bool isPlural)
    {
        words["t.was"] = isPlural ? "were" : "was";
        words["t.comes"] = isPlural ? "come" : "comes";
        words["t.them"] = isPlural ? "them" : "it";
    }

    private (Deed Deed, Matter Matter) Premise()
    {
        if (_isLegend)
        {
            string name = idea.Phrase.Length == 0 ? "the Song Without a Name" : idea.Phrase;
            Matter song = new(MatterSort.Stuff, "the old song", "the old song", "an old song called " + name);
            return (new Deed("hum", " the old song"), song);
        }

        if (idea.Deed is { } given)
        {
            return (given, idea.Matter ?? Matters.Of(given));
        }

        if (drive == Drive.Fears && idea.Matter is { } feared)
        {
            return (new Deed("make", " friends with " + feared.Name), feared);
        }

        string[] pooled = draws.Of(CastPools.Deeds).Split('|');
        Deed deed = new(pooled[0], " " + pooled[1]);
        string thing = pooled[1];
        return (deed, new Matter(MatterSort.Many, thing, "the " + thing, thing) { IsPlural = true });
    }

    private void PutIntroduction(TemplateWords words, Character hero, Character friend, Deed deed, Matter matter)
    {
        string doing = WithPronouns(drive switch
        {
            Drive.Wants => "wanted more than anything to " + deed.Base,
            Drive.Fears => "was afraid of " + matter.Name,
            _ when _isLegend => $"kept humming {matter.First}",
            _ when deed.Verb == "tell" && matter.Sort == MatterSort.One && idea.Drive == Drive.Does => $"looked after {matter.First} and told stories about it",
            _ => deed.Did,
        });
        string remark = idea.Remark is { } own ? WithPronouns(own) + " and " : "";
        remark += idea.Second is { } old && Nouns.IsElder(old.Noun) ? $"lived with {{his}} {old.Kind}, {{elder}}, and " : "";
        bool isNamedOnly = idea.Hero is { Name: not null, Kind.Length: 0 };
        words["intro"] = idea switch
        {
            { HeroCount: { } count } => $"{count} {Plural(hero)}, {hero.Name} and {friend.Name}, who {remark}{doing}",
            { Second: { } second } when !Nouns.IsElder(second.Noun) && friend.Kind == second.Kind => $"{hero.Name}, a {hero.Kind}, and {friend.Name}, a {friend.Kind}, who {remark}{doing}",
            _ when isNamedOnly => $"{hero.Name}, who {remark}{doing}",
            _ => $"{hero.Name}, a {hero.Kind} who {remark}{doing}",
        };
    }

    private static string Plural(Character hero)
    {
        string plural = hero.Noun switch
        {
            "child" => "children", "mouse" => "mice", "goose" => "geese", "wolf" => "wolves", "elf" => "elves", "fox" => "foxes", "witch" => "witches",
            "man" => "men", "woman" => "women", "person" => "people", "sheep" => "sheep", "fish" => "fish", "deer" => "deer", "thief" => "thieves",
            _ when hero.Noun.EndsWith('y') && !"aeiou".Contains(hero.Noun[^2], StringComparison.Ordinal) => hero.Noun[..^1] + "ies",
            _ when hero.Noun.EndsWith('s') || hero.Noun.EndsWith('x') || hero.Noun.EndsWith("ch", StringComparison.Ordinal) => hero.Noun + "es",
            _ => hero.Noun + "s",
        };
        return hero.Kind.EndsWith(hero.Noun, StringComparison.Ordinal) ? hero.Kind[..^hero.Noun.Length] + plural : plural;
    }

    /// <summary>Makes "its shadow" and "their hat" agree with the hero, and gives small words their place.</summary>
    private static string WithPronouns(string text)
    {
        string[] words = text.Split(' ');
        for (int index = 0; index < words.Length; index++)
        {
            words[index] = words[index] switch
            {
                "its" or "their" or "his" or "My" or "my" => "{his}",
                "her" when index + 1 < words.Length => "{his}",
                "herself" or "himself" or "itself" or "themselves" => "{himself}",
                "I" or "he" or "she" => "{he}",
                _ => words[index],
            };
        }

        return string.Join(' ', words);
    }
}
