using CopilotKit.Safety.Techniques;

namespace CopilotKit.Safety;

/// <summary>What is known about the person who listens, as far as safety depends on it.</summary>
/// <remarks>Nothing of it is stored, logged or sent by this library.</remarks>
public sealed record Listener
{
    /// <summary>The oldest age that a listener can have, in years.</summary>
    public const int MaxAge = 130;

    /// <summary>Somebody of whom nothing is known.</summary>
    public static readonly Listener Unknown = new();

    /// <summary>Gets what some techniques must heed.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyCollection<Condition> Conditions { get; init; } = [];

    /// <summary>Gets which parts of the body are injured or hurt.</summary>
    /// <value>The default is none. For <see cref="Condition.Injury"/> without a part nothing is tensed.</value>
    public IReadOnlyCollection<BodyPart> InjuredParts { get; init; } = [];

    /// <summary>Gets the age in years.</summary>
    /// <value>0 to <see cref="MaxAge"/>; <see langword="null"/>, the default, is taken as an adult's.</value>
    /// <exception cref="ArgumentOutOfRangeException">The age is out of range.</exception>
    public int? Age
    {
        get;
        init => field = value is null or (>= 0 and <= MaxAge)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"Property {nameof(Age)}: must be 0 to {MaxAge} years, not {value}.");
    }

    /// <summary>Gets a value indicating whether the listener is known to be younger than 18.</summary>
    public bool IsMinor => Age < AgeProfile.Majority;

    /// <summary>Tells whether a condition applies, an injury that only its part tells of included.</summary>
    /// <param name="condition">The condition.</param>
    public bool Has(Condition condition) =>
        Conditions.Contains(condition) || (condition == Condition.Injury && InjuredParts.Count > 0);

    /// <summary>Reads conditions as they are written in a command or by a chat model.</summary>
    /// <param name="conditions">
    /// Names such as <c>pregnancy</c>, <c>heart-disease</c>, <c>injury:neck</c>, <c>age:9</c> and <c>under-18</c>, without regard to case.
    /// </param>
    /// <returns>The listener they describe; <c>under-18</c> without an age becomes the age 12, for which the strictest limits hold.</returns>
    /// <exception cref="ArgumentException">A name is none of those, or an age is out of range; the message lists what is known.</exception>
    public static Listener Of(params IEnumerable<string> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);

        return conditions.Aggregate(Unknown, ConditionNames.Add);
    }
}
