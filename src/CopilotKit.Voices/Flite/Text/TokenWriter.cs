namespace CopilotKit.Voices.Flite.Text;

/// <summary>Collects tokens, and puts pauses and sentence ends behind them.</summary>
internal sealed class TokenWriter
{
    private const string WeakToStrong = ",:;?!.";
    private readonly List<SpokenToken> _tokens = [];
    private readonly List<Range> _words = [];

    /// <summary>Gets what was written.</summary>
    public IReadOnlyList<SpokenToken> Tokens => _tokens;

    /// <summary>Gets the words of the original that something was written for.</summary>
    public IReadOnlyList<Range> Words => _words;

    /// <summary>Gets a value indicating whether a sentence begins here.</summary>
    public bool IsAtSentenceStart => _tokens.Count is 0 || _tokens[^1].EndsSentence;

    /// <summary>Gets or sets the word of the original that what is written next belongs to.</summary>
    public Range Source { get; set; }

    /// <summary>Writes words that stand in a phrase such as <c>per hour</c>.</summary>
    public void Phrase(string words)
    {
        foreach (string word in words.Split(' '))
        {
            Word(word);
        }
    }

    /// <summary>Writes words in order.</summary>
    public void All(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            Word(word);
        }
    }

    /// <summary>Writes one word, in pieces where it is longer than flite can take.</summary>
    public void Word(string word)
    {
        if (word.Length > 0)
        {
            CountSource();
        }

        for (int start = 0; start < word.Length; start += SpokenToken.MaxLength)
        {
            string piece = word.Substring(start, Math.Min(SpokenToken.MaxLength, word.Length - start));
            _tokens.Add(new SpokenToken(piece.ToLowerInvariant(), _words.Count - 1));
        }
    }

    /// <summary>Writes the names of letters.</summary>
    public void Letters(string letters)
    {
        // flite says "ay" for an a only within "a.b" and before a hyphen; alone it is the article.
        Word(letters.Length is 1 ? letters + "-" : string.Join('.', letters.AsEnumerable()));
    }

    /// <summary>Puts a pause behind the last token, unless a stronger one is there.</summary>
    /// <param name="mark">One of <c>, : ; ? ! .</c>.</param>
    /// <param name="endsSentence">Whether the sentence is over.</param>
    public void Pause(char mark, bool endsSentence = false)
    {
        if (_tokens.Count is 0)
        {
            return;
        }

        SpokenToken last = _tokens[^1];
        bool isStronger = last.Punctuation.Length is 0 || WeakToStrong.IndexOf(mark) > WeakToStrong.IndexOf(last.Punctuation[0]);
        _tokens[^1] = last with
        {
            Punctuation = isStronger ? mark.ToString() : last.Punctuation,
            EndsSentence = last.EndsSentence || endsSentence,
        };
    }

    private void CountSource()
    {
        if (_words.Count is 0 || !_words[^1].Equals(Source))
        {
            _words.Add(Source);
        }
    }
}
