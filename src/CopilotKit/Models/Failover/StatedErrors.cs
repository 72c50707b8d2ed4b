namespace CopilotKit.Models.Failover;

/// <summary>Knows one kind of exception by what the app says of it.</summary>
internal sealed class StatedErrors<TException>(Func<TException, ModelFailure?> classify) : IModelErrorClassifier
    where TException : Exception
{
    public ModelFailure? Classify(Exception exception) => exception is TException known ? classify(known) : null;
}
