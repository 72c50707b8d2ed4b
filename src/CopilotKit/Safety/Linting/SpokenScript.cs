using CopilotKit.Safety.Phrases;
using CopilotKit.Scripts;

namespace CopilotKit.Safety.Linting;

/// <summary>A script as it is heard: every sentence with its time, every sound, and for whom.</summary>
internal sealed class SpokenScript
{
    private readonly List<SpokenSentence> _sentences = [];
    private readonly List<(int CueNumber, string Name, TimeSpan Begin)> _sounds = [];

    private SpokenScript(ScriptLinterOptions options) => Options = options;

    public ScriptLinterOptions Options { get; }

    public IReadOnlyList<SpokenSentence> Sentences => _sentences;

    public IReadOnlyList<(int CueNumber, string Name, TimeSpan Begin)> Sounds => _sounds;

    public TimeSpan Length { get; private set; }

    /// <summary>Gets every change that the listener's conditions ask of any of the techniques named.</summary>
    public bool Needs(Modification modification, params ReadOnlySpan<Technique> techniques)
    {
        foreach (Technique technique in techniques)
        {
            if (Contraindications.Assess(Options.Listener, technique, Options.Posture).Modifications.Contains(modification))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a technique is forbidden to the listener.</summary>
    public bool Forbids(Technique technique) =>
        Contraindications.Assess(Options.Listener, technique, Options.Posture).Verdict == Verdict.Forbidden;

    /// <summary>Tells whether any sentence does something that is not excused.</summary>
    public bool Does(Wording wording) => _sentences.Any(sentence => sentence.Does(wording));

    /// <summary>Reads a script.</summary>
    public static SpokenScript Of(Script script, ScriptLinterOptions options)
    {
        SpokenScript spoken = new(options);
        Clock clock = new(script, options.WordsPerMinute);
        foreach (ScoreStep step in Score.Of(script, options.Rhythm))
        {
            if (step is SpeechStep speech)
            {
                spoken.Add(speech, clock.Now, clock.IsOptional);
            }
            else if (step is SoundStep { Sound: var sound })
            {
                spoken._sounds.Add((step.CueNumber, sound.Name, sound.At ?? clock.Now));
            }

            clock.Pass(step);
        }

        // A script that says its length is performed in exactly that.
        spoken.Length = script.Length ?? clock.Now;
        return spoken;
    }

    private void Add(SpeechStep step, TimeSpan begin, bool isOptional)
    {
        (int start, int length) = step.Sentence.GetOffsetAndLength(step.Line.Text.Length);
        List<(WordingSign Sign, Range Span)> signs = [];
        foreach (IReadOnlyList<Word> words in WordingPhrases.Book.Read(step.Text))
        {
            signs.AddRange(
                from found in WordingPhrases.Book.Find(words)
                let first = words[found.Words.Start.Value]
                let last = words[found.Words.End.Value - 1]
                select (found.Meaning, new Range(start + first.Start, start + last.End)));
        }

        int wordCount = Scripts.Sentences.CountWords(step.Text);
        _sentences.Add(new SpokenSentence(step.CueNumber, step.Line, start..(start + length), begin, isOptional, wordCount, signs));
    }
}
