using CopilotKit.SemanticKernel.Plugins;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>Asks before a model has long or paid sound made, or calls a function that is marked to need approval.</summary>
internal sealed class ApprovalFilter(IServiceProvider services, ApprovalCallback ask, IOptions<ApprovalOptions> options)
    : IAutoFunctionInvocationFilter
{
    private readonly AudioReckoning _reckoning = new(services);

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (await RequestOfAsync(context).ConfigureAwait(false) is { } request)
        {
            ApprovalAnswer answer = await ask.Ask(request, context.CancellationToken).ConfigureAwait(false);
            if (!answer.IsApproved)
            {
                context.Result = new FunctionResult(context.Result, Refusal(request, answer));
                return;
            }
        }

        await next(context).ConfigureAwait(false);
    }

    private static string Refusal(ApprovalRequest request, ApprovalAnswer answer) =>
        $"Not approved, so {request.Function} was not run: nothing was made, sent or paid for. "
        + (string.IsNullOrWhiteSpace(answer.Reason) ? "" : $"The person says: {answer.Reason} ")
        + "Tell the person so, and call it again only when they ask for it or when something has changed.";

    private async Task<ApprovalRequest?> RequestOfAsync(AutoFunctionInvocationContext context)
    {
        Dictionary<string, object?> arguments = new(context.Arguments ?? [], StringComparer.OrdinalIgnoreCase);
        ApprovalRequest call = new(context.Function.PluginName ?? "", context.Function.Name, arguments);
        AIFunction function = FunctionOrigin.Of(context.Function);
        ApprovalRequest? sound = AudioOrder.IsOne(function.UnderlyingMethod)
            ? await _reckoning.AskForAsync(function.UnderlyingMethod!, call, options.Value, context.CancellationToken).ConfigureAwait(false)
            : null;
        return sound ?? (FunctionOrigin.NeedsApproval(function) ? call with { Reason = "always needs approval" } : null);
    }
}

/// <summary>How the host asks.</summary>
internal sealed record ApprovalCallback(Func<ApprovalRequest, CancellationToken, ValueTask<ApprovalAnswer>> Ask);
