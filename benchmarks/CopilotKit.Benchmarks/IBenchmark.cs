namespace CopilotKit.Benchmarks;

/// <summary>Something that is measured, and printed as a Markdown table.</summary>
internal interface IBenchmark
{
    /// <summary>Gets what chooses it on the command line.</summary>
    string Name { get; }

    /// <summary>Has everything measured in processes of its own and prints the tables.</summary>
    Task ReportAsync();

    /// <summary>Measures in this process, which is fresh, and writes one result a line: its name, a colon and the value.</summary>
    Task MeasureAsync(string[] arguments);
}
