namespace CopilotKit.Meditation.Composing;

/// <summary>A place in a meditation, and the passages that may be said there.</summary>
/// <param name="Name">What it is called; other sections' draws do not depend on it.</param>
/// <param name="Passages">What may be said, each complete in itself.</param>
internal sealed record Section(string Name, IReadOnlyList<Passage> Passages)
{
    /// <summary>The section in whose place the breath grid stands.</summary>
    public const string Breathing = "breathing";

    /// <summary>The section whose passages are said within the breath grid.</summary>
    public const string Remarks = "remarks";

    /// <summary>The section that says how to stop; a short one's name begins with it.</summary>
    public const string Exit = "exit";

    /// <summary>The section of what the rules of safety ask for.</summary>
    public const string Wordings = "wordings";

    /// <summary>Gets how many passages are said at least.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Gets how many passages are said at most.</summary>
    public int Most { get; init; } = 1;

    /// <summary>Gets how much of the silence each passage is followed by, beside the other sections.</summary>
    public double Rest { get; init; } = 1;

    /// <summary>Gets when more than the least is said: sections of a lower rank come first.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Gets a value indicating whether its passages are said in the order in which they are written.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Gets the title of the chapter that begins with it.</summary>
    public string? Chapter { get; init; }

    /// <summary>Gets in which circumstances it takes part.</summary>
    public Provision When { get; init; } = Provision.None;
}

/// <summary>A few sentences that are said in one go.</summary>
/// <param name="When">In which circumstances.</param>
/// <param name="Text">The words, with choices in braces, tokens in angle brackets and silences in round brackets.</param>
internal sealed record Passage(Provision When, string Text);
