namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>A model that plays a part, whichever interface reaches it.</summary>
internal sealed class Actor(string name, Plot plot, bool fails)
{
    public const string Beginning = "The fox ";
    public const string Ending = "goes home.";

    public string Name => name;

    /// <summary>Gets how often it was asked.</summary>
    public int Requests { get; private set; }

    /// <summary>Gets what was wrong with the conversations that it was given.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Hears a conversation: the ids of calls and results in their order, and the words of the last messages.</summary>
    /// <returns>Which tool to call next, by how often to ring; 0 for the answer.</returns>
    public int Hear(IReadOnlyList<string> calls, IReadOnlyList<string> results)
    {
        Requests++;
        if (!calls.SequenceEqual(results))
        {
            Faults.Add($"{name}: calls {string.Join(' ', calls)}, results {string.Join(' ', results)}");
        }

        if (calls.Distinct().Count() != calls.Count)
        {
            Faults.Add($"{name}: calls {string.Join(' ', calls)} are not distinct");
        }

        return results.Count < plot.ToolRounds ? results.Count + 1 : 0;
    }

    public bool FailsAtOnce(int results) => fails
        && (plot.Failing is Failing.BeforeFirstToken || (plot.Failing is Failing.BetweenToolRounds && results > 0));

    public bool FailsInTheMiddle => fails && plot.Failing is Failing.AfterFirstToken;

    public string CallId(int times) => $"{name}-{times}";
}
