using CopilotKit.Scripts;

namespace CopilotKit.Speech;

/// <summary>The files of a performance: the sound, and beside it captions, chapters and the screenplay.</summary>
/// <param name="Sound">The sound, <c>NAME.wav</c> or with the ending of another format.</param>
public sealed record PerformanceFiles(string Sound)
{
    /// <summary>Gets the captions with speakers and word times, <c>NAME.vtt</c>.</summary>
    public string WebVtt => Path.ChangeExtension(Sound, ".vtt");

    /// <summary>Gets the captions for players that know nothing newer, <c>NAME.srt</c>.</summary>
    public string SubRip => Path.ChangeExtension(Sound, ".srt");

    /// <summary>Gets the chapters, <c>NAME.chapters.json</c>.</summary>
    public string Chapters => Path.ChangeExtension(Sound, ".chapters.json");

    /// <summary>Gets the script as it was performed, <c>NAME.fountain</c>.</summary>
    public string Screenplay => Path.ChangeExtension(Sound, ".fountain");

    /// <summary>Gets all of them, the sound first.</summary>
    public IReadOnlyList<string> All => [Sound, WebVtt, SubRip, Chapters, Screenplay];

    /// <summary>Writes the files beside the sound.</summary>
    internal void WriteSidecars(Script script, PerformanceTimeline timeline)
    {
        Write(WebVtt, timeline.WriteWebVtt);
        Write(SubRip, timeline.WriteSubRip);
        Write(Chapters, writer =>
        {
            writer.Flush();
            timeline.WriteChapters(writer.BaseStream, script.Title);
        });
        Write(Screenplay, writer => writer.Write(ScreenplayWriter.Write(script)));
    }

    private static void Write(string path, Action<StreamWriter> write)
    {
        string partial = path + ".partial";
        try
        {
            using (StreamWriter writer = new(partial))
            {
                write(writer);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
