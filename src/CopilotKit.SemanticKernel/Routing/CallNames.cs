using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Gives calls that the caller is to invoke the names that a kernel knows.</summary>
/// <remarks>A kernel knows a plugin and a function, where chat clients know one name.</remarks>
internal static class CallNames
{
    public static void Restore(ChatMessageContent message, Kernel kernel)
    {
        for (int i = 0; i < message.Items.Count; i++)
        {
            if (message.Items[i] is FunctionCallContent { PluginName: null } call && FunctionOf(call.FunctionName, kernel) is { } function)
            {
                message.Items[i] = new FunctionCallContent(function.Name, function.PluginName, call.Id, call.Arguments)
                {
                    Exception = call.Exception,
                    InnerContent = call.InnerContent,
                    Metadata = call.Metadata,
                    ModelId = call.ModelId,
                };
            }
        }
    }

    public static void Restore(StreamingChatMessageContent part, Kernel kernel)
    {
        for (int i = 0; i < part.Items.Count; i++)
        {
            if (part.Items[i] is StreamingFunctionCallUpdateContent { Name: { } name } call && FunctionOf(name, kernel) is { } function)
            {
                string known = $"{function.PluginName}-{function.Name}";
                part.Items[i] = new StreamingFunctionCallUpdateContent(call.CallId, known, call.Arguments, call.FunctionCallIndex)
                {
                    RequestIndex = call.RequestIndex,
                    InnerContent = call.InnerContent,
                    Metadata = call.Metadata,
                    ModelId = call.ModelId,
                };
            }
        }
    }

    private static KernelFunction? FunctionOf(string name, Kernel kernel) => kernel.Plugins
        .Where(plugin => name.StartsWith($"{plugin.Name}_", StringComparison.Ordinal))
        .Select(plugin => plugin.TryGetFunction(name[(plugin.Name.Length + 1)..], out KernelFunction? function) ? function : null)
        .FirstOrDefault(function => function is not null);
}
