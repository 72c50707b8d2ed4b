using System.Xml;
using System.Xml.Linq;

namespace CopilotKit.Speech.Lexicons;

/// <summary>Reads the W3C's Pronunciation Lexicon Specification 1.0 (2008): the aliases of its lexemes.</summary>
internal sealed class PlsReader
{
    private const int MaxCharacters = 10_000_000;
    private static readonly XNamespace Pls = "http://www.w3.org/2005/01/pronunciation-lexicon";
    private readonly List<LexiconEntry> _entries = [];
    private readonly List<string> _wordsWithoutAlias = [];

    public IReadOnlyList<LexiconEntry> Entries => _entries;

    public IReadOnlyList<string> WordsWithoutAlias => _wordsWithoutAlias;

    public void Read(string text)
    {
        XElement root = Load(text.TrimStart('\uFEFF'));
        if (root.Name != Pls + "lexicon")
        {
            throw new LexiconFormatException(1, $"the element 'lexicon' of {Pls} was expected, not '{root.Name.LocalName}'.");
        }

        string? language = root.Attribute(XNamespace.Xml + "lang")?.Value;
        foreach (XElement lexeme in root.Elements(Pls + "lexeme"))
        {
            Add(lexeme, lexeme.Attribute(XNamespace.Xml + "lang")?.Value ?? language);
        }
    }

    // Neither a DTD nor anything outside the text: a lexicon can come from anybody.
    private static XElement Load(string text)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        using XmlReader reader = XmlReader.Create(new StringReader(text), settings);
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    private void Add(XElement lexeme, string? language)
    {
        string[] words = [.. lexeme.Elements(Pls + "grapheme").Select(word => word.Value).Where(word => !string.IsNullOrWhiteSpace(word))];
        if (words.Length == 0)
        {
            throw new LexiconFormatException(((IXmlLineInfo)lexeme).LineNumber, "a lexeme has no grapheme.");
        }

        string? alias = lexeme.Elements(Pls + "alias").Select(spoken => spoken.Value)
            .FirstOrDefault(spoken => !string.IsNullOrWhiteSpace(spoken));
        if (alias is null)
        {
            _wordsWithoutAlias.AddRange(words);
            return;
        }

        _entries.AddRange(words.Select(word => new LexiconEntry(word, alias) { Language = language }));
    }
}
