using CopilotKit.TestKit;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests;

public class SemanticKernelConventionTests
{
    [Fact]
    public void PublicApi_IsAsApproved() =>
        PublicApi.IsAsApproved(typeof(CopilotKitKernelBuilderExtensions).Assembly, "tests/CopilotKit.SemanticKernel.Tests");
}
