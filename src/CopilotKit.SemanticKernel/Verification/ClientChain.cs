using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Verification;

/// <summary>Looks into clients that stand around each other.</summary>
internal static class ClientChain
{
    private static readonly Type KernelInvocation = KernelInvoking().GetType();

    /// <summary>Gives a client and those inside it, as far as they are decorators.</summary>
    public static IEnumerable<IChatClient> Of(IChatClient client)
    {
        for (IChatClient? one = client; one is not null; one = one is DelegatingChatClient outer ? InnerOf(outer) : null)
        {
            yield return one;
        }
    }

    /// <summary>Counts the function invocations around a client.</summary>
    public static int CountInvocations(IChatClient client) => Of(client).Count(one => one is FunctionInvokingChatClient);

    /// <summary>Says whether functions are invoked past the kernel's filters.</summary>
    public static bool HasForeignInvocation(IChatClient client) =>
        Of(client).Any(one => one is FunctionInvokingChatClient && one.GetType() != KernelInvocation);

    // The class is internal.
    private static IChatClient KernelInvoking()
    {
        using IChatClient empty = RoutingChatClient.Create(static (_, _) => throw new NotSupportedException());
        return empty.AsBuilder().UseKernelFunctionInvocation().Build();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_InnerClient")]
    private static extern IChatClient InnerOf(DelegatingChatClient client);
}
