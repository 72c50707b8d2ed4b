using CopilotKit.Models;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>
/// What the models that are asked during a call have in common: the policy that comes in, and the last selection that goes out.
/// </summary>
/// <remarks>It flows down to whatever the call calls, and to nobody else.</remarks>
internal sealed class SelectionScope(string? policy)
{
    private static readonly AsyncLocal<SelectionScope?> Ambient = new();
    private volatile Selection? _last;

    public static SelectionScope? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public string? Policy => policy;

    public Selection? Last => _last;

    public void Note(Selection? selection) => _last = selection ?? _last;
}
