using CopilotKit.TestKit;

namespace CopilotKit.Docs.Tests;

public class CodeBlockTests
{
    [Fact]
    public async Task Pages_EveryBlockOfCSharp_Compiles()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.All(CodeBlockHost.None);
        Assert.Contains(blocks, block => block.Page == "README.md");

        ProgramOutput compiler = await CodeCompiler.CompileAsync(blocks);

        Assert.True(compiler.ExitCode == 0, compiler.Output);
    }

    [Fact]
    public async Task Pages_BlockThatIsWrong_IsNoticed()
    {
        CodeBlock block = new("page.md", 7, "using CopilotKit.Speech;\nScriptPerformer performer = new();\n");

        ProgramOutput compiler = await CodeCompiler.CompileAsync([block]);

        Assert.Equal(1, compiler.ExitCode);
        Assert.Contains("page.md(8,", compiler.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_InstancesWithinTheText_HaveSuchAConstructor()
    {
        string[] wrong =
        [
            .. from page in Directory.EnumerateFiles(RepositoryFolder.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(RepositoryFolder.PathOf("README.md"))
               from creation in Creations.Of(File.ReadAllText(page))
               where !creation.IsPossible
               select $"{Path.GetRelativePath(RepositoryFolder.Root, page)}: new {creation.Type}() takes no {creation.Arguments} arguments",
        ];

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("`new CrisisGuardChatClient(selectingClient)`", false)]
    [InlineData("`new CrisisGuardChatClient(client.Of(a, b), new CrisisGuard())`", true)]
    public void Creations_InText_AreJudgedByTheNumberOfArguments(string text, bool isPossible) =>
        Assert.Equal(isPossible, Creations.Of(text).All(creation => creation.IsPossible));

    [Fact]
    public void Pages_LinksToFiles_LeadSomewhere()
    {
        string[] broken =
        [
            .. from page in Directory.EnumerateFiles(RepositoryFolder.Root, "*.md", SearchOption.TopDirectoryOnly)
                   .Concat(Directory.EnumerateFiles(RepositoryFolder.PathOf("docs"), "*.md", SearchOption.AllDirectories))
               from link in Links.Of(File.ReadAllText(page))
               where !File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link))
               select $"{Path.GetRelativePath(RepositoryFolder.Root, page)}: {link}",
        ];

        Assert.Empty(broken);
    }
}
