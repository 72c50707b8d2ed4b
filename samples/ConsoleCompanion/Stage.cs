using System.Globalization;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using Spectre.Console;

namespace ConsoleCompanion;

/// <summary>Performs scripts while a bar shows how far it has come, and says at the end what there is.</summary>
internal sealed class Stage(ScriptPerformer performer, LoudSpeaker speaker)
{
    public async Task<PerformanceTimeline> PerformAsync(Script script, string path, CancellationToken cancellationToken)
    {
        PerformanceTimeline? timeline = null;
        if (AnsiConsole.Profile.Capabilities.Interactive)
        {
            await AnsiConsole.Progress()
                .HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(async context => timeline = await performer.SaveWithSidecarsAsync(
                    script, path, progress: new Bar(context.AddTask("Performing"), script.Cues.Count), cancellationToken: cancellationToken));
        }
        else
        {
            timeline = await performer.SaveWithSidecarsAsync(script, path, cancellationToken: cancellationToken);
        }

        Report(timeline!, new PerformanceFiles(path));
        return timeline!;
    }

    /// <summary>Performs a script, and plays the file aloud where that is wished for.</summary>
    public async Task PerformAsync(Script script, string path, bool isPlayed, CancellationToken cancellationToken)
    {
        await PerformAsync(script, path, cancellationToken);
        if (isPlayed)
        {
            await speaker.PlayAsync(path, cancellationToken);
        }
    }

    private static void Report(PerformanceTimeline timeline, PerformanceFiles files)
    {
        Table cast = new Table().Border(TableBorder.Simple).AddColumns("Role", "Voice", "Chosen because");
        string[] speakers = [.. timeline.Sentences.Select(sentence => sentence.Role).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (CastRole role in timeline.Cast.Where(role => speakers.Contains(role.Role.Name, StringComparer.OrdinalIgnoreCase)))
        {
            cast.AddRow(role.Role.Name.EscapeMarkup(), role.Voice.Id, role.Reason.EscapeMarkup());
        }

        AnsiConsole.Write(cast);
        foreach ((PerformedSentence sentence, string text) in timeline.Sentences.SelectMany(sentence => sentence.Unspoken.Select(text => (sentence, text))))
        {
            Terminal.Warn($"cue {sentence.CueNumber}: the voice {sentence.VoiceId} cannot say '{text}'.");
        }

        string length = timeline.Duration.ToString(@"h\:mm\:ss\.fff", CultureInfo.InvariantCulture);
        Terminal.Say($"{files.Sound} lasts {length}; beside it {string.Join(", ", files.All.Skip(1).Select(Path.GetFileName))}.");
    }

    /// <summary>Moves the bar.</summary>
    private sealed class Bar(ProgressTask task, int cues) : IProgress<PerformanceProgress>
    {
        public void Report(PerformanceProgress value)
        {
            task.MaxValue = cues;
            task.Value = value.CuesDone;
            string left = value.TimeLeft is { } time ? $", {Math.Ceiling(time.TotalSeconds)} s left" : "";
            task.Description = $"{value.SoundMade:m\\:ss} of speech{left}";
        }
    }
}
