namespace CopilotKit.Safety;

/// <summary>What an age asks of a practice: how long it may be, and how simply it is worded.</summary>
/// <remarks>The limits are this library's own, on the careful side; no study sets them.</remarks>
public sealed record AgeProfile
{
    /// <summary>The age in years at which somebody is treated as an adult.</summary>
    public const int Majority = 18;

    /// <summary>The oldest age in years that is still a child's: what holds for it is what holds for the youngest.</summary>
    internal const int OldestChild = 12;

    private static readonly AgeProfile Child = new("child", TimeSpan.FromMinutes(5), 16);
    private static readonly AgeProfile Teenager = new("teenager", TimeSpan.FromMinutes(15), 20);
    private static readonly AgeProfile Adult = new("adult", TimeSpan.FromHours(2), 40);

    private AgeProfile(string name, TimeSpan longestPractice, int maxWordsPerSentence) =>
        (Name, LongestPractice, MaxWordsPerSentence) = (name, longestPractice, maxWordsPerSentence);

    /// <summary>Gets its name: <c>child</c> (up to 12 years), <c>teenager</c> (13 to 17) or <c>adult</c>.</summary>
    public string Name { get; }

    /// <summary>Gets how long a practice may be.</summary>
    /// <value>5 minutes, 15 minutes or 2 hours.</value>
    public TimeSpan LongestPractice { get; }

    /// <summary>Gets how many words a sentence may have.</summary>
    /// <value>16, 20 or 40.</value>
    public int MaxWordsPerSentence { get; }

    /// <summary>Gives the profile of an age.</summary>
    /// <param name="age">The age in years; <see langword="null"/> is taken as an adult's.</param>
    public static AgeProfile For(int? age) => age switch
    {
        <= OldestChild => Child,
        < Majority => Teenager,
        _ => Adult,
    };
}
