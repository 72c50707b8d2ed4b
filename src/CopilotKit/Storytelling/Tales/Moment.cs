using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Lines of a story that stand or go together.</summary>
/// <param name="Rank">0 is told even in the shortest story; each higher rank is told when there is more time.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Bundle">Moments of the same bundle are told all or none: what is planted is also picked up.</param>
internal sealed record Moment(int Rank, IReadOnlyList<Line> Lines, string? Bundle = null)
{
    /// <summary>Gets a value indicating whether a performance may leave them out.</summary>
    public bool IsAside { get; init; }

    /// <summary>Gets a value indicating whether they are colour, which may be told whenever there is a little time.</summary>
    public bool IsTexture { get; init; }
}

/// <summary>A part of a story with all that could be told in it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Goal">What happens in it.</param>
/// <param name="Moments">What could be told, in order.</param>
internal sealed record Scene(string Title, string Goal, List<Moment> Moments);

/// <summary>A line before its slots are filled.</summary>
/// <param name="Level">When it is told; <see langword="null"/> when it goes with the line before it.</param>
/// <param name="Speaker">N, H, F, E or R: narrator, hero, friend, elder, stranger.</param>
/// <param name="Delivery">How it is said.</param>
/// <param name="Template">The words.</param>
internal sealed record Draft(int? Level, char Speaker, Delivery Delivery, string Template)
{
    /// <summary>Gets the name of the shared passage that it comes from.</summary>
    public string Passage { get; init; } = "";

    /// <summary>Reads the drafts of a passage: one to a line, <c>2 H(whispering) Words.</c></summary>
    public static Draft Read(string line)
    {
        int? level = line[0] is '+' ? null : line[0] - '0';
        int text = line.IndexOf(' ', 2);
        string how = line.IndexOf('(', StringComparison.Ordinal) is 3 ? line[4..line.IndexOf(')', StringComparison.Ordinal)] : "";
        text = how.Length == 0 ? text : line.IndexOf(')', StringComparison.Ordinal) + 1;
        return new Draft(level, line[2], DeliveryOf(how), line[(text + 1)..]);
    }

    private static Delivery DeliveryOf(string how)
    {
        if (how.Length == 0)
        {
            return Delivery.Plain;
        }

        string[] words = how.Split(", ");
        string style = string.Join(", ", words.Where(word => word is not ("quickly" or "slowly" or "quietly" or "loudly")));
        return new Delivery
        {
            Style = style.Length == 0 ? null : style,
            Speed = words.Contains("quickly") ? 1.1 : words.Contains("slowly") ? 0.9 : null,
            GainDecibels = words.Contains("loudly") ? 2 : words.Contains("quietly") || style == "whispering" ? -3 : null,
        };
    }
}
