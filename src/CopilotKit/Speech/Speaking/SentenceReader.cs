using System.Text;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Speaking;

/// <summary>Cuts text into sentences while it comes, each as soon as it is certain where it ends.</summary>
/// <remarks>A sentence ends with a mark and the white space behind it, and with every line.</remarks>
internal sealed class SentenceReader
{
    private readonly Lock _reading = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _pending = new();
    private int _pendingFrom;
    private int _newLines;

    /// <summary>Gets everything that came.</summary>
    public string Text
    {
        get
        {
            lock (_reading)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>Takes text in.</summary>
    /// <returns>The sentences that are complete with it.</returns>
    public IReadOnlyList<ReadSentence> Read(string text)
    {
        lock (_reading)
        {
            _text.Append(text);
        }

        List<ReadSentence> sentences = [];
        for (int start = 0; start < text.Length;)
        {
            int newLine = text.IndexOf('\n', start);
            int end = newLine < 0 ? text.Length : newLine + 1;
            _pending.Append(text, start, end - start);
            Take(newLine >= 0, sentences);
            start = end;
        }

        return sentences;
    }

    /// <summary>Gives what is left at the end of the text.</summary>
    public IReadOnlyList<ReadSentence> Complete()
    {
        List<ReadSentence> sentences = [];
        Take(isEnd: true, sentences);
        return sentences;
    }

    private void Take(bool isEnd, List<ReadSentence> sentences)
    {
        string pending = _pending.ToString();
        IReadOnlyList<Range> ranges = Sentences.Of(isEnd || !MayEndHere(pending) ? pending : pending + "X");
        int used = isEnd ? pending.Length : 0;
        foreach (Range range in ranges.Take(isEnd ? ranges.Count : ranges.Count - 1))
        {
            sentences.Add(new ReadSentence(pending[range], _pendingFrom + range.Start.Value, BeginsParagraph: _newLines > 1));
            used = Math.Max(used, range.End.Value);
            _newLines = 0;
        }

        _newLines += isEnd && pending.EndsWith('\n') ? 1 : 0;
        _pending.Remove(0, used);
        _pendingFrom += used;
    }

    // A letter put behind the text shows whether a sentence ends here: Sentences cuts it off then. Behind a point without a space it
    // would show nothing, since 3. may become 3.14; Chinese and Japanese marks have no space behind them.
    private static bool MayEndHere(string pending) =>
        pending.Length > 0 && (char.IsWhiteSpace(pending[^1]) || pending[^1] is '。' or '！' or '？' or '｡');
}

/// <summary>A sentence of a text that was still coming.</summary>
/// <param name="Text">Its words, without the white space around them.</param>
/// <param name="Start">Where it begins in the whole text.</param>
/// <param name="BeginsParagraph">Whether an empty line stands before it.</param>
internal sealed record ReadSentence(string Text, int Start, bool BeginsParagraph);
