using System.Text;
using CopilotKit.Scripts.Screenplays;

namespace CopilotKit.Scripts;

/// <summary>Reads a screenplay and gives each cue as soon as its text is complete.</summary>
/// <remarks>
/// <para>
/// The form is a subset of Fountain 1.1 (fountain.io/syntax): a title page, <c># Chapter</c>, narration as plain paragraphs, a
/// <c>CHARACTER</c> line with an optional <c>(calm, slowly)</c> line and the words below it, and notes for the rest: <c>[[role
/// MARA: girl, Scottish]]</c>, <c>[[pause 4s]]</c>, <c>[[pause 4s..20s]]</c> or <c>[[pause 4s..6s..20s]]</c>, <c>[[sound bell
/// -6dB at 1m30s]]</c>, <c>[[ambience rain -24dB]]</c>, <c>[[ambience off]]</c>, <c>[[language fr-FR]]</c> to <c>[[end
/// language]]</c>, <c>[[slot 12s]]</c> to <c>[[end slot]]</c>, <c>[[optional 2]]</c> to <c>[[end optional]]</c>. Other notes,
/// synopses (<c>= …</c>), page breaks (<c>===</c>) and boneyards (<c>/* … */</c>) are comments. Scene headings, transitions,
/// lyrics and centred text are narration.
/// </para>
/// <para>Text may come in portions of any size; the result is the same. One reader reads one text, on one thread.</para>
/// </remarks>
public sealed class ScreenplayReader
{
    private readonly StringBuilder _partialLine = new();
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private readonly Blocks _blocks = new();
    private bool _endedWithCarriageReturn;
    private bool _hasBegun;

    /// <summary>Gets the title so far.</summary>
    public string? Title => _blocks.TitlePage.Title;

    /// <summary>Gets the language so far.</summary>
    public string? Language => _blocks.TitlePage.Language;

    /// <summary>Gets the ordered length so far.</summary>
    public TimeSpan? Length => _blocks.TitlePage.Length;

    /// <summary>Gets what else the title page said so far.</summary>
    public IReadOnlyDictionary<string, string> Details => _blocks.TitlePage.Details;

    /// <summary>Gets the roles described so far.</summary>
    public IReadOnlyList<Role> Roles => _blocks.Roles;

    /// <summary>Reads a whole screenplay.</summary>
    /// <param name="text">The screenplay.</param>
    /// <returns>The script.</returns>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay; the message says where and why.</exception>
    public static Script Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        ScreenplayReader reader = new();
        return reader.ToScript([.. reader.Append(text), .. reader.Complete()]);
    }

    /// <summary>Reads a whole screenplay from UTF-8 text.</summary>
    /// <param name="stream">The text; it is left open.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The script.</returns>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay; the message says where and why.</exception>
    public static async Task<Script> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);

        ScreenplayReader reader = new();
        List<Cue> cues = [];
        byte[] buffer = new byte[16 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            cues.AddRange(reader.Append(buffer.AsSpan(0, count)));
        }

        return reader.ToScript([.. cues, .. reader.Complete()]);
    }

    /// <summary>Reads the next portion.</summary>
    /// <param name="text">Any number of characters.</param>
    /// <returns>The cues that it completed.</returns>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay; the message says where and why.</exception>
    public IReadOnlyList<Cue> Append(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            bool isSecondHalfOfLineEnd = character == '\n' && _endedWithCarriageReturn;
            _endedWithCarriageReturn = character == '\r';
            if (isSecondHalfOfLineEnd || (!_hasBegun && character == '\uFEFF'))
            {
                continue;
            }

            _hasBegun = true;
            if (character is '\n' or '\r')
            {
                EndLine();
            }
            else
            {
                _partialLine.Append(character);
            }
        }

        return _blocks.TakeCues();
    }

    /// <summary>Reads the next portion of UTF-8 text, which may end within a character.</summary>
    /// <param name="utf8">Any number of bytes.</param>
    /// <returns>The cues that it completed.</returns>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay; the message says where and why.</exception>
    public IReadOnlyList<Cue> Append(ReadOnlySpan<byte> utf8)
    {
        char[] characters = new char[Encoding.UTF8.GetMaxCharCount(utf8.Length)];
        int count = _utf8.GetChars(utf8, characters, flush: false);
        return Append(characters.AsSpan(0, count));
    }

    /// <summary>Ends the text.</summary>
    /// <returns>The cues that were still incomplete.</returns>
    /// <exception cref="ScreenplayFormatException">Something that was begun was not ended.</exception>
    public IReadOnlyList<Cue> Complete()
    {
        char[] rest = new char[2];
        _partialLine.Append(rest, 0, _utf8.GetChars([], rest, flush: true));
        if (_partialLine.Length > 0)
        {
            EndLine();
        }

        _blocks.Complete();
        return _blocks.TakeCues();
    }

    private void EndLine()
    {
        _blocks.AddLine(_partialLine.ToString());
        _partialLine.Clear();
    }

    private Script ToScript(IReadOnlyList<Cue> cues) => new(cues)
    {
        Title = Title,
        Language = Language,
        Length = Length,
        Roles = Roles,
        Details = Details,
    };
}
