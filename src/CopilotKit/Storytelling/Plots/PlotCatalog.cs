using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>The plots of each genre.</summary>
internal static class PlotCatalog
{
    /// <summary>Gives the plots of a genre; the shortest stories have plots of their own.</summary>
    public static IReadOnlyList<Plot> Of(StoryGenre genre, TimeSpan length) => genre switch
    {
        _ when length.TotalSeconds < 45 => BriefPlots.All,
        StoryGenre.Bedtime => BedtimePlots.All,
        StoryGenre.Adventure => AdventurePlots.All,
        StoryGenre.Mystery => MysteryPlots.All,
        StoryGenre.FairyTale => FairyTalePlots.All,
        _ => ScienceFictionPlots.All,
    };
}
