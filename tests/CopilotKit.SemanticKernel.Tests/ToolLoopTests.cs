using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>The platform's own tool-calling loop, which comes with Semantic Kernel, and the choice between models.</summary>
public class ToolLoopTests
{
    [Fact]
    public void Model_ItsClientCallsToolsItself_IsRefusedBeforeAToolCouldRunTwice()
    {
        using IChatClient loop = new EchoingModel().AsBuilder().UseFunctionInvocation().Build();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => new Model(new ModelCard("mai"), loop));

        Assert.StartsWith("The client of model mai calls tools itself, so after a failure", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ToolLoop_AroundTheChoosingClient_RunsTheToolOnceThoughAModelFails(bool isStreamed)
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, "First. ") { CallsTool = true, Fault = call => call == 2 ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        SimulatedModel second = new(time, "Second. ") { CallsTool = true };
        ModelSelectingChatClient choosing = new(
            new ModelCatalog([new Model(new ModelCard("first") { Quality = 0.9 }, first), new Model(new ModelCard("second"), second)]),
            parts: new ModelSelectionParts { Time = time });
        using IChatClient client = choosing.AsBuilder().UseFunctionInvocation().Build();
        int runs = 0;
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create(() => ++runs, "count")] };

        ChatResponse response = time.Run(() => isStreamed
            ? client.GetStreamingResponseAsync([new(ChatRole.User, "Go.")], options).ToChatResponseAsync()
            : client.GetResponseAsync([new(ChatRole.User, "Go.")], options));

        Assert.Equal(("Let me look. Second. ", 1), (string.Concat(response.Messages.Select(message => message.Text)), runs));
        Assert.Equal(["first", "second"], response.GetSelection()!.Attempts.Select(attempt => attempt.Model.Name));
    }
}
