using CopilotKit.Safety;

namespace CopilotKit.Meditation;

/// <summary>The error of a meditation that is not safe for the person, where nothing like it is.</summary>
public sealed class UnsafeMeditationException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="UnsafeMeditationException"/> class.</summary>
    public UnsafeMeditationException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UnsafeMeditationException"/> class with a message.</summary>
    /// <param name="message">What is not safe.</param>
    public UnsafeMeditationException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UnsafeMeditationException"/> class with a message and its cause.</summary>
    /// <param name="message">What is not safe.</param>
    /// <param name="innerException">The cause.</param>
    public UnsafeMeditationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal UnsafeMeditationException(IReadOnlyList<ContraindicationRule> rules)
        : base($"This meditation is not safe here: {string.Join(" ", rules.Select(rule => rule.Reason).Distinct())}") => Rules = rules;

    /// <summary>Gets the rules that forbid it, each with its reason.</summary>
    public IReadOnlyList<ContraindicationRule> Rules { get; } = [];
}
