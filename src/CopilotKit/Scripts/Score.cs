namespace CopilotKit.Scripts;

/// <summary>Turns cues into the flat sequence of steps that a performance follows, silences included.</summary>
/// <remarks>
/// Cues may come one by one while they are written. A silence that nobody wrote stands before the sentence it introduces,
/// so that it goes when an optional group goes.
/// </remarks>
/// <param name="rhythm">The silences to put where none is written.</param>
/// <param name="speaksChapters">Whether the narrator says the chapters' titles.</param>
internal sealed class Score(Rhythm rhythm, bool speaksChapters = false)
{
    private int _cueNumber;
    private Silence _due = Silence.None;

    private enum Silence
    {
        None,
        Sentence,
        Line,
    }

    /// <summary>Gives the steps of a whole script.</summary>
    public static IReadOnlyList<ScoreStep> Of(Script script, Rhythm rhythm, bool speaksChapters = false)
    {
        Score score = new(rhythm, speaksChapters);
        return [.. script.Cues.SelectMany(score.StepsOf)];
    }

    /// <summary>Gives the steps of the next cue.</summary>
    public IEnumerable<ScoreStep> StepsOf(Cue cue)
    {
        _cueNumber++;
        return Steps(cue).Select(step => step with { CueNumber = _cueNumber });
    }

    private IEnumerable<ScoreStep> Steps(Cue cue) => cue switch
    {
        Line line => Speech(line),
        Pause pause => Written(new SilenceStep(pause, IsWritten: true)),
        Chapter chapter => Chapter(chapter),
        Sound { At: null } sound => Written(new SoundStep(sound)),
        Sound sound => [new SoundStep(sound)],
        Ambience ambience => [new AmbienceStep(ambience)],
        Slot slot => Slot(slot),
        OptionalGroup group => [new OptionalStartStep(group), .. group.Cues.SelectMany(Steps), new OptionalEndStep()],
        _ => throw new InvalidOperationException($"The cue kind {cue.GetType().Name} is not known."),
    };

    private IEnumerable<ScoreStep> Speech(Line line)
    {
        foreach (Range sentence in Sentences.Of(line.Text))
        {
            if (_due != Silence.None)
            {
                yield return new SilenceStep(_due == Silence.Line ? rhythm.BetweenLines : rhythm.BetweenSentences, IsWritten: false);
            }

            foreach (SpeechStep part in LanguageParts.Of(line, sentence))
            {
                yield return part;
            }

            _due = Silence.Sentence;
        }

        _due = Silence.Line;
    }

    private IEnumerable<ScoreStep> Chapter(Chapter chapter)
    {
        if (_due != Silence.None)
        {
            yield return new SilenceStep(rhythm.BeforeChapter, IsWritten: false);
            _due = Silence.None;
        }

        yield return new ChapterStep(chapter);
        if (speaksChapters)
        {
            foreach (ScoreStep step in Speech(new Line(Role.Narrator, chapter.Title)))
            {
                yield return step;
            }
        }
    }

    private IEnumerable<ScoreStep> Slot(Slot slot)
    {
        _due = Silence.None;
        yield return new SlotStartStep(slot);
        foreach (ScoreStep step in slot.Cues.SelectMany(Steps))
        {
            yield return step;
        }

        yield return new SlotEndStep();
        _due = Silence.None;
    }

    private IEnumerable<ScoreStep> Written(ScoreStep step)
    {
        _due = Silence.None;
        yield return step;
    }
}

/// <summary>One step of a performance.</summary>
internal abstract record ScoreStep
{
    /// <summary>Gets which of the script's top-level cues it comes from, counted from 1.</summary>
    public int CueNumber { get; init; }
}

/// <summary>A sentence of a line, or the part of one that is in one language.</summary>
internal sealed record SpeechStep(Line Line, Range Sentence) : ScoreStep
{
    public string Text => Line.Text[Sentence];

    /// <summary>Gets the language of the words, as far as the script tells.</summary>
    public string? Language { get; init; } = Line.Language;
}

/// <summary>A silence, written in the script or put in by the rhythm.</summary>
internal sealed record SilenceStep(Pause Pause, bool IsWritten) : ScoreStep;

/// <summary>The place of a chapter.</summary>
internal sealed record ChapterStep(Chapter Chapter) : ScoreStep;

/// <summary>A sound, in its turn or at a time.</summary>
internal sealed record SoundStep(Sound Sound) : ScoreStep;

/// <summary>A change of the bed.</summary>
internal sealed record AmbienceStep(Ambience Ambience) : ScoreStep;

/// <summary>The beginning of a stretch of fixed length.</summary>
internal sealed record SlotStartStep(Slot Slot) : ScoreStep;

/// <summary>The end of what the innermost slot holds.</summary>
internal sealed record SlotEndStep : ScoreStep;

/// <summary>The beginning of cues that may be left out.</summary>
internal sealed record OptionalStartStep(OptionalGroup Group) : ScoreStep;

/// <summary>The end of the innermost optional group.</summary>
internal sealed record OptionalEndStep : ScoreStep;
