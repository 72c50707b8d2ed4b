namespace CopilotKit.Models.Policies;

/// <summary>What decided between the models that were able.</summary>
internal enum ChoiceReason : byte
{
    Score,
    Stickiness,
    Turn,
    AskedFor,
    Cascade,
    Escalation,
    Failover,
    Hedge,
    LastResort,
}
