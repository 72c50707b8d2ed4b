namespace CopilotKit.Safety.Phrases;

/// <summary>Numbers the words that phrases are made of, so that texts are compared by number.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>Gives a word its number, a new one when it is new.</summary>
    public int Add(string word)
    {
        if (!_ids.TryGetValue(word, out int id))
        {
            _ids.Add(word, id = _ids.Count + 1);
        }

        return id;
    }

    /// <summary>Gives the number of a word, or 0 when no phrase knows it.</summary>
    public int IdOf(ReadOnlySpan<char> word) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int id) ? id : 0;
}
