namespace CopilotKit.Audio.Captions;

/// <summary>A piece of a caption that is never broken: a word with the punctuation that clings to it.</summary>
/// <param name="Text">The piece, without white space at its ends.</param>
/// <param name="HasSpaceBefore">Whether white space parts it from the one before.</param>
/// <param name="Start">When it is heard.</param>
internal readonly record struct CaptionToken(string Text, bool HasSpaceBefore, TimeSpan Start)
{
    private const string Stops = ".,;:!?…。、！？";

    public bool EndsClause => Text.AsSpan().TrimEnd("\"'”’)»") is [.., char last] && Stops.Contains(last, StringComparison.Ordinal);

    /// <summary>Cuts a caption into pieces, which hold all of its text.</summary>
    public static List<CaptionToken> Of(Caption caption) =>
        caption.Words.Count == 0 ? Spread(caption) : AtWords(caption) ?? OnlyWords(caption.Words);

    private static List<CaptionToken> Spread(Caption caption)
    {
        List<CaptionToken> tokens = [];
        TimeSpan length = caption.End - caption.Start;
        foreach (Range range in Words(caption.Text))
        {
            double part = (double)range.Start.Value / caption.Text.Length;
            tokens.Add(new CaptionToken(caption.Text[range], tokens.Count > 0, caption.Start + (length * part)));
        }

        return tokens;
    }

    private static IEnumerable<Range> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && !char.IsWhiteSpace(text[i]);
            if (!isWord && start >= 0)
            {
                yield return start..i;
            }

            start = !isWord ? -1 : start < 0 ? i : start;
        }
    }

    /// <summary>Cuts the text where its words begin; null when the words are not those of the text.</summary>
    private static List<CaptionToken>? AtWords(Caption caption)
    {
        List<int> starts = new(caption.Words.Count);
        int position = 0;
        foreach (CaptionWord word in caption.Words)
        {
            int found = caption.Text.IndexOf(word.Text, position, StringComparison.Ordinal);
            if (found < 0 || word.Text.Length == 0)
            {
                return null;
            }

            starts.Add(found);
            position = found + word.Text.Length;
        }

        List<CaptionToken> tokens = new(starts.Count);
        for (int i = 0; i < starts.Count; i++)
        {
            int from = TokenStart(caption, starts, i);
            int to = i + 1 < starts.Count ? TokenStart(caption, starts, i + 1) : caption.Text.Length;
            bool hasSpace = i > 0 && char.IsWhiteSpace(caption.Text[from - 1]);
            tokens.Add(new CaptionToken(OneLine(caption.Text, from, to, caption.Words[i].Text), hasSpace, caption.Words[i].Start));
        }

        return tokens;
    }

    /// <summary>Where a word's token begins: an opening quote belongs to its word, a free dash to the word before.</summary>
    private static int TokenStart(Caption caption, List<int> starts, int word)
    {
        if (word == 0)
        {
            return 0;
        }

        int from = starts[word];
        int endBefore = starts[word - 1] + caption.Words[word - 1].Text.Length;
        while (from > endBefore && !char.IsWhiteSpace(caption.Text[from - 1]))
        {
            from--;
        }

        return from > endBefore ? from : starts[word];
    }

    private static List<CaptionToken> OnlyWords(IReadOnlyList<CaptionWord> words) =>
    [
        .. words
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .Select((word, i) => new CaptionToken(OneLine(word.Text), i > 0, word.Start)),
    ];

    /// <summary>Gives a part of a text, which mostly is one of its words and nothing else.</summary>
    private static string OneLine(string text, int from, int to, string word) =>
        text.AsSpan(from, to - from).Trim() is var part && part.SequenceEqual(word) ? word : OneLine(part.ToString());

    private static string OneLine(string text) => !text.Any(char.IsWhiteSpace) ? text :
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
