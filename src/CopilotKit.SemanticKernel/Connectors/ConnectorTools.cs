using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>The tools of a request, as a connector knows them: a plugin and a function, where a chat client knows one name.</summary>
internal sealed class ConnectorTools
{
    public static readonly ConnectorTools None = new([]);

    private readonly (string Name, KernelFunction Function)[] _tools;

    private ConnectorTools(IEnumerable<AIFunction> tools) => _tools =
        [.. tools.Select(tool => (tool.Name, tool as KernelFunction ?? tool.AsKernelFunction()))];

    public static ConnectorTools Of(ChatOptions? options) =>
        options?.Tools is { Count: > 0 } tools ? new ConnectorTools(tools.OfType<AIFunction>()) : None;

    /// <summary>Says which functions the model may call, without the connector invoking them.</summary>
    public FunctionChoiceBehavior? BehaviorFor(ChatOptions? options, FunctionChoiceBehaviorOptions? wanted)
    {
        if (_tools.Length == 0)
        {
            return null;
        }

        FunctionChoiceBehaviorOptions how = new()
        {
            AllowParallelCalls = options?.AllowMultipleToolCalls ?? wanted?.AllowParallelCalls,
            AllowStrictSchemaAdherence = wanted?.AllowStrictSchemaAdherence ?? false,
        };
        KernelFunction[] all = [.. _tools.Select(tool => tool.Function)];
        return options?.ToolMode switch
        {
            NoneChatToolMode => FunctionChoiceBehavior.None(all, how),
            RequiredChatToolMode { RequiredFunctionName: { } name } when FunctionOf(name) is { } one =>
                FunctionChoiceBehavior.Required([one], autoInvoke: false, how),
            RequiredChatToolMode => FunctionChoiceBehavior.Required(all, autoInvoke: false, how),
            _ => FunctionChoiceBehavior.Auto(all, autoInvoke: false, how),
        };
    }

    /// <summary>
    /// Gives the function of a name, with or without its plugin; <see langword="null"/> when the request does not offer it.
    /// </summary>
    public KernelFunction? FunctionOf(string name) =>
        Array.Find(_tools, tool => tool.Name == name).Function ?? Array.Find(_tools, tool => tool.Function.Name == name).Function;

    /// <summary>Gives the name that a chat client knows a function by.</summary>
    public string NameOf(string? plugin, string function) =>
        Array.Find(_tools, tool => tool.Function.Name == function && (string.IsNullOrEmpty(plugin) || tool.Function.PluginName == plugin)).Name
        ?? (string.IsNullOrEmpty(plugin) ? function : $"{plugin}_{function}");
}
