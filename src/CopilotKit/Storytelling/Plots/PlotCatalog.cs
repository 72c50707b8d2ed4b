using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>The plots of each genre.</summary>
internal static class PlotCatalog
{
    /// <summary>Gives the plots of a genre.</summary>
    public static IReadOnlyList<Plot> Of(StoryGenre genre) => genre switch
    {
        StoryGenre.Bedtime => BedtimePlots.All,
        StoryGenre.Adventure => AdventurePlots.All,
        StoryGenre.Mystery => MysteryPlots.All,
        StoryGenre.FairyTale => FairyTalePlots.All,
        _ => ScienceFictionPlots.All,
    };
}
