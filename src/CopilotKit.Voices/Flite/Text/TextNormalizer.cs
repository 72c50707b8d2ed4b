namespace CopilotKit.Voices.Flite.Text;

/// <summary>Turns what a person writes into words that flite says rightly, and keeps where each of them stood.</summary>
/// <remarks>
/// flite 2.2 knows ASCII only, and of that it gets much wrong: "café" is read "caf", "$5.20" with a euro sign not at all, "US" as
/// "us", "Miss" after a name as Mississippi. So it is given lower-case words and nothing else, and decides only how those sound.
/// </remarks>
internal sealed class TextNormalizer
{
    private static readonly char[] MarksAround = [.. ".,;:!?\"'()[]*_"];
    private static readonly char[] MarksBehind = [.. ".,;:!?\"')"];

    private readonly TokenWriter _output = new();
    private readonly SpokenForms _forms;
    private readonly IReadOnlyList<SourceWord> _source;

    private TextNormalizer(IReadOnlyList<SourceWord> source, bool isShouted)
    {
        _source = source;
        _forms = new SpokenForms(_output) { IsShouted = isShouted };
    }

    /// <summary>Normalises a text.</summary>
    /// <returns>What to say. When nothing can be said, all of the text without the white space around it is unspoken.</returns>
    public static NormalizedText Normalize(string text)
    {
        SourceWordReader reader = new(text);
        IReadOnlyList<SourceWord> source = reader.Read();
        TextNormalizer normalizer = new(source, isShouted: !text.Any(char.IsLower));
        normalizer.SayAll();
        IReadOnlyList<Range> unspoken = normalizer._output.Tokens.Count > 0 || source.Count is 0
            ? reader.Unspoken
            : [source[0].Range.Start..source[^1].Range.End];
        return new NormalizedText([.. normalizer._output.Tokens], normalizer._output.Words, unspoken);
    }

    private void SayAll()
    {
        for (int i = 0; i < _source.Count; i++)
        {
            _output.Source = _source[i].Range;
            _forms.Next = i + 1 < _source.Count ? _source[i + 1].Text : "";
            Say(_source[i].Text);
            _forms.Previous = _output.IsAtSentenceStart ? "" : _source[i].Text.Trim(MarksAround);
            if (_source[i].EndsParagraph)
            {
                _output.Pause('.', endsSentence: true);
            }
        }
    }

    private void Say(string text)
    {
        int count = _output.Tokens.Count;
        string core = text.TrimEnd(MarksBehind);
        if (_forms.TrySayUnit(core))
        {
            SayStretch(text[core.Length..]);
            return;
        }

        for (int start = 0; start < text.Length;)
        {
            int length = StretchLength(text, start);
            SayStretch(text.Substring(start, length));
            start += length;
        }

        if (_output.Tokens.Count == count)
        {
            SayLettersOf(text);
        }
        else if (core is not [var first, ..] || Symbols.WordsFor(first) is null)
        {
            SayCurrencyBehindScale(core);
        }
    }

    // "https://..." is an address without anything to read in it.
    private void SayLettersOf(string text) =>
        _output.All(text.Split([.. text.Where(character => !char.IsAsciiLetter(character)).Distinct()]));

    private void SayCurrencyBehindScale(string core)
    {
        if (core is ['h' or 't' or 'm' or 'b' or 'H' or 'T' or 'M' or 'B', ..])
        {
            _forms.SayPendingCurrency();
        }
    }

    // A text without white space is cut where no letters or digits touch, or else hard.
    private static int StretchLength(string text, int start)
    {
        int rest = text.Length - start;
        if (rest <= SpokenForms.MaxStretch)
        {
            return rest;
        }

        for (int length = SpokenForms.MaxStretch; length > SpokenForms.MaxStretch / 2; length--)
        {
            if (!char.IsAsciiLetterOrDigit(text[start + length - 1]) || !char.IsAsciiLetterOrDigit(text[start + length]))
            {
                return length;
            }
        }

        return SpokenForms.MaxStretch;
    }

