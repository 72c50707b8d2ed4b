using CopilotKit.Audio;
using CopilotKit.Scripts;

namespace CopilotKit.Speech;

/// <summary>One utterance as it was spoken: its sound at the performance's rate, trimmed, and its word times.</summary>
internal sealed class Take(SpeechStep step, CastRole cast, int sampleRate) : IDisposable
{
    public SpeechStep Step { get; } = step;

    public CastRole Cast { get; } = cast;

    /// <summary>Gets the sound; it begins and ends with the words.</summary>
    public SampleBuffer Sound { get; } = new();

    /// <summary>Gets how loud the sound is before anything evens it.</summary>
    public LoudnessMeter Loudness { get; } = new(new PcmFormat(sampleRate));

    /// <summary>Gets when each word was said, from the first sample of the trimmed sound.</summary>
    public IReadOnlyList<SpokenWord> Words { get; set; } = [];

    /// <summary>Gets what the voice could not say.</summary>
    public IReadOnlyList<Range> Unspoken { get; set; } = [];

    /// <summary>Gets a value indicating whether the word times are a guess.</summary>
    public bool AreTimesEstimated { get; set; }

    /// <summary>Gives the request to the engine.</summary>
    public static Utterance UtteranceOf(SpeechStep step, CastRole cast, double speed) => new(step.Text)
    {
        VoiceId = cast.Voice.Id,
        Language = step.Line.Language,
        Style = step.Line.Delivery.Style ?? cast.Role.Delivery.Style,
        Speed = Math.Clamp(speed * (step.Line.Delivery.Speed ?? cast.Role.Delivery.Speed ?? 1), 0.25, 4),
        Pitch = cast.Pitch,
    };

    /// <summary>Gives by how much the line, else the role, asks to be louder than usual.</summary>
    public static double GainOf(SpeechStep step, CastRole cast) => step.Line.Delivery.GainDecibels ?? cast.Role.Delivery.GainDecibels ?? 0;

    /// <inheritdoc/>
    public void Dispose() => Sound.Dispose();

    /// <summary>Takes over what the engine gave: trims it, brings it to the performance's rate and moves the word times.</summary>
    public void SetSound(ReadOnlySpan<float> raw, int rawRate, int sampleRate, IReadOnlyList<SpokenWord> words)
    {
        using SampleBuffer trimmed = new();
        SpeechTrimmer trimmer = new(rawRate);
        trimmer.Write(raw, trimmed);
        trimmer.Complete(trimmed);
        Resampler resampler = new(rawRate, sampleRate);
        resampler.Write(trimmed.Samples, Sound);
        resampler.Complete(Sound);
        Loudness.Add(Sound.Samples);

        Words = Moved(words, new PcmFormat(rawRate).ToTime(trimmer.CutSamples), new PcmFormat(sampleRate).ToTime(Sound.Count));
    }

    /// <summary>Moves word times to the trimmed sound.</summary>
    /// <param name="words">The times from the first raw sample.</param>
    /// <param name="cut">How much was cut off before the words.</param>
    /// <param name="length">How long the trimmed sound is.</param>
    public static IReadOnlyList<SpokenWord> Moved(IReadOnlyList<SpokenWord> words, TimeSpan cut, TimeSpan length)
    {
        return [.. words.Select(word => word with { Start = Within(word.Start), End = Within(word.End) })];

        TimeSpan Within(TimeSpan time) => TimeSpan.FromTicks(Math.Clamp((time - cut).Ticks, 0, length.Ticks));
    }
}
