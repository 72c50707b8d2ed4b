using System.Diagnostics.CodeAnalysis;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Performing;

/// <summary>The sound of an utterance while it is spoken: trimmed, at the performance's rate, and measured as it passes.</summary>
/// <remarks>
/// Raw samples are taken as they come and never kept: collecting them first cost a megabyte of garbage for each sentence. One
/// that was completed goes for the next utterance as well, which saves another 100 kB.
/// </remarks>
internal sealed class UtteranceSound(int sampleRate) : IDisposable
{
    // Judged over 5 ms, speech is found up to that much late; together they stay within the 20 ms that a breath cue may be off its grid.
    private static readonly SpeechTrimmerOptions Trimming = new() { MarginBefore = TimeSpan.FromMilliseconds(12) };

    private readonly PcmFormat _format = new(sampleRate);
    private readonly SampleBuffer _trimmed = new();
    private readonly Dictionary<int, (SpeechTrimmer Trimmer, Resampler Resampler)> _known = [];
    private SpeechTrimmer? _trimmer;
    private Resampler? _resampler;

    /// <summary>Gets the sound that is ready; whoever takes it clears it.</summary>
    public SampleBuffer Ready { get; } = new();

    /// <summary>Gets how many frames have become ready until now.</summary>
    public int Frames { get; private set; }

    /// <summary>Gets how loud they were.</summary>
    public LoudnessMeter Loudness { get; } = new(new PcmFormat(sampleRate));

    /// <summary>Makes ready for another utterance.</summary>
    public void Restart()
    {
        Ready.Clear();
        Frames = 0;
        Loudness.Restart();
    }

    /// <summary>Takes what the engine gives.</summary>
    public void Write(ReadOnlySpan<float> raw, int rawRate)
    {
        if (_trimmer is null || _resampler?.InputFormat.SampleRate != rawRate)
        {
            ChangeRate(rawRate);
        }

        int before = Ready.Count;
        _trimmer.Write(raw, _trimmed);
        Resample(_resampler);
        Measure(before);
    }

    /// <summary>Makes the rest ready.</summary>
    /// <param name="words">The word times from the first raw sample.</param>
    /// <returns>The word times from the first frame.</returns>
    public IReadOnlyList<SpokenWord> Complete(IReadOnlyList<SpokenWord> words)
    {
        if (_trimmer is null || _resampler is null)
        {
            return [];
        }

        int before = Ready.Count;
        _trimmer.Complete(_trimmed);
        Resample(_resampler);
        _resampler.Complete(Ready);
        Measure(before);

        TimeSpan cut = _resampler.InputFormat.ToTime(_trimmer.CutSamples);
        TimeSpan length = _format.ToTime(Frames);
        return [.. words.Select(word => word with { Start = Within(word.Start), End = Within(word.End) })];

        TimeSpan Within(TimeSpan time) => TimeSpan.FromTicks(Math.Clamp((time - cut).Ticks, 0, length.Ticks));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _trimmed.Dispose();
        Ready.Dispose();
    }

    // Each voice has its own rate, and they take turns.
    [MemberNotNull(nameof(_trimmer), nameof(_resampler))]
    private void ChangeRate(int rawRate)
    {
        if (!_known.TryGetValue(rawRate, out (SpeechTrimmer, Resampler) known))
        {
            _known.Add(rawRate, known = (new SpeechTrimmer(rawRate, Trimming), new Resampler(rawRate, sampleRate)));
        }

        (_trimmer, _resampler) = known;
    }

    private void Resample(Resampler resampler)
    {
        resampler.Write(_trimmed.Samples, Ready);
        _trimmed.Clear();
    }

    private void Measure(int before)
    {
        Frames += Ready.Count - before;
        Loudness.Add(Ready.Samples[before..]);
    }
}
