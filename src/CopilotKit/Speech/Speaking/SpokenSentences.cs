using CopilotKit.Audio.Captions;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Speaking;

/// <summary>Keeps which sentence of a reply is heard when, and says what was heard until a time.</summary>
internal sealed class SpokenSentences
{
    private const double LettersPerWord = 5.7;

    private readonly Lock _changing = new();
    private readonly List<ReadSentence> _read = [];
    private readonly List<(PerformedSentence Sentence, int Start)> _spoken = [];
    private int _cursor;

    /// <summary>Adds a sentence that is to be spoken.</summary>
    public void Add(ReadSentence sentence)
    {
        lock (_changing)
        {
            _read.Add(sentence);
        }
    }

    /// <summary>Adds a sentence that is spoken, with the times of its words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">The whole text, in which it is found.</param>
    public void Add(PerformedSentence sentence, string text)
    {
        lock (_changing)
        {
            int start = text.IndexOf(sentence.Text, _cursor, StringComparison.Ordinal);
            _spoken.Add((sentence, start));
            _cursor = start + sentence.Text.Length;
        }
    }

    /// <summary>Says whether all words are known that can have been heard until a time.</summary>
    public bool IsKnownUntil(TimeSpan played)
    {
        lock (_changing)
        {
            return _spoken.Count > 0 && _spoken[^1].Sentence.End >= played;
        }
    }

    /// <summary>Says what was heard.</summary>
    /// <param name="played">How much sound was played.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="isAllKnown">Whether no sentence is being spoken whose times are still to come.</param>
    public HeardSpeech HeardUntil(TimeSpan played, string text, bool isAllKnown)
    {
        lock (_changing)
        {
            List<CaptionWord> words = [];
            int end = 0;
            bool isEstimated = false;
            foreach ((PerformedSentence sentence, int start) in _spoken.TakeWhile(spoken => spoken.Sentence.Start < played))
            {
                int count = sentence.Words.TakeWhile(word => word.End <= played).Count();
                words.AddRange(sentence.Words.Take(count));
                end = count == 0 ? end : start + WordRanges.Of(sentence.Text).ElementAt(count - 1).End.Value;
                isEstimated |= sentence.AreTimesEstimated && sentence.End > played;
            }

            TimeSpan known = _spoken.Count == 0 ? TimeSpan.Zero : _spoken[^1].Sentence.End;
            if (!isAllKnown && known < played && _read.Find(sentence => sentence.Start + sentence.Text.Length > _cursor) is { } current)
            {
                isEstimated = true;
                int from = Math.Max(_cursor, current.Start);
                end = Estimate(current.Text[(from - current.Start)..], from, known, played, words) ?? end;
            }

            return new HeardSpeech(text[..end], text[end..], words) { IsEstimated = isEstimated };
        }
    }

    /// <summary>Adds the words that a usual voice would have said by then.</summary>
    private static int? Estimate(string text, int from, TimeSpan start, TimeSpan played, List<CaptionWord> words)
    {
        double lettersPerSecond = SpeakingTime.UsualWordsPerMinute * LettersPerWord / 60;
        int? end = null;
        foreach (Range range in WordRanges.Of(text))
        {
            TimeSpan until = start + TimeSpan.FromSeconds(range.End.Value / lettersPerSecond);
            if (until > played)
            {
                break;
            }

            words.Add(new CaptionWord(text[range], start + TimeSpan.FromSeconds(range.Start.Value / lettersPerSecond), until));
            end = from + range.End.Value;
        }

        return end;
    }
}
