namespace CopilotKit.Models.Failover;

/// <summary>Recognises the exceptions of a kind of client.</summary>
/// <remarks>
/// <see cref="ModelException"/>, <see cref="HttpRequestException"/>, <see cref="IOException"/>, <see cref="TimeoutException"/>
/// and a cancellation that the caller did not ask for are recognised without one. Register one for the exceptions of an SDK. Must
/// be safe for any number of callers at once.
/// </remarks>
public interface IModelErrorClassifier
{
    /// <summary>Says what an exception means.</summary>
    /// <param name="exception">What a client threw; its inner exceptions are asked about too.</param>
    /// <returns>The meaning; <see langword="null"/> when the exception is none that it knows.</returns>
    ModelFailure? Classify(Exception exception);
}
