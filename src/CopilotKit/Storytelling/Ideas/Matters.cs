namespace CopilotKit.Storytelling.Ideas;

/// <summary>Finds out what sort of thing a story is about, and what one does with it.</summary>
internal static class Matters
{
    /// <summary>Gives the thing that a noun means.</summary>
    public static Matter Of(NounPhrase phrase, string where = "")
    {
        string text = phrase.Text.Trim();
        if (phrase.IsPlural)
        {
            string all = phrase.Determiner is "my" or "the" or "his" or "her" or "our" ? "the " + text : text;
            return new Matter(MatterSort.Many, all, "the " + phrase.Short, all + where) { IsPlural = true };
        }

        if (Nouns.IsAbstract(phrase.Head))
        {
            return new Matter(MatterSort.Thought, text, text, text);
        }

        bool hasArticle = phrase.Determiner.Length > 0 && phrase.Determiner != "no";
        bool isMass = Nouns.IsPhenomenon(phrase.Head) || (!hasArticle && !Nouns.IsPlace(phrase.Head) && !char.IsUpper(text[0]));
        if (isMass && phrase.Determiner is not ("a" or "an"))
        {
            string name = phrase.Determiner is "the" ? "the " + text : text;
            return new Matter(MatterSort.Stuff, name, "the " + phrase.Short, name + where);
        }

        bool isProper = char.IsUpper(text[0]) && !hasArticle;
        string definite = isProper ? text : "the " + phrase.Short;
        string first = isProper ? text : (phrase.Determiner is "a" or "an" or "one" or "" or "no" ? "a " : "the ") + text;
        return new Matter(MatterSort.One, definite, definite, first + where);
    }

    /// <summary>Gives the thing that a deed without an object is.</summary>
    public static Matter Of(Deed deed)
    {
        string doing = deed.Rest.Length == 0 || deed.Rest.Split(' ').Length < 5 ? deed.Doing : Verbs.Gerund(deed.Verb);
        return new Matter(MatterSort.Doing, doing, doing, doing);
    }

    /// <summary>Gives what a hero does with a thing, wherever the hero is, when the idea names no deed.</summary>
    public static Deed DeedFor(Matter matter) => matter.Sort switch
    {
        MatterSort.Many => new Deed("draw", " " + matter.Name),
        MatterSort.One => new Deed("tell", " stories about " + matter.Name),
        MatterSort.Stuff => new Deed("sing", " about " + matter.Name),
        _ => new Deed("look", " for " + matter.Name),
    };
}
