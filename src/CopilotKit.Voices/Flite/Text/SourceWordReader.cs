using System.Buffers;
using System.Globalization;
using System.Text;

namespace CopilotKit.Voices.Flite.Text;

/// <summary>Cuts a text at its white space, and brings each piece down to the few characters that the rules know.</summary>
internal sealed class SourceWordReader(string text)
{
    private readonly List<SourceWord> _words = [];
    private readonly List<Range> _unspoken = [];
    private readonly StringBuilder _simple = new();

    /// <summary>Gets what cannot be said. Neighbours with nothing but white space between them are one range.</summary>
    public IReadOnlyList<Range> Unspoken => _unspoken;

    /// <summary>Reads the whole text.</summary>
    public IReadOnlyList<SourceWord> Read()
    {
        int position = 0;
        while (position < text.Length)
        {
            int start = position;
            while (position < text.Length && !char.IsWhiteSpace(text[position]))
            {
                position += ReadRune(position);
            }

            int end = position;
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            Add(start, end, text.AsSpan(end, position - end).Count('\n') > 1);
        }

        return _words;
    }

    private void Add(int start, int end, bool endsParagraph)
    {
        if (end > start)
        {
            _words.Add(new SourceWord(start..end, _simple.ToString()) { EndsParagraph = endsParagraph });
        }

        _simple.Clear();
    }

    private int ReadRune(int position)
    {
        bool isBroken = Rune.DecodeFromUtf16(text.AsSpan(position), out Rune rune, out int length) is not OperationStatus.Done;
        if (isBroken)
        {
            AddUnspoken(position, length);
        }
        else if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
        {
            _simple.Append((char)rune.Value);
        }
        else if (LatinLetters.ToAscii(rune) is { } ascii)
        {
            _simple.Append(ascii);
        }
        else if (Symbols.Simplify(rune) is { } simple)
        {
            AddSymbol(simple);
        }
        else
        {
            AddOther(rune, position, length);
        }

        return length;
    }

    // "2½" would become "21/2".
    private void AddSymbol(string simple)
    {
        bool isFraction = simple.Length > 1 && char.IsAsciiDigit(simple[0]);
        if (isFraction && _simple.Length > 0 && char.IsAsciiDigit(_simple[^1]))
        {
            _simple.Append(' ');
        }

        // A run of superscripts is one exponent.
        bool continuesExponent = simple[0] is '^' && simple.Length is 2 && _simple.Length > 1 && HasExponentAtEnd();
        _simple.Append(continuesExponent ? simple[1..] : simple);
    }

    private bool HasExponentAtEnd()
    {
        int i = _simple.Length - 1;
        while (i > 0 && char.IsAsciiDigit(_simple[i]))
        {
            i--;
        }

        return i < _simple.Length - 1 && _simple[i] is '^';
    }

    private void AddOther(Rune rune, int position, int length)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation:
                _simple.Append(' ');
                break;

            // Marks, joiners and selectors belong to what they follow: a family emoji is one thing that cannot be said.
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark:
                if (_unspoken.Count > 0 && _unspoken[^1].End.Value == position)
                {
                    _unspoken[^1] = _unspoken[^1].Start..(position + length);
                }

                break;

            default:
                AddUnspoken(position, length);
                break;
        }
    }

    private void AddUnspoken(int position, int length)
    {
        _simple.Append(' ');
        if (_unspoken.Count > 0 && text.AsSpan(_unspoken[^1].End.Value, position - _unspoken[^1].End.Value).IsWhiteSpace())
        {
            _unspoken[^1] = _unspoken[^1].Start..(position + length);
            return;
        }

        _unspoken.Add(position..(position + length));
    }
}
