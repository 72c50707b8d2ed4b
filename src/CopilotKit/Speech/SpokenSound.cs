using System.Runtime.CompilerServices;
using CopilotKit.Audio;

namespace CopilotKit.Speech;

/// <summary>The sound of an utterance while it is spoken: trimmed, at the performance's rate, and measured as it passes.</summary>
internal sealed class SpokenSound(StreamedTake take, int sampleRate)
{
    private readonly PcmFormat _format = new(sampleRate);

    /// <summary>Gets how many frames have passed.</summary>
    public long Frames { get; private set; }

    /// <summary>Gets how loud they were.</summary>
    public LoudnessMeter Loudness { get; } = new(new PcmFormat(sampleRate));

    /// <summary>Gets when each word was said, from the first frame; empty until all have passed.</summary>
    public IReadOnlyList<SpokenWord> Words { get; private set; } = [];

    /// <summary>Gets what the voice could not say; empty until all have passed.</summary>
    public IReadOnlyList<Range> Unspoken { get; private set; } = [];

    /// <summary>Gets a value indicating whether the word times are a guess.</summary>
    public bool AreTimesEstimated { get; private set; }

    /// <summary>Reads the sound; each portion is valid until the next.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<float>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using SampleBuffer trimmed = new();
        using SampleBuffer sound = new();
        SpeechTrimmer? trimmer = null;
        Resampler? resampler = null;
        await foreach ((float[] samples, int rate) in take.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            trimmer ??= new SpeechTrimmer(rate);
            resampler ??= new Resampler(rate, sampleRate);
            trimmer.Write(samples, trimmed);
            resampler.Write(trimmed.Samples, sound);
            trimmed.Clear();
            yield return Passed(sound);
            sound.Clear();
        }

        SpokenUtterance spoken = await take.Spoken.ConfigureAwait(false);
        if (trimmer is not null && resampler is not null)
        {
            trimmer.Complete(trimmed);
            resampler.Write(trimmed.Samples, sound);
            resampler.Complete(sound);
            yield return Passed(sound);
            Words = Take.Moved(spoken.Words, resampler.InputFormat.ToTime(trimmer.CutSamples), _format.ToTime(Frames));
        }

        (Unspoken, AreTimesEstimated) = (spoken.Unspoken, spoken.AreTimesEstimated);
    }

    private ReadOnlyMemory<float> Passed(SampleBuffer sound)
    {
        Frames += sound.Count;
        Loudness.Add(sound.Samples);
        return sound.Memory;
    }
}
