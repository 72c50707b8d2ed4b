using System.Text;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>Joins the lines of a screenplay to paragraphs and speeches, and these to cues.</summary>
internal sealed class Blocks
{
    private readonly BlockCues _cues = new();
    private readonly StringBuilder _joined = new();
    private int _lineNumber;
    private int _joinedFrom;
    private bool _isTitlePageOver;
    private (string Text, int Line)? _candidate;

    public TitlePage TitlePage { get; } = new();

    public IReadOnlyList<Role> Roles => _cues.Roles;

    public IReadOnlyList<Cue> TakeCues() => _cues.Take();

    /// <summary>Adds a line. One with an unclosed note or boneyard waits for the line that closes it.</summary>
    public void AddLine(string line)
    {
        _lineNumber++;
        if (_joined.Length > 0)
        {
            _joined.Append('\n').Append(line);
        }
        else
        {
            _joinedFrom = _lineNumber;
            _joined.Append(line);
        }

        string whole = _joined.ToString();
        if (Comments.FindUnclosed(whole) is int at)
        {
            if (string.IsNullOrWhiteSpace(line) && whole[at] == '[')
            {
                throw Unclosed(whole, at);
            }

            return;
        }

        _joined.Clear();
        AddWhole(Comments.WithoutBoneyards(whole), _joinedFrom);
    }

    /// <summary>Ends the text.</summary>
    public void Complete()
    {
        if (_joined.Length > 0)
        {
            string open = _joined.ToString();
            throw Unclosed(open, Comments.FindUnclosed(open)!.Value);
        }

        EndTitlePage();
        EndBlock();
        _cues.Complete();
    }

    private ScreenplayFormatException Unclosed(string text, int at)
    {
        (int line, int column) = Comments.Place(text, at, _joinedFrom);
        return new ScreenplayFormatException(
            line, column, text[at] == '[' ? "This note is not closed by ']]'." : "This boneyard is not closed by '*/'.");
    }

    private void AddWhole(string line, int lineNumber)
    {
        bool isBlank = string.IsNullOrWhiteSpace(line);
        if (!_isTitlePageOver)
        {
            if (isBlank ? TitlePage.IsEmpty : TitlePage.TryAdd(line, lineNumber))
            {
                return;
            }

            EndTitlePage();
        }

        // Two spaces or more on an otherwise empty line keep a paragraph together.
        if (isBlank && line.Length >= 2 && _cues.IsInBlock && _candidate is null)
        {
            _cues.AddEmptyLine();
        }
        else if (isBlank)
        {
            EndBlock();
        }
        else
        {
            AddContent(line, lineNumber);
        }
    }

    private void AddContent(string line, int lineNumber)
    {
        string trimmed = Markup.Trim(line);
        if (trimmed[0] == '#')
        {
            EndBlock();
            _cues.AddChapter(line, lineNumber);
            return;
        }

        if (_candidate is { } candidate)
        {
            _candidate = null;
            _cues.BeginSpeech(CharacterLine.Read(candidate.Text)!, candidate.Line);
        }

        if (!_cues.IsInBlock && CharacterLine.Read(trimmed) is not null)
        {
            _candidate = (trimmed, lineNumber);
            return;
        }

        _cues.AddText(line, lineNumber);
    }

    private void EndBlock()
    {
        // An upper-case line with nothing below it is a shout in the narration.
        if (_candidate is { } candidate)
        {
            _candidate = null;
            if (candidate.Text[0] == '@')
            {
                throw new ScreenplayFormatException(candidate.Line, 1, "The words of this role were expected on the next line.");
            }

            _cues.AddText(candidate.Text, candidate.Line);
        }

        _cues.EndBlock();
    }

    private void EndTitlePage()
    {
        if (!_isTitlePageOver)
        {
            _isTitlePageOver = true;
            TitlePage.Complete();
        }
    }
}
