using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CopilotKit.Docs.Tests;

/// <summary>A block of C# in a page of the documentation.</summary>
internal sealed partial record CodeBlock(string Page, int Line, string Code)
{
    /// <summary>Gets the folder that holds the README.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", ".."));

    /// <summary>Gives the blocks of the README files and of all pages below docs/. Those for Semantic Kernel are compiled with its own tests.</summary>
    public static IReadOnlyList<CodeBlock> All() =>
    [
        .. Pages().SelectMany(page => CSharp().Matches(File.ReadAllText(page)).Select(match => new CodeBlock(
            Path.GetRelativePath(Root, page),
            File.ReadAllText(page)[..match.Index].Count(character => character == '\n') + 2,
            match.Groups["code"].Value))),
    ];

    /// <summary>Makes a source file of the block: what it uses first, then its statements in a method of its own.</summary>
    public string ToSource(int number)
    {
        string[] lines = Code.Split('\n');
        string[] usings = [.. lines.Where(line => Using().IsMatch(line))];
        string[] statements = [.. lines.Select(line => Using().IsMatch(line) ? "" : line)];
        return $$"""
            {{string.Join('\n', usings)}}
            internal static class Block{{number}}
            {
                internal static async Task RunAsync()
                {
                    await Task.CompletedTask;
            #line {{Line}} "{{Page}}"
            {{string.Join('\n', statements)}}
                }
            }
            """;
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "README.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "README.md"))
            .Where(page => !Path.GetRelativePath(Root, page).Contains("SemanticKernel", StringComparison.OrdinalIgnoreCase)
                && !page.EndsWith("semantic-kernel.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"^[ \t]*```csharp\r?\n(?<code>.*?)^[ \t]*```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CSharp();

    // A directive, not a declaration such as "using ServiceProvider provider = …".
    [GeneratedRegex(@"^\s*using [\w.]+;\s*$")]
    private static partial Regex Using();
}
