using System.Numerics.Tensors;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Sounds;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>Puts speech, silence, sounds and beds together in the order of the script, and holds the peaks down.</summary>
internal sealed class Mixdown : IDisposable
{
    private const int PortionFrames = 4_096;

    // The levels that the sound library states for its sounds and beds are meant for speech at -19 LUFS.
    private const double UsualLufs = -19;
    private const double BedLevelDecibels = -20;
    private static readonly TimeSpan BedFade = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CutFade = TimeSpan.FromMilliseconds(50);

    private readonly PcmFormat _format;
    private readonly double _loudnessLufs;
    private readonly Action<ReadOnlySpan<float>> _output;
    private readonly long? _totalFrames;
    private readonly Mixer _mixer;
    private readonly Limiter _limiter;
    private readonly SampleBuffer _limited = new();
    private readonly float[] _mixture = new float[PortionFrames];
    private MixedSound? _bed;
    private int _bedCount;

    /// <summary>Initializes a new instance of the <see cref="Mixdown"/> class.</summary>
    /// <param name="format">The rate; mono.</param>
    /// <param name="options">The loudness and the peak.</param>
    /// <param name="output">Takes what is done.</param>
    /// <param name="totalFrames">How long the whole is; nothing when that is not known yet.</param>
    public Mixdown(PcmFormat format, PerformanceOptions options, Action<ReadOnlySpan<float>> output, long? totalFrames)
    {
        (_format, _loudnessLufs, _output, _totalFrames) = (format, options.LoudnessLufs, output, totalFrames);
        _mixer = new Mixer(format);
        _limiter = new Limiter(format, new LimiterOptions { CeilingDecibels = options.PeakDecibels });
    }

    /// <summary>Adds speech.</summary>
    public void AddSpeech(ReadOnlySpan<float> samples, double gainDecibels)
    {
        float gain = (float)Decibels.ToFactor(gainDecibels);
        while (!samples.IsEmpty)
        {
            ReadOnlySpan<float> portion = samples[..Math.Min(samples.Length, PortionFrames)];
            Span<float> mixture = _mixture.AsSpan(0, portion.Length);
            _mixer.Read(mixture);
            TensorPrimitives.MultiplyAdd(portion, gain, mixture, mixture);
            Write(mixture);
            samples = samples[portion.Length..];
        }
    }

    /// <summary>Adds a stretch in which nobody speaks.</summary>
    public void AddSilence(long frames)
    {
        for (long left = frames; left > 0; left -= PortionFrames)
        {
            Span<float> mixture = _mixture.AsSpan(0, (int)Math.Min(left, PortionFrames));
            _mixer.Read(mixture);
            Write(mixture);
        }
    }

    /// <summary>Adds a sound in its turn.</summary>
    public void AddSound(Sound sound, long frames)
    {
        AddSoundAt(sound, _mixer.Position);
        AddSilence(frames);
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
        long start = Math.Max(startFrame, _mixer.Position);
        ISampleSource source = SoundLibrary.Create(sound.Name, _format.SampleRate);
        _mixer.Add(source, new MixPlacement(start)
        {
            GainDecibels = sound.GainDecibels + _loudnessLufs - UsualLufs,
            MaxFrames = _totalFrames - start,
            FadeOutFrames = (int)_format.ToFrames(CutFade),
        });
    }

    /// <summary>Changes the bed.</summary>
    public void SetAmbience(Ambience ambience)
    {
        _bed?.FadeOutFrom(_mixer.Position);
        _bed = null;
        if (ambience.Name is { } name)
        {
            int fade = (int)_format.ToFrames(BedFade);
            ISampleSource source = SoundLibrary.Create(name, _format.SampleRate, seed: _bedCount++);
            _bed = _mixer.Add(source, new MixPlacement(_mixer.Position)
            {
                GainDecibels = _loudnessLufs + ambience.GainDecibels - BedLevelDecibels,
                MaxFrames = _totalFrames - _mixer.Position,
                FadeInFrames = fade,
                FadeOutFrames = fade,
            });
        }
    }

    /// <summary>Ends the performance. A bed that is on when the length was not known fades now.</summary>
    public void Complete()
    {
        if (_bed is not null && _totalFrames is null)
        {
            _bed.FadeOutFrom(_mixer.Position);
            AddSilence(_format.ToFrames(BedFade));
        }

        _limiter.Complete(_limited);
        Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _limited.Dispose();

    private void Write(ReadOnlySpan<float> samples)
    {
        _limiter.Write(samples, _limited);
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
