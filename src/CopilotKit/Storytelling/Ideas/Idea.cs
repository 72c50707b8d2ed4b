namespace CopilotKit.Storytelling.Ideas;

/// <summary>What was understood of the words in which somebody wished for a story.</summary>
internal sealed record Idea
{
    /// <summary>Gets whom it is about; <see langword="null"/> when that is left to the author.</summary>
    public Someone? Hero { get; init; }

    /// <summary>Gets who else takes part.</summary>
    public Someone? Second { get; init; }

    /// <summary>Gets how many heroes of the kind there are, in words: <c>two</c>; <see langword="null"/> for one.</summary>
    public string? HeroCount { get; init; }

    /// <summary>Gets how the hero stands to the deed.</summary>
    public Drive Drive { get; init; }

    /// <summary>Gets what the hero does or wants to do, in full.</summary>
    public Deed? Deed { get; init; }

    /// <summary>Gets the thing that it is about.</summary>
    public Matter? Matter { get; init; }

    /// <summary>Gets what else is said of the hero, to go after <c>who</c>: <c>lived in a teapot</c>.</summary>
    public string? Remark { get; init; }

    /// <summary>Gets the words themselves, without marks, to be used as a name.</summary>
    public required string Phrase { get; init; }
}

/// <summary>Somebody in an idea.</summary>
/// <param name="Kind">What they are, with adjectives and without an article: <c>very small dragon</c>.</param>
/// <param name="Noun">The bare noun: <c>dragon</c>.</param>
/// <param name="Name">Their name, when it is given.</param>
/// <param name="IsFemale">Whether they are female, male or not said to be either.</param>
internal sealed record Someone(string Kind, string Noun, string? Name = null, bool? IsFemale = null);

/// <summary>How a hero stands to the deed of an idea.</summary>
internal enum Drive
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>It is what they do.</summary>
    Does,

    /// <summary>It is what they cannot do yet and want to.</summary>
    Wants,

    /// <summary>There is something that they fear.</summary>
    Fears,
}

/// <summary>A verb with all that belongs to it.</summary>
/// <param name="Verb">The base form.</param>
/// <param name="Rest">What follows it, with the space before it, or nothing.</param>
internal sealed record Deed(string Verb, string Rest)
{
    public string Base => Verb + Rest;

    public string Doing => Verbs.Gerund(Verb) + Rest;

    public string Did => Verbs.Past(Verb) + Rest;
}

/// <summary>The thing that a story is about.</summary>
/// <param name="Sort">What sort of thing it is.</param>
/// <param name="Name">How it is called in general: <c>echoes</c>, <c>the lighthouse</c>, <c>kindness</c>.</param>
/// <param name="Definite">How it is called when it is this one: <c>the echoes</c>.</param>
/// <param name="First">How it is called when it is mentioned first: <c>a lighthouse</c>.</param>
internal sealed record Matter(MatterSort Sort, string Name, string Definite, string First)
{
    public bool IsPlural { get; init; }
}

/// <summary>What sort of thing a story is about.</summary>
internal enum MatterSort
{
    /// <summary>Several things of a kind.</summary>
    Many,

    /// <summary>One thing or place.</summary>
    One,

    /// <summary>Weather, an element, a stuff.</summary>
    Stuff,

    /// <summary>A virtue, a feeling.</summary>
    Thought,

    /// <summary>Something that is done.</summary>
    Doing,

    /// <summary>Something that is feared.</summary>
    Fear,

    /// <summary>Something that has to be found.</summary>
    Lost,
}
