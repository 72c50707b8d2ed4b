using CopilotKit.Scripts;

namespace CopilotKit.Storytelling;

/// <summary>A story that somebody wishes for.</summary>
/// <param name="Idea">What it is about, in the person's own words.</param>
/// <param name="Length">How long its performance should last: 30 seconds to 2 hours.</param>
public sealed record StoryRequest(string Idea, TimeSpan Length)
{
    /// <summary>The shortest story: 30 seconds.</summary>
    public static readonly TimeSpan MinLength = TimeSpan.FromSeconds(30);

    /// <summary>The longest story: 2 hours.</summary>
    public static readonly TimeSpan MaxLength = TimeSpan.FromHours(2);

    /// <summary>Gets the kind of story.</summary>
    public StoryGenre Genre { get; init; } = StoryGenre.Bedtime;

    /// <summary>Gets what the choices of the offline author derive from.</summary>
    /// <value>The same request with the same seed gives the same story. The default is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Gets how fast the cast reads, silences left out.</summary>
    /// <value>
    /// Words per minute, 30 to 600; <see langword="null"/>, the default, takes the measured pace of the cast where the
    /// <see cref="Storyteller"/> knows the voices, and 170 elsewhere.
    /// </value>
    public double? WordsPerMinute { get; init; }

    /// <summary>Gets the pace to reckon with.</summary>
    internal double Pace => WordsPerMinute ?? SpeakingTime.UsualWordsPerMinute;
}

/// <summary>The kind of a story.</summary>
public enum StoryGenre
{
    /// <summary>Gentle, with small troubles, growing quieter towards the end.</summary>
    Bedtime,

    /// <summary>A journey with dangers that are overcome.</summary>
    Adventure,

    /// <summary>A riddle that is solved by looking closely.</summary>
    Mystery,

    /// <summary>Long ago, with wishes, magic and its price.</summary>
    FairyTale,

    /// <summary>Far away or in days to come.</summary>
    ScienceFiction,
}
