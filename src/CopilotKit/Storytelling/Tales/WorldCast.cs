using CopilotKit.Scripts;
using CopilotKit.Storytelling.Ideas;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Chooses the characters: those of the idea, and others around them.</summary>
internal sealed class WorldCast(Idea idea, Draws draws, bool isSpace)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<char> _initials = [];
    private readonly HashSet<string> _nouns = [];

    /// <summary>Gets a value indicating whether the heroes are two of a kind.</summary>
    public bool IsPair => idea.HeroCount is not null;

    public Character Hero()
    {
        string kind = idea.Hero is { Kind.Length: > 0 } given ? given.Kind : draws.Of(isSpace ? CastPools.SpaceHeroes : CastPools.Heroes);
        string noun = idea.Hero is { Noun.Length: > 0 } someone ? someone.Noun : NounOf(kind);
        bool isFemale = idea.Hero?.IsFemale ?? Nouns.IsFemale(noun) ?? draws.Below(2) == 0;
        if (idea.Second?.Name is { } reserved)
        {
            Take(Words.Capitalised(reserved));
        }

        _nouns.Add(noun);
        string name = idea.Hero?.Name is { } own ? Take(Words.Capitalised(own)) : NameFor(isFemale);
        return new Character(name, kind, noun, isFemale, VoiceAge.Child) { Accent = AccentOf() };
    }

    public Character Friend()
    {
        Someone? given = IsPair ? idea.Hero : idea.Second is { } second && !Nouns.IsElder(second.Noun) ? second : null;
        string kind = given?.Kind ?? Other(isSpace ? CastPools.SpaceFriends : CastPools.Friends);
        string noun = given?.Noun ?? NounOf(kind);
        bool isFemale = given?.IsFemale ?? Nouns.IsFemale(noun) ?? draws.Below(2) == 0;
        string name = !IsPair && given?.Name is { } own ? Words.Capitalised(own) : NameFor(isFemale);
        _nouns.Add(noun);
        return new Character(name, kind, noun, isFemale, draws.Below(2) == 0 ? VoiceAge.Young : VoiceAge.Child) { Accent = AccentOf() };
    }

    public Character Elder()
    {
        Someone? given = idea.Second is { } second && Nouns.IsElder(second.Noun) ? second : null;
        string kind = given?.Kind ?? Other(isSpace ? CastPools.SpaceElders : CastPools.Elders);
        bool isFemale = given?.IsFemale ?? draws.Below(2) == 0;
        string name = given?.Name is { } own ? Words.Capitalised(own) : Free(isFemale ? Names.OldWomen : Names.OldMen);
        return new Character(name, kind, given?.Noun ?? NounOf(kind), isFemale, VoiceAge.Old) { Accent = draws.Below(2) == 0 ? "Scottish" : AccentOf() };
    }

    public Character Stranger(string kinds, TemplateWords words)
    {
        string kind = words.Fill($"[{kinds}]");
        string noun = NounOf(kind);
        bool isFemale = Nouns.IsFemale(noun) ?? draws.Below(2) == 0;
        string name = Free(Names.Strangers);
        return new Character(name, kind, noun, isFemale, VoiceAge.Adult) { Accent = AccentOf() };
    }

    private static string NounOf(string kind)
    {
        string[] ends = [",", " with ", " of ", " as ", " in ", " like ", " who ", " that ", " made ", " on ", " behind ", " out ", " under "];
        int end = ends.Select(mark => kind.IndexOf(mark, StringComparison.Ordinal)).Where(found => found > 0).DefaultIfEmpty(kind.Length).Min();
        return kind[..end].Split(' ')[^1];
    }

    private string Other(IReadOnlyList<string> kinds) => draws.Shuffled(kinds).First(kind => !_nouns.Contains(NounOf(kind)));

    private string NameFor(bool isFemale) => Free(isFemale ? Names.Girls : Names.Boys);

    // Names that begin alike are hard to tell apart by ear.
    private string Free(IReadOnlyList<string> names) =>
        Take(draws.Shuffled(names).OrderBy(name => _taken.Contains(name) ? 2 : _initials.Contains(name[0]) ? 1 : 0).First());

    private string Take(string name)
    {
        _taken.Add(name);
        _initials.Add(name[0]);
        return name;
    }

    private string? AccentOf() => draws.Of<string?>([null, "American", "Scottish", "American", null]);
}
