using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using FunctionCallContent = Microsoft.SemanticKernel.FunctionCallContent;
using FunctionResultContent = Microsoft.SemanticKernel.FunctionResultContent;

namespace CopilotKit.SemanticKernel.Tests.Agents;

/// <summary>Builds kernels whose model the test has written, and which speak in tones into a folder of their own.</summary>
internal sealed class AgentFixture : IDisposable
{
    public static TheoryData<bool> IsStreamed { get; } = [false, true];

    public TemporaryFolder Folder { get; } = new();

    public string SoundFolder => Folder["sound"];

    public RecordingFilter Filter { get; } = new();

    public ToneEngine Engine { get; init; } = new();

    public Kernel Build(TalkingModel? model = null, Action<IKernelBuilder>? configure = null)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit(options => options.SoundFolder = SoundFolder);
        builder.Plugins.AddVoice().AddStorytelling().AddMeditation();
        builder.Services.AddSingleton<ITextToSpeechClient>(Engine);
        builder.Services.AddSingleton<IFunctionInvocationFilter>(Filter);
        builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(Filter);
        configure?.Invoke(builder);
        if (model is not null)
        {
            // A bare client invokes no functions.
            builder.Services.AddSingleton<IChatClient>(model.AsBuilder().UseKernelFunctionInvocation().Build());
        }

        return builder.Build();
    }

    /// <summary>Asks an agent.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> AskAsync(Agent agent, string message, ChatHistoryAgentThread thread, bool isStreamed)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        return string.Concat(isStreamed
            ? await agent.InvokeStreamingAsync(message, thread, cancellationToken: token).Select(item => item.Message.Content).ToListAsync(token)
            : await agent.InvokeAsync(message, thread, cancellationToken: token).Select(item => item.Message.Content).ToListAsync(token));
    }

    /// <summary>Gives a thread as lines, and fails when a call has no result or a result no call.</summary>
    public static IEnumerable<string> Lines(ChatHistoryAgentThread thread)
    {
        KernelContent[] items = [.. thread.ChatHistory.SelectMany(message => message.Items)];
        Assert.Equal(
            items.OfType<FunctionCallContent>().Select(call => call.Id).Order(),
            items.OfType<FunctionResultContent>().Select(result => result.CallId).Order());
        return thread.ChatHistory.Select(message => message.Items.Any(item => item is FunctionCallContent or FunctionResultContent)
            ? string.Join(", ", message.Items.Select(item => item switch
            {
                FunctionCallContent call => $"calls {call.PluginName}.{call.FunctionName}",
                FunctionResultContent result => $"result of {result.FunctionName}",
                _ => null,
            }).OfType<string>())
            : $"{message.AuthorName ?? message.Role.Label}: {message.Content}");
    }

    public void Dispose() => Folder.Dispose();
}
