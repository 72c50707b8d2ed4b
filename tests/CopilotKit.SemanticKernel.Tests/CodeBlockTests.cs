using CopilotKit.TestKit;

namespace CopilotKit.SemanticKernel.Tests;

public class CodeBlockTests
{
    [Fact]
    public async Task Pages_EveryBlockOfCSharp_Compiles()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.All(CodeBlockHost.SemanticKernel);
        Assert.NotEmpty(blocks);

        ProgramOutput compiler = await CodeCompiler.CompileAsync(blocks);

        Assert.True(compiler.ExitCode == 0, compiler.Output);
    }
}
