using System.Diagnostics;
using CopilotKit.Benchmarks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Benchmarks;

/// <summary>What choosing among models adds to each way of calling one in a kernel, beside the same kernel with the bare service.</summary>
internal sealed class KernelBenchmark : IBenchmark
{
    private const int Rounds = 1_500;
    private const int CallsInARound = 20;
    private const int Updates = 10;
    private static readonly string[] Ways = ["service", "streamed service", "prompt", "streamed prompt", "agent", "streamed agent"];

    public string Name => "kernel";

    public async Task ReportAsync()
    {
        IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 0);
        foreach ((string kind, string title) in new[] { ("client", "Chat clients"), ("connector", "Connectors") })
        {
            string what = $"{title} that answer at once, µs for each invocation (streams of {Updates} updates)";
            MarkdownTable.Begin(what, "What", "the bare service", "with CopilotKit", "added");
            foreach (string way in Ways)
            {
                (double bare, double ours) = (results[$"bare {kind} {way}"], results[$"{kind} {way}"]);
                MarkdownTable.Row($"{way}", $"{bare:0.0}", $"{ours:0.0}", $"{ours - bare:0.0}");
            }
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        foreach (string kind in new[] { "client", "connector" })
        {
            (Kernel bare, Kernel ours) = (Bare(kind), Ours(kind));
            foreach (string way in Ways)
            {
                (Func<Task> callBare, Func<Task> callOurs) = (CallOf(bare, way), CallOf(ours, way));
                (List<double> tookBare, List<double> tookOurs) = ([], []);
                for (int round = 0; round < Rounds; round++)
                {
                    tookBare.Add(await TimeAsync(callBare));
                    tookOurs.Add(await TimeAsync(callOurs));
                }

                FreshProcess.Write($"bare {kind} {way}", Took.Median(tookBare.Skip(Rounds / 3)));
                FreshProcess.Write($"{kind} {way}", Took.Median(tookOurs.Skip(Rounds / 3)));
            }
        }
    }

    private static async Task<double> TimeAsync(Func<Task> call)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < CallsInARound; i++)
        {
            await call();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / CallsInARound;
    }

    private static Kernel Bare(string kind)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(kind is "client"
            ? new ReadyModel(Updates).AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService()
            : new ReadyConnector(Updates));
        return WithTools(builder);
    }

    private static Kernel Ours(string kind)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        _ = kind is "client"
            ? builder.AddCopilotKit().AddModel("one", new ReadyModel(Updates)).AddModel("two", new ReadyModel(Updates))
            : builder.AddCopilotKit().AddModel("one", new ReadyConnector(Updates)).AddModel("two", new ReadyConnector(Updates));
        return WithTools(builder);
    }

    private static Kernel WithTools(IKernelBuilder builder)
    {
        builder.Plugins.Add(KernelPluginFactory.CreateFromFunctions("Bell", [KernelFunctionFactory.CreateFromMethod((int times) => times, "ring")]));
        return builder.Build();
    }

    private static Func<Task> CallOf(Kernel kernel, string way)
    {
        PromptExecutionSettings settings = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        KernelArguments arguments = new(settings);
        KernelFunction prompt = kernel.CreateFunctionFromPrompt("Plan my day.", settings);
        ChatCompletionAgent agent = new() { Kernel = kernel, Arguments = arguments };
        IChatCompletionService service = kernel.GetRequiredService<IChatCompletionService>();
        ChatHistory history = new("Plan my day.", AuthorRole.User);
        return way switch
        {
            "service" => () => service.GetChatMessageContentsAsync(history, settings, kernel),
            "streamed service" => () => DrainAsync(service.GetStreamingChatMessageContentsAsync(history, settings, kernel)),
            "prompt" => () => kernel.InvokeAsync(prompt, arguments),
            "streamed prompt" => () => DrainAsync(kernel.InvokeStreamingAsync(prompt, arguments)),
            "agent" => () => DrainAsync(agent.InvokeAsync("Plan my day.")),
            _ => () => DrainAsync(agent.InvokeStreamingAsync("Plan my day.")),
        };
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> stream)
    {
        await foreach (T _ in stream)
        {
        }
    }
}
