using CopilotKit.TestKit;

namespace CopilotKit.AgentFramework.Tests;

public class CodeBlockTests
{
    [Fact]
    public async Task Page_EveryBlockOfCSharp_Compiles()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.All(CodeBlockHost.AgentFramework);
        Assert.NotEmpty(blocks);

        ProgramOutput compiler = await CodeCompiler.CompileAsync(blocks);

        Assert.True(compiler.ExitCode == 0, compiler.Output);
    }
}
