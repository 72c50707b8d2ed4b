using CopilotKit.Audio;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>
/// Makes the whole of the takes, sounds and beds of a script: mixed and measured until it is as loud as ordered, then written.
/// </summary>
/// <remarks>Everything follows from positions and seeds, so each mixing gives the same samples.</remarks>
internal sealed class Mastering
{
    private const double GoodEnough = 0.1;
    private const double EvenEnough = 0.3;

    // Below this correction the whole changes as it is told to, where peaks are not held down.
    private const double SmallCorrection = 1;
    private const int MostMeasurements = 8;

    // A loud bed under few words would otherwise drag the words up with it until they are nothing but peaks.
    private const double MostCorrection = 6;

    private readonly PcmFormat _format;
    private readonly PerformanceOptions _options;
    private readonly double _headroom;
    private readonly IReadOnlyList<(TimedStep Timed, Take? Take)> _steps;
    private readonly TakeGains _gains;
    private readonly SoundCues _cues;
    private readonly Spool _spool;
    private readonly StagePlan _stage;
    private readonly SpeakerBalance _balance;
    private readonly float[] _portion = new float[Spool.BlockSamples];
    private readonly long _frames;
    private double _gain;

    /// <summary>Initializes a new instance of the <see cref="Mastering"/> class.</summary>
    /// <param name="format">The rate and channels of the whole.</param>
    /// <param name="options">The loudness, the peak, the places.</param>
    /// <param name="headroomDecibels">By how much peaks must stay below those that were ordered.</param>
    /// <param name="steps">What is heard, in order, with the take of each step that is speech.</param>
    /// <param name="levels">Has measured the voices.</param>
    /// <param name="cues">Has the sounds and beds.</param>
    /// <param name="spool">Has the sound of the takes.</param>
    public Mastering(
        PcmFormat format,
        PerformanceOptions options,
        double headroomDecibels,
        IReadOnlyList<(TimedStep Timed, Take? Take)> steps,
        VoiceLevels levels,
        SoundCues cues,
        Spool spool)
    {
        (_format, _options, _headroom, _steps, _cues, _spool) = (format, options, headroomDecibels, steps, cues, spool);
        _gains = levels.GainsFor(options.LoudnessLufs);
        _stage = new StagePlan(options);
        _balance = new SpeakerBalance(format, _gains.LoudnessOf);
        foreach ((long start, Take take) in Spoken())
        {
            _balance.Expect(start, start + take.Frames, take.Cast.Role.Name);
        }

        _frames = steps.Where(step => step.Timed.Step is not SlotStartStep).Sum(step => step.Timed.Frames);
    }

    /// <summary>Gives what is heard when.</summary>
    public PerformanceTimeline TimelineWith(IReadOnlyList<CastRole> cast)
    {
        TimelineBuilder timeline = new(_format);
        foreach ((TimedStep timed, Take? take) in _steps)
        {
            switch (timed.Step)
            {
                case SpeechStep:
                    timeline.AddSentence(take!);
                    break;
                case SilenceStep or SlotEndStep:
                    timeline.AddSilence(timed.Frames, timed.Step is not SilenceStep { IsWritten: false });
                    break;
                case SoundStep { Sound.At: null }:
                    timeline.Skip(timed.Frames);
                    break;
                case ChapterStep { Chapter: var chapter }:
                    timeline.AddChapter(chapter.Title);
                    break;
                default:
                    break;
            }
        }

        return timeline.Build(cast);
    }

    /// <summary>Mixes and measures until the gain is found with which the whole is as loud as ordered.</summary>
    public void Level(CancellationToken cancellationToken)
    {
        double most = _steps.Any(step => step.Take is { Frames: > 0 }) ? MostCorrection : double.MaxValue;
        for (int measurement = 0; measurement < MostMeasurements; measurement++)
        {
            Mix(_balance.Hear, cancellationToken);
            (double loudness, double apart, double lost) = _balance.Compare(_gain);
            double missing = _options.LoudnessLufs - loudness;
            bool isLoud = !double.IsFinite(missing) || Math.Abs(missing) <= GoodEnough || (_gain == most && missing > 0);
            if (isLoud && apart <= EvenEnough)
            {
                return;
            }

            _gain = isLoud ? _gain : Math.Min(_gain + missing, most);
            if (apart <= EvenEnough && lost <= GoodEnough && Math.Abs(missing) <= SmallCorrection)
            {
                return;
            }

            _balance.Adjust();
        }
    }

    /// <summary>Writes the whole.</summary>
    public void Write(Action<ReadOnlySpan<float>> output, CancellationToken cancellationToken) => Mix(output, cancellationToken);

    private void Mix(Action<ReadOnlySpan<float>> output, CancellationToken cancellationToken)
    {
        MixdownLevels levels = new(_options.LoudnessLufs, _options.PeakDecibels - _headroom) { GainDecibels = _gain, DuckingDecibels = _options.DuckingDecibels };
        using Mixdown mixdown = new(_format, levels, _cues, output, _frames);
        mixdown.AddSoundsAtTimes(_steps.Select(step => step.Timed.Step));
        Announce(mixdown);
        foreach ((TimedStep timed, Take? take) in _steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (timed.Step)
            {
                case SpeechStep:
                    Speak(take!, mixdown);
                    break;
                case SilenceStep or SlotEndStep:
                    mixdown.AddSilence(timed.Frames);
                    break;
                case SoundStep { Sound: { At: null } sound }:
                    mixdown.AddSound(sound);
                    break;
                case AmbienceStep { Ambience: var ambience }:
                    mixdown.SetAmbience(ambience);
                    break;
                default:
                    break;
            }
        }

        mixdown.Complete();
    }

    private void Speak(Take take, Mixdown mixdown)
    {
        string role = take.Cast.Role.Name;
        double gain = _gains.Of(take) + _balance.GainOf(role);
        double pan = _stage.PanOf(role);
        take.Play(_spool, _portion, samples => mixdown.AddSpeech(samples, gain, pan));
    }

    private void Announce(Mixdown mixdown)
    {
        foreach ((long start, Take take) in Spoken())
        {
            mixdown.Announce(start, start + take.Frames);
        }
    }

    private IEnumerable<(long Start, Take Take)> Spoken()
    {
        long position = 0;
        foreach ((TimedStep timed, Take? take) in _steps.Where(step => step.Timed.Step is not SlotStartStep))
        {
            if (take is not null)
            {
                yield return (position, take);
            }

            position += timed.Frames;
        }
    }
}
