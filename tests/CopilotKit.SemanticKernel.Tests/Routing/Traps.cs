using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>What the tests of traps share.</summary>
internal static class Traps
{
    public static readonly Plot Simple = new(0, Failing.Never);

    public static Kernel Plain(Action<IKernelBuilder> configure)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        configure(builder);
        return builder.Build();
    }

    public static ActingClient Client(string name) => new(new Actor(name, Simple, fails: false));
}
