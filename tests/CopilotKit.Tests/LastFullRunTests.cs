using CopilotKit.TestKit;

namespace CopilotKit.Tests;

/// <summary>Semantic Kernel is not on every package feed, so the tests that need it may not have run for a while.</summary>
public class LastFullRunTests
{
    [Fact]
    public void Core_ChangedSinceTheLastFullRun_IsAWarning()
    {
        LastFullRun run = LastFullRun.Read();

        if (run.CorePublicApi != LastFullRun.CorePublicApiNow)
        {
            TestContext.Current.AddWarning(
                $"The core's public API has changed since {run.Date:yyyy-MM-dd}, when the {run.Tests} tests with Semantic Kernel "
                + $"{run.SemanticKernel} last ran. Run them with -p:SemanticKernel=true, and record it with COPILOTKIT_RECORD_FULL_RUN=1.");
        }
    }
}
