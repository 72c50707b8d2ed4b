using System.Net.Sockets;

namespace CopilotKit.Models.Failover;

/// <summary>Finds out what an exception of a client means.</summary>
internal static class ErrorReading
{
    /// <summary>
    /// Asks the app's own classifiers first, then what the platform knows, from the outermost exception to the innermost.
    /// </summary>
    public static ModelFailure Of(Exception exception, IReadOnlyList<IModelErrorClassifier> classifiers)
    {
        for (Exception? one = exception; one is not null; one = one.InnerException)
        {
            foreach (IModelErrorClassifier classifier in classifiers)
            {
                if (classifier.Classify(one) is { } known)
                {
                    return known;
                }
            }

            if (OfPlatform(one) is { } failure)
            {
                return failure;
            }
        }

        return new ModelFailure(ModelErrorKind.Unknown);
    }

    private static ModelFailure? OfPlatform(Exception exception) => exception switch
    {
        ModelException { Failure: var failure } => failure,
        HttpRequestException { StatusCode: { } status } => ModelFailure.OfStatus((int)status),
        TimeoutException or OperationCanceledException => new ModelFailure(ModelErrorKind.Timeout),
        HttpRequestException or IOException or SocketException => new ModelFailure(ModelErrorKind.Transport),
        _ => null,
    };
}
