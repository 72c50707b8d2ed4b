namespace CopilotKit.Benchmarks;

/// <summary>Prints a table, row by row.</summary>
internal static class MarkdownTable
{
    /// <summary>Prints the title and the head: the first column is text, the others are numbers.</summary>
    public static void Begin(string title, params string[] columns)
    {
        Console.WriteLine($"\n### {title}\n");
        Row(columns);
        Row([.. columns.Select((_, i) => i == 0 ? "---" : "---:")]);
    }

    public static void Row(params FormattableString[] cells) => Row([.. cells.Select(FormattableString.Invariant)]);

    private static void Row(string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
