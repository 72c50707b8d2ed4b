namespace CopilotKit.Safety.Phrases;

/// <summary>Finds many phrases in a text at once.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <remarks>Each word is only compared with the phrases that can begin with it, so that the cost hardly grows with their number.</remarks>
internal sealed class PhraseBook<T>
{
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<int, List<(T Meaning, PhraseNode Phrase)>> _phrasesByFirstWord = [];
    private readonly List<(T Meaning, PhraseNode Phrase)> _otherPhrases = [];

    /// <summary>Initializes a new instance of the <see cref="PhraseBook{T}"/> class.</summary>
    /// <param name="phrases">The phrases, one in each line of a text; a line that begins with <c>|</c> continues the one before.</param>
    /// <param name="parts">The parts with names: a name, <c>=</c> and alternatives in each line.</param>
    public PhraseBook(IEnumerable<(T Meaning, string Phrases)> phrases, string parts)
    {
        PhraseParser parser = new(
            _vocabulary, Lines(parts).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1]));
        foreach ((T meaning, string text) in phrases)
        {
            foreach (string line in Lines(text))
            {
                Add(meaning, parser.Parse(line));
            }
        }
    }

    /// <summary>Cuts a text into sentences of words.</summary>
    public IReadOnlyList<IReadOnlyList<Word>> Read(string text) => WordReader.Read(text, _vocabulary);

    /// <summary>Finds every phrase in a sentence.</summary>
    /// <returns>What each stands for, and which words it is; the earliest first.</returns>
    public IReadOnlyList<(T Meaning, Range Words)> Find(IReadOnlyList<Word> sentence)
    {
        List<(T Meaning, Range Words)> found = [];
        for (int at = 0; at < sentence.Count; at++)
        {
            if (sentence[at].Id != 0 && _phrasesByFirstWord.TryGetValue(sentence[at].Id, out List<(T Meaning, PhraseNode Phrase)>? phrases))
            {
                AddMatches(sentence, at, phrases, found);
            }

            AddMatches(sentence, at, _otherPhrases, found);
        }

        return found;
    }

    private static void AddMatches(
        IReadOnlyList<Word> sentence, int at, List<(T Meaning, PhraseNode Phrase)> phrases, List<(T Meaning, Range Words)> found)
    {
        foreach ((T meaning, PhraseNode phrase) in phrases)
        {
            int end = phrase.Match(sentence, at);
            if (end > at)
            {
                found.Add((meaning, at..end));
            }
        }
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '|' && lines.Count > 0)
            {
                lines[^1] += line;
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private void Add(T meaning, PhraseNode phrase)
    {
        HashSet<int> firstWords = [];
        if (!phrase.AddFirstWords(firstWords))
        {
            _otherPhrases.Add((meaning, phrase));
            return;
        }

        foreach (int word in firstWords)
        {
            if (!_phrasesByFirstWord.TryGetValue(word, out List<(T Meaning, PhraseNode Phrase)>? phrases))
            {
                _phrasesByFirstWord.Add(word, phrases = []);
            }

            phrases.Add((meaning, phrase));
        }
    }
}
