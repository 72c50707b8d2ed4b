using CopilotKit.Audio;
using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Lexicons;
using CopilotKit.Speech.Styles;

namespace CopilotKit.Speech.Performing;

/// <summary>One utterance as it was spoken: how long it is, its word times, and where its sound lies.</summary>
/// <param name="step">What is said.</param>
/// <param name="cast">Who says it.</param>
/// <param name="lexicon">How words are spelled for the engine.</param>
internal sealed class Take(SpeechStep step, CastRole cast, PronunciationLexicon lexicon)
{
    private readonly List<SpooledBlock> _blocks = [];
    private readonly Delivery _delivery = step.Line.Delivery.Over(cast.Role.Delivery);
    private readonly Respelling _respelling = lexicon.Apply(step.Text, step.Language);

    public SpeechStep Step { get; } = step;

    public CastRole Cast { get; } = cast;

    /// <summary>Gets what the style does to a voice.</summary>
    public StyleProsody Prosody => StyleProsody.Of(Style, StyleDegree);

    /// <summary>Gets by how much the line, else the role, asks to be louder than usual, and its style on top.</summary>
    public double GainDecibels => (_delivery.GainDecibels ?? 0) + Prosody.GainDecibels;

    /// <summary>Gets the style of the line, else of the role.</summary>
    public string? Style => _delivery.Style;

    /// <summary>Gets how strongly the style is meant.</summary>
    public double StyleDegree => _delivery.StyleDegree ?? 1;

    /// <summary>Gets how long the sound is; it begins and ends with the words.</summary>
    public int Frames { get; private set; }

    /// <summary>Gets when each word was said, from the first frame.</summary>
    public IReadOnlyList<SpokenWord> Words { get; private set; } = [];

    /// <summary>Gets what the voice could not say.</summary>
    public IReadOnlyList<Range> Unspoken { get; private set; } = [];

    /// <summary>Gets a value indicating whether the word times are a guess.</summary>
    public bool AreTimesEstimated { get; private set; }

    /// <summary>Gets what the engine was given, in the script's own spelling; nothing before that.</summary>
    public string? SentWords { get; private set; }

    /// <summary>Gets the voice that said it, be it a stand-in.</summary>
    public string VoiceId { get; private set; } = cast.Voice.Id;

    /// <summary>Gives the request to the engine.</summary>
    /// <param name="options">The pace of all voices, and for whom they speak.</param>
    /// <param name="isRepeatable">Whether the sound of a failed attempt can be thrown away.</param>
    public Utterance UtteranceFor(PerformanceOptions options, bool isRepeatable)
    {
        Utterance utterance = new(_respelling.Spoken)
        {
            VoiceId = Cast.Voice.Id,
            Language = Step.Language,
            Style = Style,
            StyleDegree = StyleDegree,
            Speed = Utterance.Speeds.Nearest(options.Speed * (_delivery.Speed ?? 1)),
            Pitch = Cast.Pitch,
            Owner = options.Owner,
            IsRepeatable = isRepeatable,
        };
        SentWords = _respelling.Restore(utterance.Text);
        return utterance;
    }

    /// <summary>Takes over what the engine says of the sound that it has given.</summary>
    public void Complete(SpokenUtterance spoken, UtteranceSound sound)
    {
        Words = _respelling.Restore(sound.Complete(spoken.Words));
        Unspoken = [.. spoken.Unspoken.Select(_respelling.Restore)];
        (AreTimesEstimated, Frames) = (spoken.AreTimesEstimated, sound.Frames);
        VoiceId = spoken.VoiceId ?? Cast.Voice.Id;
    }

    /// <summary>Moves sound to the spool.</summary>
    public void Write(SampleBuffer ready, Spool spool)
    {
        _blocks.Add(spool.Write(ready.Samples));
        ready.Clear();
    }

    /// <summary>Forgets the sound of an attempt that failed.</summary>
    public void Restart() => _blocks.Clear();

    /// <summary>Gives the sound in portions.</summary>
    /// <param name="spool">Where it lies.</param>
    /// <param name="portion">Room for a portion.</param>
    /// <param name="play">Takes each portion.</param>
    public void Play(Spool spool, float[] portion, Action<ReadOnlySpan<float>> play)
    {
        foreach (SpooledBlock block in _blocks)
        {
            for (int done = 0; done < block.Samples; done += portion.Length)
            {
                Span<float> samples = portion.AsSpan(0, Math.Min(portion.Length, block.Samples - done));
                spool.Read(block, done, samples);
                play(samples);
            }
        }
    }
}
