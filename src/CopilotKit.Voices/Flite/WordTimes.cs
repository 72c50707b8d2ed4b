using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite.Text;

namespace CopilotKit.Voices.Flite;

/// <summary>Joins the times of tokens to those of the words that they came from.</summary>
internal sealed class WordTimes(NormalizedText text)
{
    private readonly (double Start, double End)[] _tokens = new (double, double)[text.Tokens.Length];

    /// <summary>Gives the place for the times of some tokens.</summary>
    public Span<(double Start, double End)> Of(Range tokens) => _tokens.AsSpan(tokens);

    /// <summary>Gives every word once, in order.</summary>
    public IReadOnlyList<SpokenWord> ToWords()
    {
        SpokenWord[] words = new SpokenWord[text.Words.Count];
        for (int i = 0; i < _tokens.Length; i++)
        {
            int word = text.Tokens[i].Word;
            bool isFirst = i is 0 || text.Tokens[i - 1].Word != word;
            TimeSpan start = isFirst ? TimeSpan.FromSeconds(_tokens[i].Start) : words[word].Start;
            words[word] = new SpokenWord(text.Words[word], start, TimeSpan.FromSeconds(_tokens[i].End));
        }

        return words;
    }
}
