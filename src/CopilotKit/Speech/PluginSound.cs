using CopilotKit.Scripts;
using CopilotKit.Speech.Performing;

namespace CopilotKit.Speech;

/// <summary>Sound that a model has ordered: a file with a name of its own.</summary>
/// <param name="Path">Where it is; its sidecars lie beside it.</param>
/// <param name="Timeline">What is heard when.</param>
internal sealed record PluginSound(string Path, PerformanceTimeline Timeline)
{
    /// <summary>Performs a script into a folder, which is made when it is missing.</summary>
    /// <param name="performer">Performs it.</param>
    /// <param name="script">The script.</param>
    /// <param name="folder">Receives the file.</param>
    /// <param name="title">What the file is named after.</param>
    /// <param name="cancellationToken">Ends the performance early and leaves no file.</param>
    public static async Task<PluginSound> SaveAsync(
        ScriptPerformer performer, Script script, string folder, string title, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string path = System.IO.Path.Combine(folder, $"{FileNames.Of(title)}-{Guid.NewGuid():N}.wav");
        try
        {
            return new(path, await performer.SaveWithSidecarsAsync(script, path, cancellationToken: cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            // Nobody will ask for this file again: each call has a name of its own.
            KeptTakes.DiscardBeside(path);
            throw;
        }
    }
}
