using System.Runtime.CompilerServices;
using CopilotKit.Models;
using Microsoft.Extensions.AI;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>The kernel's chat client: what a request says of its policy holds for the models that its tools ask as well.</summary>
/// <remarks>
/// Inside are the kernel's function invocation and the choosing client, in this order: a tool runs once, whichever models answer.
/// </remarks>
internal sealed class KernelChatClient(IChatClient functionInvoking) : DelegatingChatClient(functionInvoking)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        SelectionScope? outer = SelectionScope.Current;
        (ChatOptions? request, SelectionScope? scope) = Enter(options, outer);
        SelectionScope.Current = scope;
        ChatResponse response = await base.GetResponseAsync(messages, request, cancellationToken).ConfigureAwait(false);
        outer?.Note(response.GetSelection());
        return response;
    }

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        SelectionScope? outer = SelectionScope.Current;
        (ChatOptions? request, SelectionScope? scope) = Enter(options, outer);
        IAsyncEnumerable<ChatResponseUpdate> updates = base.GetStreamingResponseAsync(messages, request, cancellationToken);
        return scope is null ? updates : WithinAsync(updates, outer, scope, cancellationToken);
    }

    private static (ChatOptions? Request, SelectionScope? Scope) Enter(ChatOptions? options, SelectionScope? outer)
    {
        string? policy = RequestKeys.PolicyOf(options);
        if (policy is not null)
        {
            return (options, policy == outer?.Policy ? outer : new SelectionScope(policy));
        }

        return outer?.Policy is { } inherited ? ((options?.Clone() ?? new ChatOptions()).WithPolicy(inherited), outer) : (options, outer);
    }

    // Whoever reads a stream has a context of his own, which the tools would run in: the scope is entered anew for each step.
    private static async IAsyncEnumerable<ChatResponseUpdate> WithinAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates,
        SelectionScope? outer,
        SelectionScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<ChatResponseUpdate> steps = updates.GetAsyncEnumerator(cancellationToken);
        await using (steps.ConfigureAwait(false))
        {
            while (true)
            {
                SelectionScope.Current = scope;
                if (!await steps.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }

                outer?.Note(steps.Current.GetSelection());
                yield return steps.Current;
            }
        }
    }
}
