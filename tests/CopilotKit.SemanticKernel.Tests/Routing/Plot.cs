namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>Where the first model fails.</summary>
public enum Failing
{
    Never,
    BeforeFirstToken,
    AfterFirstToken,
    BetweenToolRounds,
}

/// <summary>What the models of a test do: how many rounds of tools come before the answer, and where the first model fails.</summary>
public sealed record Plot(int ToolRounds, Failing Failing);
