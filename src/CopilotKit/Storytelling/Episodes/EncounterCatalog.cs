namespace CopilotKit.Storytelling.Episodes;

/// <summary>All encounters.</summary>
internal static class EncounterCatalog
{
    public static readonly IReadOnlyList<Encounter> All = [.. ComicEncounters.All, .. TenderEncounters.All, .. PuzzlingEncounters.All];
}
