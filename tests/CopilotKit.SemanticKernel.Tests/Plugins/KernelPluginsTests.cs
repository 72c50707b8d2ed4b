using System.ComponentModel;
using System.Text.Json;
using CopilotKit.SemanticKernel.Plugins;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests.Plugins;

public class KernelPluginsTests
{
    [Fact]
    public async Task Create_MethodOfThePlugin_IsCalledOnThatPlugin()
    {
        Counter counter = new();
        KernelPlugin plugin = KernelPlugins.Create("Counter", counter, [AIFunctionFactory.Create(counter.Add, "add")]);

        FunctionResult result = await plugin["add"].InvokeAsync(
            new Kernel(), new() { ["amount"] = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal((3, new Sum(3)), (counter.Total, result.GetValue<Sum>()));
    }

    [Fact]
    public async Task Create_ArgumentLeftOut_TakesTheDefault()
    {
        Counter counter = new();
        KernelPlugin plugin = KernelPlugins.Create("Counter", counter, [AIFunctionFactory.Create(counter.Add, "add")]);

        await plugin["add"].InvokeAsync(new Kernel(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, counter.Total);
        Assert.Equal(1, Assert.Single(plugin["add"].Metadata.Parameters).DefaultValue);
    }

    [Fact]
    public async Task Create_StaticMethod_NeedsNoPlugin()
    {
        KernelPlugin plugin = KernelPlugins.Create("Counter", new Counter(), [AIFunctionFactory.Create(Counter.Double, "double")]);

        FunctionResult result = await plugin["double"].InvokeAsync(
            new Kernel(), new() { ["amount"] = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(new Sum(6), result.GetValue<Sum>());
    }

    [Fact]
    public async Task Create_ToolWithoutMethod_StillWorksWithJsonForAResult()
    {
        Counter counter = new();
        KernelPlugin plugin = KernelPlugins.Create("Counter", counter, [new WithoutMethod(AIFunctionFactory.Create(counter.Add, "add"))]);

        FunctionResult result = await plugin["add"].InvokeAsync(
            new Kernel(), new() { ["amount"] = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(3, result.GetValue<JsonElement>().GetProperty("total").GetInt32());
        Assert.Equal("Adds an amount.", plugin["add"].Description);
    }

    [Fact]
    public async Task Create_MethodOfAnotherObject_IsCalledOnThatObject()
    {
        Counter other = new();
        KernelPlugin plugin = KernelPlugins.Create("Counter", new object(), [AIFunctionFactory.Create(other.Add, "add")]);

        await plugin["add"].InvokeAsync(new Kernel(), new() { ["amount"] = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(3, other.Total);
    }

    private sealed record Sum(int Total);

    private sealed class Counter
    {
        public int Total { get; private set; }

        [Description("Adds an amount.")]
        public Sum Add([Description("How much.")] int amount = 1) => new(Total += amount);

        [Description("Doubles an amount.")]
        public static Sum Double(int amount) => new(2 * amount);
    }

    private sealed class WithoutMethod(AIFunction inner) : DelegatingAIFunction(inner)
    {
        public override System.Reflection.MethodInfo? UnderlyingMethod => null;
    }
}
