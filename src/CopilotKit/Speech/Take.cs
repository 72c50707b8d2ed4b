using CopilotKit.Scripts;

namespace CopilotKit.Speech;

/// <summary>One utterance as it was spoken: its sound at the performance's rate, trimmed, and its word times.</summary>
internal sealed class Take(SpeechStep step, CastRole cast, int sampleRate) : IDisposable
{
    public SpeechStep Step { get; } = step;

    public CastRole Cast { get; } = cast;

    /// <summary>Gets the sound; it begins and ends with the words.</summary>
    public UtteranceSound Sound { get; } = new(sampleRate);

    /// <summary>Gets when each word was said, from the first sample of the trimmed sound.</summary>
    public IReadOnlyList<SpokenWord> Words { get; private set; } = [];

    /// <summary>Gets what the voice could not say.</summary>
    public IReadOnlyList<Range> Unspoken { get; private set; } = [];

    /// <summary>Gets a value indicating whether the word times are a guess.</summary>
    public bool AreTimesEstimated { get; private set; }

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

    /// <summary>Takes over what the engine says of the sound that it has given.</summary>
    public void Complete(SpokenUtterance spoken) =>
        (Words, Unspoken, AreTimesEstimated) = (Sound.Complete(spoken.Words), spoken.Unspoken, spoken.AreTimesEstimated);

    /// <inheritdoc/>
    public void Dispose() => Sound.Dispose();
}
