using System.Reflection;
using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Costs;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>Reckons how long the sound of a call lasts and what it costs, before anything is made or sent.</summary>
internal sealed class AudioReckoning(IServiceProvider services)
{
    /// <summary>Says why a call needs approval, or nothing when it needs none.</summary>
    /// <param name="method">A method that makes sound.</param>
    /// <param name="call">The call.</param>
    /// <param name="limits">What needs none.</param>
    /// <param name="cancellationToken">Ends the reckoning early.</param>
    public async Task<ApprovalRequest?> AskForAsync(
        MethodInfo method, ApprovalRequest call, ApprovalOptions limits, CancellationToken cancellationToken)
    {
        try
        {
            ISpeechEngine engine = services.GetRequiredService<ISpeechEngine>();
            CallArguments arguments = new(call.Arguments);
            AudioOrder order = await AudioOrder
                .OfAsync(method, arguments, engine, services.GetService<CrisisGuard>(), cancellationToken).ConfigureAwait(false);
            CostEstimate cost = await services.GetRequiredService<ScriptPerformer>()
                .EstimateCostAsync(order.Script, cancellationToken: cancellationToken).ConfigureAwait(false);
            TimeSpan length = order.Script.Length ?? await LengthOfAsync(order.Script, engine, cancellationToken).ConfigureAwait(false);
            return ReasonOf(length, cost, limits) is { } reason ? call with { Length = length, Cost = cost, Reason = reason } : null;
        }
        catch (Exception exception) when (IsRefusedByTheFunctionToo(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What cannot be reckoned may be long and dear.
            return call with { Reason = $"length and price cannot be reckoned: {exception.Message}" };
        }
    }

    private static bool IsRefusedByTheFunctionToo(Exception exception) =>
        exception is ArgumentException or ScreenplayFormatException or CrisisException or UnsafeMeditationException or MeditationLengthException;

    private static async Task<TimeSpan> LengthOfAsync(Script script, ISpeechEngine engine, CancellationToken cancellationToken)
    {
        Casting casting = new(await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false), script.Roles, script.Language);
        return LengthEstimate.Of(script, casting.WordsPerMinute).Expected;
    }

    private static string? ReasonOf(TimeSpan length, CostEstimate cost, ApprovalOptions limits) =>
        length > limits.MaxLength ? $"longer than {ApprovalRequest.Spoken(limits.MaxLength)}"
        : cost.Dollars > limits.MaxDollars ? FormattableString.Invariant($"costs more than {limits.MaxDollars:0.##} US dollars")
        : limits.AsksForUnknownPrices && cost.CharactersWithoutPrice > 0 ? "its price is not known"
        : null;
}
