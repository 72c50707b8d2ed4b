using System.Runtime.InteropServices;

namespace CopilotKit.TestKit;

/// <summary>Compiles blocks of the documentation with the compiler of the SDK, which knows the language as the project does.</summary>
public static class CodeCompiler
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

    /// <summary>
    /// Compiles blocks against everything that the test project references; the output names page and line of what is wrong.
    /// </summary>
    public static async Task<ProgramOutput> CompileAsync(IReadOnlyList<CodeBlock> blocks)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("docs-test");
        try
        {
            return await CompileAsync(folder.FullName, blocks.Select((block, index) => block.ToSource(index)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ProgramOutput> CompileAsync(string folder, IEnumerable<string> sources)
    {
        List<string> files = [];
        foreach (string source in sources.Prepend(ImplicitUsings))
        {
            files.Add(Path.Combine(folder, $"{files.Count}.cs"));
            await File.WriteAllTextAsync(files[^1], source);
        }

        string references = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!;
        string responseFile = Path.Combine(folder, "compile.rsp");
        await File.WriteAllLinesAsync(
            responseFile,
            ["-target:library", "-nullable:enable", "-nologo", $"-out:\"{Path.Combine(folder, "docs.dll")}\"",
             .. references.Split(Path.PathSeparator).Select(reference => $"-reference:\"{reference}\""), .. files.Select(file => $"\"{file}\"")]);
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
