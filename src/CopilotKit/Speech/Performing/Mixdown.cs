using System.Numerics.Tensors;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>Puts speech, silence, sounds and beds together in the order of the script, and holds the peaks down.</summary>
internal sealed class Mixdown : IDisposable
{
    private const int PortionFrames = 4_096;
    private static readonly TimeSpan BedFade = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CutFade = TimeSpan.FromMilliseconds(50);

    private readonly PcmFormat _format;
    private readonly double _loudnessLufs;
    private readonly float _gain;
    private readonly Action<ReadOnlySpan<float>> _output;
    private readonly long? _totalFrames;
    private readonly SoundCues _cues;
    private readonly Mixer _sounds;
    private readonly Mixer _beds;
    private readonly Ducking _ducking;
    private readonly Limiter _limiter;
    private readonly SampleBuffer _limited = new();
    private readonly List<IDisposable> _opened = [];
    private readonly float[] _mixture;
    private readonly float[] _bedBlock;
    private List<MixedSound> _bed = [];
    private int _bedCount;

    /// <summary>Initializes a new instance of the <see cref="Mixdown"/> class.</summary>
    /// <param name="format">The rate, and one or two channels.</param>
    /// <param name="levels">The loudness, the peak and the ducking.</param>
    /// <param name="cues">Has the sounds and beds.</param>
    /// <param name="output">Takes what is done.</param>
    /// <param name="totalFrames">How long the whole is; nothing when that is not known yet.</param>
    public Mixdown(PcmFormat format, MixdownLevels levels, SoundCues cues, Action<ReadOnlySpan<float>> output, long? totalFrames)
    {
        (_format, _loudnessLufs, _cues, _output, _totalFrames) = (format, levels.LoudnessLufs, cues, output, totalFrames);
        _gain = (float)Decibels.ToFactor(levels.GainDecibels);
        (_sounds, _beds) = (new Mixer(format), new Mixer(format));
        _ducking = new Ducking(format, levels.DuckingDecibels);
        _limiter = new Limiter(format, new LimiterOptions { CeilingDecibels = levels.PeakDecibels });
        (_mixture, _bedBlock) = (new float[PortionFrames * format.Channels], new float[PortionFrames * format.Channels]);
    }

    /// <summary>Tells of speech that comes, so that the bed can sink before it. In order.</summary>
    public void Announce(long start, long end) => _ducking.Announce(start, end);

    /// <summary>Adds speech.</summary>
    /// <param name="samples">The speech, mono.</param>
    /// <param name="gainDecibels">How much louder it is to be.</param>
    /// <param name="pan">Where it stands in stereo.</param>
    public void AddSpeech(ReadOnlySpan<float> samples, double gainDecibels, double pan = 0)
    {
        float gain = (float)Decibels.ToFactor(gainDecibels);
        while (!samples.IsEmpty)
        {
            ReadOnlySpan<float> portion = samples[..Math.Min(samples.Length, PortionFrames)];
            _ducking.Announce(_sounds.Position, _sounds.Position + portion.Length);
            Span<float> mixture = Mix(portion.Length);
            Place(portion, gain, pan, mixture);
            Write(mixture);
            samples = samples[portion.Length..];
        }
    }

    /// <summary>Adds a stretch in which nobody speaks.</summary>
    public void AddSilence(long frames)
    {
        for (long left = frames; left > 0; left -= PortionFrames)
        {
            Write(Mix((int)Math.Min(left, PortionFrames)));
        }
    }

    /// <summary>Adds a stretch of silence behind which somebody will most likely speak.</summary>
    public void AddSilenceBeforeSpeech(long frames)
    {
        _ducking.Announce(_sounds.Position + frames, _sounds.Position + frames);
        AddSilence(frames);
    }

    /// <summary>Adds a sound in its turn.</summary>
    public void AddSound(Sound sound)
    {
        AddSoundAt(sound, _sounds.Position);
        AddSilence(_cues.FramesOf(sound));
    }

    /// <summary>Places the sounds that have a time of their own.</summary>
    /// <exception cref="PerformanceException">One would begin after the end.</exception>
    public void AddSoundsAtTimes(IEnumerable<ScoreStep> steps)
    {
        foreach (ScoreStep step in steps)
        {
            if (step is SoundStep { Sound: { At: { } at } sound })
            {
                long start = _format.ToFrames(at);
                AddSoundAt(sound, start < _totalFrames ? start : throw new PerformanceException(
                    step.CueNumber, $"a sound is to begin at {at}, but the performance ends at {_format.ToTime(_totalFrames ?? 0)}."));
            }
        }
    }

