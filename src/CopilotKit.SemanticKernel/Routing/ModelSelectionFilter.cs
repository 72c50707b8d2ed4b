using System.Collections.Frozen;
using CopilotKit.Models;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Carries policies into the calls of a kernel's functions, and the <see cref="Selection"/> out of them.</summary>
/// <remarks>
/// It annotates; the choosing client selects. No filter of Semantic Kernel sees every call of a model: function filters do not
/// run for an agent's own calls nor for a chat service that is used directly. What it carries holds for one call and what that
/// calls, never for the whole kernel. A policy that the request itself names (in its settings, its arguments or its agent) comes
/// first. <c>AddCopilotKit</c> registers one for all functions, as soon as there are models. Where a native function gives a
/// stream, its body runs after the filter: name the policy in the requests that it makes. Safe for any number of callers at once.
/// </remarks>
public sealed class ModelSelectionFilter : IFunctionInvocationFilter
{
    private readonly PolicyRule[] _rules;

    internal ModelSelectionFilter(IEnumerable<PolicyRule> rules) => _rules = [.. rules];

    /// <inheritdoc/>
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        SelectionScope? outer = SelectionScope.Current;
        SelectionScope scope = new(PolicyOf(context.Function) ?? outer?.Policy);
        SelectionScope.Current = scope;
        await next(context).ConfigureAwait(false);
        if (scope.Last is { } selection && !context.IsStreaming && context.Result.GetSelection() is null)
        {
            IReadOnlyDictionary<string, object?> known = context.Result.Metadata ?? FrozenDictionary<string, object?>.Empty;
            context.Result = new FunctionResult(context.Result)
            {
                Metadata = new Dictionary<string, object?>(known) { [ModelSelectionKeys.Selection] = selection },
            };
        }

        outer?.Note(scope.Last);
    }

    /// <summary>Gives the policy of a function: the one for it alone, else the one for its plugin; of several the last.</summary>
    internal string? PolicyOf(KernelFunction function) =>
        RuleOf(function, isForItAlone: true)?.Policy ?? RuleOf(function, isForItAlone: false)?.Policy;

    private PolicyRule? RuleOf(KernelFunction function, bool isForItAlone) =>
        Array.FindLast(_rules, rule => (rule.Function is not null) == isForItAlone && rule.IsFor(function));
}
