using System.Text.RegularExpressions;

namespace CopilotKit.TestKit;

/// <summary>A block of C# in a page of the documentation.</summary>
public sealed partial record CodeBlock(string Page, int Line, string Code)
{
    /// <summary>Gives the blocks of the README files and of all pages below docs/ that need a host, or none.</summary>
    public static IReadOnlyList<CodeBlock> All(CodeBlockHost host) =>
    [
        .. Pages(host).SelectMany(page => CSharp().Matches(File.ReadAllText(page)).Select(match => new CodeBlock(
            Path.GetRelativePath(RepositoryFolder.Root, page),
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

    private static IEnumerable<string> Pages(CodeBlockHost host) =>
        Directory.EnumerateFiles(RepositoryFolder.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryFolder.PathOf("src"), "README.md", SearchOption.AllDirectories))
            .Append(RepositoryFolder.PathOf("README.md"))
            .Where(page => HostOf(Path.GetRelativePath(RepositoryFolder.Root, page)) == host)
            .Order(StringComparer.Ordinal);

    private static CodeBlockHost HostOf(string page) =>
        page.Contains("SemanticKernel", StringComparison.OrdinalIgnoreCase) || page.EndsWith("semantic-kernel.md", StringComparison.Ordinal)
            ? CodeBlockHost.SemanticKernel
        : page.EndsWith("agent-framework.md", StringComparison.Ordinal) ? CodeBlockHost.AgentFramework
        : CodeBlockHost.None;

    [GeneratedRegex(@"^[ \t]*```csharp\r?\n(?<code>.*?)^[ \t]*```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CSharp();

    // A directive, not a declaration such as "using ServiceProvider provider = …".
    [GeneratedRegex(@"^\s*using [\w.]+;\s*$")]
    private static partial Regex Using();
}

/// <summary>What a page of the documentation needs besides this repository's own packages.</summary>
public enum CodeBlockHost
{
    None,
    SemanticKernel,
    AgentFramework,
}