    private void SayStretch(string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            int said = TrySayAbbreviation(text, position);
            said = said > 0 ? said : _forms.SayAt(text, position);
            if (said is 0)
            {
                SaySymbol(text, position);
                said = 1;
            }

            position += said;
        }
    }

    // The point of "Mr." is part of the word, that of "etc." at the end of a sentence is both.
    private int TrySayAbbreviation(string text, int position)
    {
        int point = text.IndexOf('.', position);
        string word = point < 0 ? "" : text[position..point];
        if (word.Length is 0 or > 6 || !word.All(char.IsAsciiLetter) || (position > 0 && char.IsAsciiLetterOrDigit(text[position - 1])))
        {
            return 0;
        }

        bool isLast = text.AsSpan(point + 1).TrimEnd("\"')").IsEmpty;
        bool endsSentence = isLast && (_forms.Next.Length is 0 || Abbreviations.OpensSentence(_forms.Next));
        bool isFollowed = isLast && !endsSentence && _forms.Next is [(>= 'A' and <= 'Z') or (>= '0' and <= '9'), ..];
        string? expansion = SaintOrStreet(word, isFollowed)
            ?? NumberSign(word)
            ?? Abbreviations.ExpandWithPoint(word, isFollowed ? _forms.Next : "");
        if (expansion is null)
        {
            return 0;
        }

        _output.Phrase(expansion);
        if (endsSentence)
        {
            _output.Pause('.', endsSentence: true);
        }

        return word.Length + 1;
    }

    private static string? SaintOrStreet(string word, bool isFollowed) => (word, isFollowed) switch
    {
        ("St" or "st", true) => "saint",
        ("St" or "st", false) => "street",
        ("Dr" or "dr", true) => "doctor",
        ("Dr", false) => "drive",
        _ => null,
    };

    private string? NumberSign(string word) =>
        word is "No" or "no" or "Nos" && _forms.Next is [>= '0' and <= '9', ..] ? "number" : null;

    private void SaySymbol(string text, int position)
    {
        char symbol = text[position];
        bool isBehind = position > 0 && char.IsAsciiLetterOrDigit(text[position - 1]);
        bool isBefore = position + 1 < text.Length && char.IsAsciiLetterOrDigit(text[position + 1]);
        switch (symbol)
        {
            case '.' when isBehind && isBefore && !char.IsAsciiLetterUpper(text[position + 1]):
                _output.Word("dot");
                break;
            case '.' or '!' or '?':
                _output.Pause(symbol, endsSentence: EndsSentence(text, position));
                break;
            case ',' or ';' or ':':
                _output.Pause(symbol);
                break;
            case '…':
                bool isEnd = EndsSentence(text, position) && StartsSentence(_forms.Next);
                _output.Pause(isEnd ? '.' : ',', isEnd);
                break;
            case '—' or '(' or ')' or '[' or ']' or '{' or '}' or '|':
                _output.Pause(',');
                break;
            case '-' or '–' or '/' or '~' when !isBehind && !isBefore:
                _output.Pause(',');
                break;
            case '-' when position + 1 < text.Length && text[position + 1] is '-':
                _output.Pause(',');
                break;
            case '*' when isBehind && isBefore && char.IsAsciiDigit(text[position - 1]):
                _output.Word("times");
                break;
            case '#' when isBefore:
                _output.Word(char.IsAsciiDigit(text[position + 1]) ? "number" : "hashtag");
                break;
            case '~' when isBefore && char.IsAsciiDigit(text[position + 1]):
                _output.Word("about");
                break;
            default:
                SayNamed(symbol);
                break;
        }
    }

    // Everything without a name is dropped: quotes, asterisks, underscores and hyphens are marks, not words.
    private void SayNamed(char symbol)
    {
        if (Symbols.WordsFor(symbol) is { } words)
        {
            _output.Phrase(words);
        }
    }

    private static bool EndsSentence(string text, int position)
    {
        ReadOnlySpan<char> rest = text.AsSpan(position + 1).TrimStart(".!?…\"')]}*_ ");
        return rest.IsEmpty || char.IsAsciiLetterUpper(rest[0]);
    }

    private static bool StartsSentence(string next) =>
        next.Length is 0 || (next.AsSpan().TrimStart("\"'(*_") is [var first, ..] && char.IsAsciiLetterUpper(first));
}
