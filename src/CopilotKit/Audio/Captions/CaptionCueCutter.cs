namespace CopilotKit.Audio.Captions;

/// <summary>Cuts captions into cues that fit the screen, follow each other and never overlap.</summary>
/// <remarks>Two lines of 42 characters are what the guidelines of broadcasters and of Netflix have in common.</remarks>
internal sealed class CaptionCueCutter
{
    private const int MaxLineLength = 42;
    private const int MaxLines = 2;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private TimeSpan _free = TimeSpan.Zero;

    /// <summary>Cuts one caption; those before it must have been cut already.</summary>
    public IEnumerable<CaptionCue> Cut(Caption caption)
    {
        List<List<CaptionToken>> lines = Lines(CaptionToken.Of(caption));
        for (int first = 0; first < lines.Count; first += MaxLines)
        {
            List<List<CaptionToken>> shown = lines.GetRange(first, Math.Min(MaxLines, lines.Count - first));
            bool isLast = first + MaxLines >= lines.Count;
            TimeSpan start = Later(first == 0 ? caption.Start : shown[0][0].Start, _free);
            TimeSpan end = Later(isLast ? caption.End : lines[first + MaxLines][0].Start, start + Shortest);
            _free = end;
            yield return new CaptionCue(start, end, shown);
        }
    }

    private static List<List<CaptionToken>> Lines(List<CaptionToken> tokens)
    {
        List<List<CaptionToken>> lines = [];
        for (int done = 0; done < tokens.Count;)
        {
            int count = Fitting(tokens, done);
            bool endsCue = lines.Count % MaxLines == MaxLines - 1;
            count = endsCue && done + count < tokens.Count ? ToClauseEnd(tokens, done, count) : count;
            lines.Add(tokens.GetRange(done, count));
            done += count;
        }

        return lines;
    }

    /// <summary>How many tokens fit on a line: one at least, for a word is never broken.</summary>
    private static int Fitting(List<CaptionToken> tokens, int from)
    {
        int length = tokens[from].Text.Length;
        int count = 1;
        while (from + count < tokens.Count)
        {
            CaptionToken next = tokens[from + count];
            length += next.Text.Length + (next.HasSpaceBefore ? 1 : 0);
            if (length > MaxLineLength)
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>Ends the second line at a comma or stop, when one is in its second half.</summary>
    private static int ToClauseEnd(List<CaptionToken> tokens, int from, int count)
    {
        for (int shorter = count; shorter > count / 2; shorter--)
        {
            if (tokens[from + shorter - 1].EndsClause)
            {
                return shorter;
            }
        }

        return count;
    }

    private static TimeSpan Later(TimeSpan time, TimeSpan other)
    {
        TimeSpan later = time > other ? time : other;
        return TimeSpan.FromMilliseconds(later.Ticks / TimeSpan.TicksPerMillisecond);
    }
}
