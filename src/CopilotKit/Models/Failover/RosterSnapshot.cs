using CopilotKit.Models.Policies;

namespace CopilotKit.Models.Failover;

/// <summary>A roster with what reaches its models and what is measured of them.</summary>
internal sealed record RosterSnapshot(IReadOnlyList<Model> Models, ModelsOptions Options, Roster Roster, ModelHealth[] Healths);
