namespace CopilotKit.SemanticKernel.Verification;

/// <summary>Says in which way something is in the way of choosing among models.</summary>
public enum ModelSelectionFindingKind
{
    /// <summary>There is no model to choose.</summary>
    NoModels,

    /// <summary>Requests can reach a model without a choice.</summary>
    WayPastSelection,

    /// <summary>Functions would be invoked twice for one call of a model.</summary>
    DoubledFunctionInvocation,

    /// <summary>The calls of a model would not be invoked, or past the kernel's filters.</summary>
    MissingFunctionInvocation,

    /// <summary>A service is registered in a way that no request can name.</summary>
    UnreachableService,

    /// <summary>A chat client does not say what it is, which Semantic Kernel insists on.</summary>
    MissingMetadata,
}
