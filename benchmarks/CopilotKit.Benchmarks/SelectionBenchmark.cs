using System.Diagnostics;
using CopilotKit.Models;
using CopilotKit.Models.Intents;
using Microsoft.Extensions.AI;

namespace CopilotKit.Benchmarks;

/// <summary>
/// What choosing a model costs, beside the template of Microsoft.Extensions.AI and what other routers publish about themselves.
/// </summary>
internal sealed class SelectionBenchmark : IBenchmark
{
    private const int Models = 20;
    private const int Decisions = 200_000;
    private const int Updates = 10_000;
    private static readonly ChatMessage[] Prompt = [new(ChatRole.User, Text)];

    /// <summary>Gets a request of 300 characters.</summary>
    public static string Text =>
        ("Tell me a story about a fox who collects echoes in the hills above a quiet harbour, and what happens when one evening "
        + "an echo answers before she has called: who is it, why does it know her name, and how does she find her way home "
        + "in the fog with nothing but a bell, a lantern and an old map of the coast")[..300];

    public string Name => "selection";

    public async Task ReportAsync()
    {
        IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 0);
        MarkdownTable.Begin($"A decision over {Models} models on a prompt of 300 characters, µs", "What", "p50", "p99");
        Row("CopilotKit, with the companion's intents", "intent");
        Row("CopilotKit, without intents", "plain");
        Published("Bifrost, added by its gateway", "11", "");
        Published("LiteLLM, added by its proxy (median, p95, p99)", "2 000", "13 000");
        Published("vLLM semantic router, added by classification", "60 000", "120 000");

        MarkdownTable.Begin("Around a model that answers at once", "What", "whole request, ns", "each streamed update, ns", "allocated for each update, bytes");
        Call("the model alone", "bare");
        Call("RoutingChatClient.Create", "template");
        Call("CopilotKit", "ours");
        Console.WriteLine(FormattableString.Invariant(
            $"\nCopilotKit takes {results["ours call"] - results["template call"]:0} ns more than the template for a request, and {results["ours update"] - results["bare update"]:0} ns more than the model alone for an update. The figures of others are theirs, on their machines, over a network."));

        void Row(string title, string key) => MarkdownTable.Row($"{title}", $"{results[$"{key} p50"]:0.00}", $"{results[$"{key} p99"]:0.00}");
        void Published(string title, string p50, string p99) => MarkdownTable.Row($"{title}, published", $"{p50}", $"{p99}");
        void Call(string title, string key) => MarkdownTable.Row(
            $"{title}", $"{results[$"{key} call"]:0}", $"{results[$"{key} update"]:0}", $"{results[$"{key} bytes"]:0.00}");
    }

    public async Task MeasureAsync(string[] arguments)
    {
        ReadyModel ready = new(Updates);
        ModelSelectingChatClient plain = ClientOver(ready, null);
        await DecideAsync("intent", ClientOver(ready, IntentClassifier.Companion));
        await DecideAsync("plain", plain);
        using RoutingChatClient template = RoutingChatClient.Create((_, _) => new(ready));
        (string Key, IChatClient Client)[] clients = [("bare", ready), ("template", template), ("ours", plain)];
        await MeasureAsync("call", 4_000, clients, client => CallAsync(client, 100));
        await MeasureAsync("update", 60, clients, client => StreamAsync(client, ready));
        foreach ((string key, IChatClient client) in clients)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            await StreamAsync(client, ready);
            FreshProcess.Write($"{key} bytes", (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Updates);
        }
    }

    private static async Task DecideAsync(string key, ModelSelectingChatClient client)
    {
        double[] microseconds = new double[Decisions];
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < Decisions; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await client.SelectAsync(Prompt);
                microseconds[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        FreshProcess.Write($"{key} p50", Took.Median(microseconds));
        FreshProcess.Write($"{key} p99", Took.Percentile(99, microseconds));
    }

    // In turns that are shorter than the time a scheduler gives, so that what else the machine does hits all of them alike.
    private static async Task MeasureAsync(
        string what, int rounds, (string Key, IChatClient Client)[] clients, Func<IChatClient, Task<double>> work)
    {
        List<double>[] took = [.. clients.Select(_ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < clients.Length; i++)
            {
                took[i].Add(await work(clients[i].Client));
            }
        }

        for (int i = 0; i < clients.Length; i++)
        {
            FreshProcess.Write($"{clients[i].Key} {what}", Took.Median(took[i].Skip(rounds / 3)));
        }
    }

    private static async Task<double> CallAsync(IChatClient client, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            await client.GetResponseAsync(Prompt);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static async Task<double> StreamAsync(IChatClient client, ReadyModel ready)
    {
        ready.Forget();
        long start = Stopwatch.GetTimestamp();
        await foreach (ChatResponseUpdate _ in client.GetStreamingResponseAsync(Prompt))
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Updates;
    }

    private static ModelSelectingChatClient ClientOver(IChatClient leaf, IIntentClassifier? intents)
    {
        Random random = new(1);
        IEnumerable<Model> models = Enumerable.Range(0, Models).Select(i => new Model(
            new ModelCard($"model-{i}")
            {
                Quality = random.NextDouble(),
                QualityByIntent = CompanionIntents.Names.ToDictionary(intent => intent, _ => random.NextDouble()),
                DollarsPerMillionInputTokens = random.Next(1, 50) / 10m,
                DollarsPerMillionOutputTokens = random.Next(1, 50),
            },
            leaf));
        return new ModelSelectingChatClient(new ModelCatalog(models), null, new ModelSelectionParts { Intents = intents });
    }
}
