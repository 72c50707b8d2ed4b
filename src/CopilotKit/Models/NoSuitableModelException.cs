using CopilotKit.Models.Failover;

namespace CopilotKit.Models;

/// <summary>No model of the catalog may serve a request, so none was asked.</summary>
public sealed class NoSuitableModelException : ModelException
{
    /// <summary>Initializes a new instance of the <see cref="NoSuitableModelException"/> class.</summary>
    public NoSuitableModelException()
        : this("No model is able to serve the request.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="NoSuitableModelException"/> class.</summary>
    /// <param name="message">Why each model was rejected.</param>
    public NoSuitableModelException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="NoSuitableModelException"/> class.</summary>
    /// <param name="message">Why each model was rejected.</param>
    /// <param name="innerException">What caused it.</param>
    public NoSuitableModelException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