    /// <summary>Places a sound; one whose time has passed begins now.</summary>
    public void AddSoundAt(Sound sound, long startFrame)
    {
        long start = Math.Max(startFrame, _sounds.Position);
        foreach (SoundPart part in Opened(_cues.Open(sound, _loudnessLufs)))
        {
            _sounds.Add(part.Source, new MixPlacement(start)
            {
                GainDecibels = part.GainDecibels,
                Pan = part.Pan,
                MaxFrames = _totalFrames - start,
                FadeOutFrames = (int)_format.ToFrames(CutFade),
            });
        }
    }

    /// <summary>Changes the bed: one passes into the next with equal power.</summary>
    public void SetAmbience(Ambience ambience)
    {
        _bed.ForEach(part => part.FadeOutFrom(_beds.Position));
        _bed = ambience.Name is null ? [] : [.. Opened(_cues.Open(ambience, _loudnessLufs, _bedCount++)).Select(AddBed)];
    }

    /// <summary>Ends the performance. A bed that is on when the length was not known fades now.</summary>
    public void Complete()
    {
        if (_bed.Count > 0 && _totalFrames is null)
        {
            _bed.ForEach(part => part.FadeOutFrom(_beds.Position));
            AddSilence(_format.ToFrames(BedFade));
        }

        _limiter.Complete(_limited);
        Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _limited.Dispose();
        _opened.ForEach(static source => source.Dispose());
    }

    private MixedSound AddBed(SoundPart part)
    {
        int fade = (int)_format.ToFrames(BedFade);
        return _beds.Add(part.Source, new MixPlacement(_beds.Position)
        {
            GainDecibels = part.GainDecibels,
            Pan = part.Pan,
            MaxFrames = _totalFrames - _beds.Position,
            FadeInFrames = fade,
            FadeOutFrames = fade,
            HasEqualPowerFades = true,
        });
    }

    private List<SoundPart> Opened(IEnumerable<SoundPart> parts)
    {
        List<SoundPart> opened = [.. parts];
        _opened.AddRange(opened.Select(part => part.Source).OfType<IDisposable>());
        return opened;
    }

    private void Place(ReadOnlySpan<float> speech, float gain, double pan, Span<float> mixture)
    {
        if (_format.Channels == 1)
        {
            TensorPrimitives.MultiplyAdd(speech, gain, mixture, mixture);
            return;
        }

        (float left, float right) = MixPlacement.PanFactors(pan);
        for (int i = 0; i < speech.Length; i++)
        {
            mixture[2 * i] += speech[i] * left * gain;
            mixture[(2 * i) + 1] += speech[i] * right * gain;
        }
    }

    /// <summary>Mixes the next frames of the sounds and of the bed.</summary>
    private Span<float> Mix(int frames)
    {
        Span<float> mixture = _mixture.AsSpan(0, frames * _format.Channels);
        Span<float> bed = _bedBlock.AsSpan(0, mixture.Length);
        _beds.Read(bed);
        _ducking.Apply(bed, _sounds.Position);
        _sounds.Read(mixture);
        TensorPrimitives.Add(mixture, bed, mixture);
        return mixture;
    }

    private void Write(Span<float> mixture)
    {
        if (_gain != 1)
        {
            TensorPrimitives.Multiply(mixture, _gain, mixture);
        }

        _limiter.Write(mixture, _limited);
        Flush();
    }

    private void Flush()
    {
        if (_limited.Count > 0)
        {
            _output(_limited.Samples);
            _limited.Clear();
        }
    }
}

/// <summary>How loud a mixture is.</summary>
/// <param name="LoudnessLufs">The loudness of the speech, which sounds and beds follow.</param>
/// <param name="PeakDecibels">What no peak exceeds, in dBTP.</param>
internal sealed record MixdownLevels(double LoudnessLufs, double PeakDecibels)
{
    /// <summary>Gets by how much louder the whole is to be before its peaks are held down.</summary>
    public double GainDecibels { get; init; }

    /// <summary>Gets by how much a bed sinks under speech.</summary>
    public double DuckingDecibels { get; init; }
}
