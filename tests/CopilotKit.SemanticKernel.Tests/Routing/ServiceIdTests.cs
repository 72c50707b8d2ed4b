using CopilotKit.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Routing;

public class ServiceIdTests
{
    public static TheoryData<string> WaysWithASelector { get; } =
        [.. Ways.Names.Where(way => !way.EndsWith("service", StringComparison.Ordinal) && !way.EndsWith("client", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(WaysWithASelector))]
    public async Task ServiceId_OfAKeyedChatClient_Wins(string way)
    {
        ActingClient named = new(new Actor("named", new Plot(0, Failing.Never), fails: false));
        Stage stage = new(
            new Plot(0, Failing.Never), "clients", builder => builder.Services.AddKeyedSingleton<IChatClient>("named", named));

        Answer answer = await Ways.AskAsync(stage.Kernel, way, new PromptExecutionSettings { ServiceId = "named" });

        Assert.Null(answer.Selection);
        Assert.Equal((1, 0, 0), (named.Options.Count, stage.First.Requests, stage.Second.Requests));
    }

    [Theory]
    [MemberData(nameof(WaysWithASelector))]
    public async Task ServiceId_OfAKeyedConnector_Wins(string way)
    {
        ActingConnector named = new(new Actor("named", new Plot(0, Failing.Never), fails: false));
        Plot plot = new(0, Failing.Never);
        Stage stage = new(plot, "connectors", builder => builder.Services.AddKeyedSingleton<IChatCompletionService>("named", named));

        Answer answer = await Ways.AskAsync(stage.Kernel, way, new PromptExecutionSettings { ServiceId = "named" });

        Assert.Null(answer.Selection);
        Assert.Equal((1, 0, 0), (named.Calls.Count, stage.First.Requests, stage.Second.Requests));
    }

    [Fact]
    public async Task ServiceId_OfAKeyedService_HearsNothingOfTheChoice()
    {
        ActingConnector named = new(new Actor("named", new Plot(0, Failing.Never), fails: false));
        Plot plot = new(0, Failing.Never);
        Stage stage = new(plot, "clients", builder => builder.Services.AddKeyedSingleton<IChatCompletionService>("named", named));

        await Ways.AskAsync(stage.Kernel, "agent", new PromptExecutionSettings { ServiceId = "named" }.WithPolicy("economy"));

        Assert.Empty(Assert.Single(named.Calls).Settings!.ExtensionData!);
    }

    [Theory]
    [MemberData(nameof(WaysWithASelector))]
    public async Task ServiceId_OfAModelOfTheCatalog_IsAskedFirst(string way)
    {
        Stage stage = new(new Plot(0, Failing.Never), "connector, client");

        Answer answer = await Ways.AskAsync(stage.Kernel, way, new PromptExecutionSettings { ServiceId = "second" });

        Assert.Equal("second", answer.Selection!.Model.Name);
        Assert.Equal(0, stage.First.Requests);
    }

    [Fact]
    public async Task ServiceId_OfAModelThatFails_LetsAnotherAnswer()
    {
        Stage stage = new(new Plot(0, Failing.BeforeFirstToken), "clients");

        Answer answer = await Ways.AskAsync(stage.Kernel, "agent", new PromptExecutionSettings { ServiceId = "first" });

        Assert.Equal((1, "second"), (stage.First.Requests, answer.Selection!.Model.Name));
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("agent")]
    public async Task ServiceId_OfNothing_Throws(string way)
    {
        Stage stage = new(new Plot(0, Failing.Never), "clients");

        KernelException exception = await Assert.ThrowsAsync<KernelException>(
            () => Ways.AskAsync(stage.Kernel, way, new PromptExecutionSettings { ServiceId = "nobody" }));

        Assert.StartsWith("No service was found", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OfSeveralServices_DefaultOnesAreTaken()
    {
        Stage stage = new(new Plot(0, Failing.Never), "clients");
        KernelArguments arguments = new()
        {
            ExecutionSettings = new Dictionary<string, PromptExecutionSettings>
            {
                ["nobody"] = new PromptExecutionSettings { ServiceId = "nobody" }.WithPolicy(ModelPolicyNames.Economy),
                [PromptExecutionSettings.DefaultServiceId] = new PromptExecutionSettings().WithPolicy(ModelPolicyNames.PreferFirstParty),
            },
        };

        FunctionResult result = await stage.Kernel.InvokePromptAsync(
            "Hello", arguments, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ModelPolicyNames.PreferFirstParty, result.GetSelection()!.Request.Policy);
    }
}
