namespace CopilotKit.Models.Policies;

/// <summary>Why a model was not chosen; the words are made only when somebody reads them.</summary>
internal enum RejectionCode : byte
{
    None,
    Capabilities,
    Context,
    Party,
    Region,
    DataBoundary,
    PriceUnknown,
    Budget,
    CircuitOpen,
    ProbeUnderWay,
    Resting,
    Policy,
}
