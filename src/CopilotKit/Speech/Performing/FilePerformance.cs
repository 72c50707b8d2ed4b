using CopilotKit.Audio;
using CopilotKit.Audio.Files;
using CopilotKit.Scripts;
using CopilotKit.Speech.Costs;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Lexicons;
using Polly;

namespace CopilotKit.Speech.Performing;

/// <summary>Performs a script in two passes: all is spoken and measured into a spool, then solved, evened and written.</summary>
internal sealed class FilePerformance(
    ISpeechEngine engine,
    Script script,
    PerformanceOptions options,
    ResiliencePipeline retries,
    IProgress<PerformanceProgress>? progress,
    TimeProvider time)
{
    // Takes are mono; the channels come in where they are put together.
    private readonly PcmFormat _format = new(options.SampleRate);

    /// <summary>Performs the script.</summary>
    /// <param name="target">Receives the sound.</param>
    /// <param name="spool">Room for the raw takes.</param>
    /// <param name="cancellationToken">Ends the performance early.</param>
    public async Task<PerformanceTimeline> WriteAsync(
        PerformanceTarget target, Spool spool, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        Casting casting = new(voices, script.Roles, script.Language);
        IReadOnlyList<ScoreStep> score =
            [.. StyledSilences.Of(Score.Of(script, options.Rhythm, options.SpeaksChapters), new Deliveries(script.Roles))];
        PcmFormat format = new(options.SampleRate, options.Channels);
        SoundCues cues = new(format, options.SoundFolder);
        cues.Check(score);
        CostMeter.Check(score.OfType<SpeechStep>(), casting, options.MaxDollars);
        VoiceLevels levels = new(_format);

        List<Take> takes = await RecordAsync(score, casting, levels, spool, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TimedStep> steps = Timed(score, takes, cues);
        TimeSpan? length = options.Length ?? script.Length;
        LengthSolver.Solve(steps, length is { } ordered ? _format.ToFrames(ordered) : null, _format.ToTime);

        Mastering mastering = new(format, options, target.HeadroomDecibels, WithoutLeftOut(steps, takes), levels, cues, spool);
        mastering.Level(cancellationToken);
        PerformanceTimeline timeline = mastering.TimelineWith(casting.Roles);
        SoundFileWriter writer = target.Open(timeline);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAllAsync(() => mastering.Write(writer.Write, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return timeline;
    }

    private async Task<List<Take>> RecordAsync(
        IReadOnlyList<ScoreStep> score, Casting casting, VoiceLevels levels, Spool spool, CancellationToken cancellationToken)
    {
        List<Take> takes = [];
        PronunciationLexicon lexicon = ScriptLexicon.Of(options, script.Details);
        using TakeRecorder recorder = new(engine, casting, options, spool, levels, retries, lexicon);
        VerbatimProof proof = new();
        ProgressMeter meter = new(score.OfType<SpeechStep>(), script.Cues.Count, _format, progress, time);
        await foreach (Take take in recorder.RecordAsync(score.OfType<SpeechStep>(), cancellationToken).ConfigureAwait(false))
        {
            proof.Follow(take);
            takes.Add(take);
            meter.Report(take);
        }

        proof.Complete(script.Cues);
        return takes;
    }

    private IReadOnlyList<TimedStep> Timed(IReadOnlyList<ScoreStep> score, List<Take> takes, SoundCues cues)
    {
        int next = 0;
        return TimedStep.Of(score, step => step is SoundStep sound ? cues.FramesOf(sound.Sound) : takes[next++].Frames, _format);
    }

    /// <summary>Pairs each step that stays with its take.</summary>
    private static List<(TimedStep Timed, Take? Take)> WithoutLeftOut(IReadOnlyList<TimedStep> steps, List<Take> takes)
    {
        List<(TimedStep, Take?)> kept = [];
        int nextTake = 0;
        int slotsLeftOut = 0;
        foreach (TimedStep step in steps)
        {
            Take? take = step.Step is SpeechStep ? takes[nextTake++] : null;
            if (step.IsLeftOut || slotsLeftOut > 0)
            {
                slotsLeftOut += step.Step is SlotStartStep ? 1 : step.Step is SlotEndStep ? -1 : 0;
            }
            else
            {
                kept.Add((step, take));
            }
        }

        return kept;
    }
}
