namespace CopilotKit.Models.Failover;

/// <summary>A model did not answer: thrown by clients, and by the choosing client when no other model could answer either.</summary>
public class ModelException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ModelException"/> class.</summary>
    public ModelException()
        : this("A model failed.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ModelException"/> class.</summary>
    /// <param name="message">What happened, without content and without secrets.</param>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ModelException"/> class.</summary>
    /// <param name="message">What happened, without content and without secrets.</param>
    /// <param name="innerException">What the client threw.</param>
    public ModelException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ModelException"/> class.</summary>
    /// <param name="message">What happened, without content and without secrets.</param>
    /// <param name="failure">What it means.</param>
    /// <param name="innerException">What the client threw.</param>
    public ModelException(string message, ModelFailure failure, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>Gets what it means; of several models, the last one.</summary>
    public ModelFailure Failure { get; }

    /// <summary>Gets which models were tried, and why no other was.</summary>
    /// <value><see langword="null"/> when a client threw it.</value>
    public Selection? Selection { get; init; }
}
