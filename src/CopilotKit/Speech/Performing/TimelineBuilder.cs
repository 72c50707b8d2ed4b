using CopilotKit.Audio;
using CopilotKit.Audio.Captions;
using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Performing;

/// <summary>Writes down what is heard when, while a performance is put together.</summary>
internal sealed class TimelineBuilder(PcmFormat format)
{
    private readonly List<PerformedSentence> _sentences = [];
    private readonly List<ChapterMark> _chapters = [];
    private readonly List<PerformedSilence> _silences = [];

    /// <summary>Gets the frame that comes next.</summary>
    public long Position { get; private set; }

    /// <summary>Adds the sentence of a take at the current position and moves past it.</summary>
    public PerformedSentence AddSentence(Take take)
    {
        SpeechStep step = take.Step;
        TimeSpan start = format.ToTime(Position);
        Position += take.Frames;
        TimeSpan end = format.ToTime(Position);
        PerformedSentence sentence = new(
            step.CueNumber, step.Line.Role, take.VoiceId, step.Text, start, end, TimedWords(step.Text, take.Words, start, end))
        {
            Unspoken = [.. take.Unspoken.Select(range => step.Text[range])],
            AreTimesEstimated = take.AreTimesEstimated,
        };
        _sentences.Add(sentence);
        return sentence;
    }

    /// <summary>Adds a chapter at the current position.</summary>
    public ChapterMark AddChapter(string title)
    {
        ChapterMark chapter = new(format.ToTime(Position), title);
        _chapters.Add(chapter);
        return chapter;
    }

    /// <summary>Adds a silence at the current position and moves past it.</summary>
    public void AddSilence(long frames, bool isWritten)
    {
        if (frames > 0)
        {
            _silences.Add(new PerformedSilence(format.ToTime(Position), format.ToTime(frames), isWritten));
            Position += frames;
        }
    }

    /// <summary>Moves past a sound.</summary>
    public void Skip(long frames) => Position += frames;

    public PerformanceTimeline Build(IReadOnlyList<CastRole> cast) => new(format, Position, _sentences, _chapters, _silences, [.. cast]);

    /// <summary>Gives every word of the text its time; one that was not said stands where the word before it ended.</summary>
    private static List<CaptionWord> TimedWords(string text, IReadOnlyList<SpokenWord> spoken, TimeSpan start, TimeSpan end)
    {
        List<CaptionWord> words = [];
        int next = 0;
        TimeSpan last = start;
        foreach (Range word in WordRanges.Of(text))
        {
            (TimeSpan from, TimeSpan to) = (last, last);
            bool isSaid = false;
            for (; next < spoken.Count && spoken[next].Text.Start.Value < word.End.Value; next++)
            {
                from = isSaid ? from : start + spoken[next].Start;
                to = start + spoken[next].End;
                isSaid = true;
            }

            (from, to) = (Latest(from, last), Latest(to, Latest(from, last)));
            words.Add(new CaptionWord(text[word], Earliest(from, end), Earliest(to, end)));
            last = words[^1].End;
        }

        return words;
    }

    private static TimeSpan Latest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Earliest(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
