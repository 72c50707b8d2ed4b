using System.Diagnostics;

namespace CopilotKit.Models.Failover;

/// <summary>Gives each model that is asked a span, where somebody listens.</summary>
/// <remarks>
/// Names of attributes: OpenTelemetry semantic conventions for generative AI, 1.41, and our own under
/// <c>copilotkit.</c>. No content.
/// </remarks>
internal static class SelectionTrace
{
    private static readonly ActivitySource Source = new("CopilotKit.Models");

    public static Activity? Start(Selection selection, ModelCard card)
    {
        if (!Source.HasListeners() || Source.StartActivity($"select_model {card.Name}") is not { } activity)
        {
            return null;
        }

        return activity
            .SetTag("gen_ai.provider.name", card.Provider)
            .SetTag("gen_ai.request.model", card.ModelId ?? card.Name)
            .SetTag("copilotkit.model", card.Name)
            .SetTag("copilotkit.policy", selection.Request.Policy)
            .SetTag("copilotkit.intent", selection.Request.Intent?.Name)
            .SetTag("copilotkit.reason", selection.Reason);
    }

    public static void End(Activity? activity, SelectionAttempt result)
    {
        if (activity is null)
        {
            return;
        }

        if (result.Problem is { } problem)
        {
            activity.SetStatus(ActivityStatusCode.Error, problem).SetTag("error.type", result.Error?.ToString() ?? "rejected");
        }

        activity.Stop();
    }
}
