using System.Globalization;

namespace CopilotKit.Audio.Captions;

/// <summary>Writes captions in the SubRip form (<c>.srt</c>), one after the other.</summary>
/// <remarks>
/// Long captions become several, of at most two lines of 42 characters; a longer word has a line of its own. What would overlap
/// begins later. The form has no mark for the speaker and no escapes, so the words are written as they are.
/// </remarks>
public sealed class SubRipWriter
{
    private readonly TextWriter _writer;
    private readonly CaptionCueCutter _cutter = new();
    private int _number;

    /// <summary>Initializes a new instance of the <see cref="SubRipWriter"/> class.</summary>
    /// <param name="writer">Receives the text, with <c>\n</c> at line ends. It is not disposed.</param>
    public SubRipWriter(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        _writer = writer;
    }

    /// <summary>Writes a caption.</summary>
    /// <param name="caption">The caption, in the order of their starts. One without words writes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">Its start is negative, or its end comes before it.</exception>
    public void Write(Caption caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        caption.Check();

        foreach (CaptionCue cue in _cutter.Cut(caption))
        {
            _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{++_number}\n{Time(cue.Start)} --> {Time(cue.End)}\n"));
            foreach (IReadOnlyList<CaptionToken> line in cue.Lines)
            {
                WriteLine(line);
            }

            _writer.Write('\n');
        }
    }

    private void WriteLine(IReadOnlyList<CaptionToken> line)
    {
        for (int i = 0; i < line.Count; i++)
        {
            _writer.Write(i > 0 && line[i].HasSpaceBefore ? " " : "");
            _writer.Write(line[i].Text);
        }

        _writer.Write('\n');
    }

    private static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\,fff}");
}
