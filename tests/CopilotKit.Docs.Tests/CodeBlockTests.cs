using System.Runtime.InteropServices;
using CopilotKit.TestKit;

namespace CopilotKit.Docs.Tests;

public sealed class CodeBlockTests : IDisposable
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docs-test");

    [Fact]
    public async Task Pages_EveryBlockOfCSharp_Compiles()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.All();
        Assert.Contains(blocks, block => block.Page == "README.md");

        ProgramOutput compiler = await CompileAsync(blocks.Select((block, index) => block.ToSource(index)));

        Assert.True(compiler.ExitCode == 0, compiler.Output);
    }

    [Fact]
    public async Task Pages_BlockThatIsWrong_IsNoticed()
    {
        CodeBlock block = new("page.md", 7, "using CopilotKit.Speech;\nScriptPerformer performer = new();\n");

        ProgramOutput compiler = await CompileAsync([block.ToSource(0)]);

        Assert.Equal(1, compiler.ExitCode);
        Assert.Contains("page.md(8,", compiler.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_LinksToFiles_LeadSomewhere()
    {
        string[] broken =
        [
            .. from page in Directory.EnumerateFiles(CodeBlock.Root, "*.md", SearchOption.TopDirectoryOnly)
                   .Concat(Directory.EnumerateFiles(Path.Combine(CodeBlock.Root, "docs"), "*.md", SearchOption.AllDirectories))
               from link in Links.Of(File.ReadAllText(page))
               where !File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link))
               select $"{Path.GetRelativePath(CodeBlock.Root, page)}: {link}",
        ];

        Assert.Empty(broken);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Compiles with the compiler of the SDK, which knows the language as the project does.</summary>
    private async Task<ProgramOutput> CompileAsync(IEnumerable<string> sources)
    {
        List<string> files = [];
        foreach (string source in sources.Prepend(ImplicitUsings))
        {
            files.Add(Path.Combine(_folder.FullName, $"{files.Count}.cs"));
            await File.WriteAllTextAsync(files[^1], source, TestContext.Current.CancellationToken);
        }

        string references = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!;
        string responseFile = Path.Combine(_folder.FullName, "compile.rsp");
        await File.WriteAllLinesAsync(
            responseFile,
            ["-target:library", "-nullable:enable", "-nologo", "-nowarn:MEAI001", $"-out:\"{Path.Combine(_folder.FullName, "docs.dll")}\"",
             .. references.Split(Path.PathSeparator).Select(reference => $"-reference:\"{reference}\""), .. files.Select(file => $"\"{file}\"")],
            TestContext.Current.CancellationToken);
        return await ExternalProgram.RunAsync("dotnet", "exec", Compiler(), $"@{responseFile}");
    }

    private static string Compiler()
    {
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.EnumerateDirectories(Path.Combine(dotnet, "sdk"), $"{Environment.Version.Major}.*")
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Last(File.Exists);
    }
}
