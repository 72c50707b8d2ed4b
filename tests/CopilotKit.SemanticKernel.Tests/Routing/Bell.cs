using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>A tool whose every run leaves a trace.</summary>
internal sealed class Bell
{
    public List<int> Rings { get; } = [];

    [KernelFunction("ring")]
    [Description("Rings the bell.")]
    public string Ring(int times)
    {
        Rings.Add(times);
        return $"rung {times}";
    }
}
