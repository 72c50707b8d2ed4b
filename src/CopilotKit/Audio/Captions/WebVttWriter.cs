using System.Globalization;

namespace CopilotKit.Audio.Captions;

/// <summary>Writes captions in the WebVTT form (<c>.vtt</c>), one after the other.</summary>
/// <remarks>
/// Long captions become several, of at most two lines of 42 characters; a longer word has a line of its own. What would overlap
/// begins later. Speakers are voice tags, word times are inline timestamps. Source: W3C WebVTT, 2019.
/// </remarks>
public sealed class WebVttWriter
{
    private readonly TextWriter _writer;
    private readonly CaptionCueCutter _cutter = new();

    /// <summary>Initializes a new instance of the <see cref="WebVttWriter"/> class and writes the header.</summary>
    /// <param name="writer">Receives the text, with <c>\n</c> at line ends. It is not disposed.</param>
    public WebVttWriter(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        _writer = writer;
        _writer.Write("WEBVTT\n\n");
    }

    /// <summary>Writes a caption.</summary>
    /// <param name="caption">The caption, in the order of their starts. One without words writes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">Its start is negative, or its end comes before it.</exception>
    public void Write(Caption caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        caption.Check();

        string voice = string.IsNullOrWhiteSpace(caption.Speaker) ? "" : $"<v {Name(caption.Speaker)}>";
        foreach (CaptionCue cue in _cutter.Cut(caption))
        {
            _writer.Write($"{Time(cue.Start)} --> {Time(cue.End)}\n{voice}");
            WriteText(cue, hasWordTimes: caption.Words.Count > 0);
            _writer.Write("\n\n");
        }
    }

    private void WriteText(CaptionCue cue, bool hasWordTimes)
    {
        TimeSpan last = cue.Start;
        for (int line = 0; line < cue.Lines.Count; line++)
        {
            _writer.Write(line > 0 ? "\n" : "");
            for (int i = 0; i < cue.Lines[line].Count; i++)
            {
                CaptionToken token = cue.Lines[line][i];
                _writer.Write(i > 0 && token.HasSpaceBefore ? " " : "");
                TimeSpan start = TimeSpan.FromMilliseconds(token.Start.Ticks / TimeSpan.TicksPerMillisecond);
                if (hasWordTimes && start > last && start < cue.End)
                {
                    _writer.Write('<');
                    _writer.Write(Time(start));
                    _writer.Write('>');
                    last = start;
                }

                _writer.Write(Escaped(token.Text));
            }
        }
    }

    // Inside a tag escapes are lawful, but ffmpeg for one takes "&gt;" for its end.
    private static string Name(string speaker) =>
        Escaped(string.Concat(speaker.ReplaceLineEndings(" ").Where(c => c is not ('<' or '>'))));

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");
}
