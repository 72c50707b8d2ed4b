using CopilotKit.Audio;
using CopilotKit.Audio.Wav;
using CopilotKit.Scripts;
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
    private readonly PcmFormat _format = new(options.SampleRate);

    /// <summary>Performs the script.</summary>
    /// <param name="output">Receives a WAV file; it is left open.</param>
    /// <param name="spool">Room for the raw takes.</param>
    /// <param name="cancellationToken">Ends the performance early.</param>
    public async Task<PerformanceTimeline> WriteAsync(Stream output, Spool spool, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        Casting casting = new(voices, script.Roles, script.Language);
        IReadOnlyList<ScoreStep> score = [.. StyledSilences.Of(Score.Of(script, options.Rhythm, options.SpeaksChapters), script.Roles)];
        SoundCues.Check(score);
        VoiceLevels levels = new(_format);

        List<Take> takes = await RecordAsync(score, casting, levels, spool, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TimedStep> steps = Timed(score, takes);
        TimeSpan? length = options.Length ?? script.Length;
        LengthSolver.Solve(steps, length is { } ordered ? _format.ToFrames(ordered) : null, _format.ToTime);

        using WavWriter writer = new(output, _format, FileInformation.Of(script), leaveOpen: true);
        return MixDown(WithoutLeftOut(steps, takes), levels, spool, writer, cancellationToken).Build(casting.Roles);
    }

    private async Task<List<Take>> RecordAsync(
        IReadOnlyList<ScoreStep> score, Casting casting, VoiceLevels levels, Spool spool, CancellationToken cancellationToken)
    {
        List<Take> takes = [];
        using TakeRecorder recorder = new(engine, casting, options, spool, levels, retries);
        ProgressMeter meter = new(score.OfType<SpeechStep>(), script.Cues.Count, _format, progress, time);
        await foreach (Take take in recorder.RecordAsync(score.OfType<SpeechStep>(), cancellationToken).ConfigureAwait(false))
        {
            takes.Add(take);
            meter.Report(take);
        }

        return takes;
    }

    private IReadOnlyList<TimedStep> Timed(IReadOnlyList<ScoreStep> score, List<Take> takes)
    {
        int next = 0;
        return TimedStep.Of(score, step => step is SoundStep sound ? SoundCues.FramesOf(sound.Sound, _format) : takes[next++].Frames, _format);
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

    private TimelineBuilder MixDown(
        List<(TimedStep Timed, Take? Take)> steps, VoiceLevels levels, Spool spool, WavWriter writer, CancellationToken cancellationToken)
    {
        TimelineBuilder timeline = new(_format);
        Func<Take, double> gains = levels.GainsFor(options.LoudnessLufs);
        long frames = steps.Where(step => step.Timed.Step is not SlotStartStep).Sum(step => step.Timed.Frames);
        using Mixdown mixdown = new(_format, options, writer.Write, frames);
        float[] portion = new float[Spool.BlockSamples];
        mixdown.AddSoundsAtTimes(steps.Select(step => step.Timed.Step));
        foreach ((TimedStep timed, Take? take) in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (timed.Step)
            {
                case SpeechStep:
                    double gain = gains(take!);
                    take!.Play(spool, portion, samples => mixdown.AddSpeech(samples, gain));
                    timeline.AddSentence(take);
                    break;
                case SilenceStep or SlotEndStep:
                    mixdown.AddSilence(timed.Frames);
                    timeline.AddSilence(timed.Frames, timed.Step is not SilenceStep { IsWritten: false });
                    break;
                case SoundStep { Sound: { At: null } sound }:
                    mixdown.AddSound(sound, timed.Frames);
                    timeline.Skip(timed.Frames);
                    break;
                case AmbienceStep { Ambience: var ambience }:
                    mixdown.SetAmbience(ambience);
                    break;
                case ChapterStep { Chapter: var chapter }:
                    timeline.AddChapter(chapter.Title);
                    break;
                default:
                    break;
            }
        }

        mixdown.Complete();
        return timeline;
    }
}
