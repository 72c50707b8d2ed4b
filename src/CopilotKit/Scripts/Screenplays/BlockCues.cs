namespace CopilotKit.Scripts.Screenplays;

/// <summary>Makes cues of a screenplay's paragraphs, speeches and notes.</summary>
internal sealed class BlockCues
{
    private const int MaxDepth = 16;

    /// <summary>How a line that is empty on purpose is written where two spaces would be lost.</summary>
    private const string EmptyLine = "\\";

    private readonly List<Role> _roles = [];
    private readonly Stack<(MarkupNote.Opening Note, int Line, int Column, List<Cue> Outer)> _groups = new();
    private readonly List<string> _lines = [];
    private List<Cue> _cues = [];
    private (string Name, int Line, bool HasSpoken)? _speaker;
    private readonly PhraseMarks _phrases = new();
    private Delivery _delivery = Delivery.Plain;
    private string? _language;
    private int _lineNumber;

    public IReadOnlyList<Role> Roles => _roles;

    public bool IsInBlock => _speaker is not null || _lines.Count > 0;

    /// <summary>Gives the cues that are complete and forgets them.</summary>
    public IReadOnlyList<Cue> Take()
    {
        // Within a group the cues belong to it; those before it wait at the bottom of the stack.
        List<Cue> taken = _groups.Count == 0 ? _cues : _groups.Last().Outer;
        if (taken.Count == 0)
        {
            return [];
        }

        Cue[] copy = [.. taken];
        taken.Clear();
        return copy;
    }

    public void BeginSpeech(string speaker, int line) => _speaker = (speaker, line, false);

    public void AddChapter(string line, int lineNumber)
    {
        string title = "";
        List<(string Text, int Line, int Column)> notes = [];
        AddPieces(
            line.TrimStart().TrimStart('#'), lineNumber, words => title += words, (text, noteLine, column) => notes.Add((text, noteLine, column)));
        title = Markup.Unescape(Markup.WithoutEmphasis(Markup.Trim(title)));
        if (string.IsNullOrWhiteSpace(title))
        {
            throw new ScreenplayFormatException(lineNumber, 1, "The title of a chapter was expected after '#'.");
        }

        _cues.Add(new Chapter(title));
        notes.ForEach(note => AddNote(note.Text, note.Line, note.Column));
    }

    /// <summary>Adds a line that is empty on purpose to the paragraph or speech.</summary>
    public void AddEmptyLine() => _lines.Add(EmptyLine);

    /// <summary>Adds a line of a paragraph or speech.</summary>
    public void AddText(string line, int lineNumber)
    {
        (line, _lineNumber) = (PhraseMarks.Without(line), lineNumber);
        string trimmed = Markup.Trim(line);
        if (_speaker is not null && trimmed.StartsWith('(') && Markup.EndsWith(trimmed, ')'))
        {
            EndLine();
            _delivery = Directions.Read(trimmed[1..^1], out _language);
            return;
        }

        bool isSynopsis = _speaker is null && trimmed.StartsWith('=');
        if (!isSynopsis)
        {
            bool hasLine = false;
            AddPieces(WithoutForce(line), lineNumber, words => hasLine = AddWords(words, hasLine), (text, noteLine, column) =>
            {
                hasLine = AddPhraseMark(text, noteLine, column, hasLine) ?? (AddNote(text, noteLine, column) && hasLine);
            });
        }
    }

    /// <summary>Ends the paragraph or speech.</summary>
    public void EndBlock()
    {
        EndLine();
        if (_speaker is { HasSpoken: false } speaker)
        {
            throw new ScreenplayFormatException(speaker.Line, 1, "The words of this role were expected below its name.");
        }

        (_speaker, _delivery, _language) = (null, Delivery.Plain, null);
    }

    /// <summary>Ends the text.</summary>
    public void Complete()
    {
        if (_groups.TryPeek(out (MarkupNote.Opening Note, int Line, int Column, List<Cue> Outer) open))
        {
            throw new ScreenplayFormatException(
                open.Line, open.Column, $"This '{open.Note.Keyword}' is not ended by '[[end {open.Note.Keyword}]]'.");
        }
    }

    private static void AddPieces(string line, int lineNumber, Action<string> addWords, Action<string, int, int> addNote)
    {
        int index = 0;
        while (Comments.NextNote(line, index) is { } note)
        {
            addWords(line[index..note.Start]);
            (int noteLine, int column) = Comments.Place(line, note.Start, lineNumber);
            addNote(line[(note.Start + 2)..(note.End - 2)], noteLine, column);
            index = note.End;
        }

        addWords(line[index..]);
    }

    private string WithoutForce(string line)
    {
        int start = line.Length - line.TrimStart().Length;
        char mark = line[start];
        if (mark == '~'
            || (_speaker is null && mark is '!' or '>')
            || (_speaker is null && mark == '.' && start + 1 < line.Length && char.IsLetterOrDigit(line[start + 1])))
        {
            string trimmed = Markup.Trim(line);
            bool isCentred = mark == '>' && Markup.EndsWith(trimmed, '<');
            line = line[..start] + ' ' + line[(start + 1)..(isCentred ? line.LastIndexOf('<') : line.Length)];
        }

        return line;
    }

    /// <summary>Adds words to the line of text that is being read; a comment between two words leaves one space.</summary>
    private bool AddWords(string words, bool hasLine)
    {
        // A space between two phrases belongs to the text.
        bool isBesidePhrase = hasLine && _lines[^1][^1] is PhraseMarks.Start or PhraseMarks.End;
        if (words.Length == 0 || (string.IsNullOrWhiteSpace(words) && !isBesidePhrase))
        {
            return hasLine;
        }

        if (!hasLine)
        {
            _lines.Add(words);
            return true;
        }

        string before = _lines[^1];
        _lines[^1] = before.EndsWith(' ') && words.StartsWith(' ') ? before + words[1..] : before + words;
        return true;
    }

    /// <summary>Adds the mark of a phrase, if the note is one.</summary>
    /// <returns>Whether there is a line of text now; nothing when the note is another.</returns>
    private bool? AddPhraseMark(string text, int line, int column, bool hasLine)
    {
        try
        {
            return MarkupNote.Read(text) switch
            {
                MarkupNote.PhraseStart start => !_phrases.IsOpen
                    ? AddWords(_phrases.Open(start.Language), hasLine)
                    : throw new FormatException("A phrase in another language may not stand within one."),
                MarkupNote.PhraseEnd => _phrases.IsOpen
                    ? AddWords(_phrases.Close(), hasLine)
                    : throw new FormatException("There is no 'language' to end here."),
                _ => null,
            };
        }
        catch (FormatException exception)
        {
            throw new ScreenplayFormatException(line, column, exception.Message);
        }
    }

    /// <summary>Adds what a note says.</summary>
    /// <returns>Whether the line of text goes on across the note, because it is only a comment.</returns>
    private bool AddNote(string text, int line, int column)
    {
        MarkupNote? note;
        try
        {
            note = MarkupNote.Read(text);
        }
        catch (FormatException exception)
        {
            throw new ScreenplayFormatException(line, column, exception.Message);
        }

        switch (note)
        {
            case MarkupNote.RoleDescription { Role: var role }:
                _roles.Add(!_roles.Exists(other => other.Name.Equals(role.Name, StringComparison.OrdinalIgnoreCase))
                    ? role
                    : throw new ScreenplayFormatException(line, column, "This role is described twice."));
                return true;
            case MarkupNote.Happening { Cue: var cue }:
                EndLine();
                _cues.Add(cue);
                return false;
            case MarkupNote.Opening opening:
                EndLine();
                Open(opening, line, column);
                return false;
            case MarkupNote.Closing closing:
                EndLine();
                Close(closing, line, column);
                return false;
            default:
                return true;
        }
    }

    private void Open(MarkupNote.Opening opening, int line, int column)
    {
        if (_groups.Count == MaxDepth)
        {
            throw new ScreenplayFormatException(
                line, column, $"Slots and optional groups may stand {MaxDepth} deep in each other, not deeper.");
        }

        _groups.Push((opening, line, column, _cues));
        _cues = [];
    }

    private void Close(MarkupNote.Closing closing, int line, int column)
    {
        if (!_groups.TryPop(out (MarkupNote.Opening Note, int Line, int Column, List<Cue> Outer) open)
            || open.Note.Keyword != closing.Keyword)
        {
            throw new ScreenplayFormatException(line, column, $"There is no '{closing.Keyword}' to end here.");
        }

        try
        {
            open.Outer.Add(open.Note.Close(_cues));
        }
        catch (ArgumentException exception)
        {
            throw new ScreenplayFormatException(open.Line, open.Column, exception.Message);
        }

        _cues = open.Outer;
    }

    private void EndLine()
    {
        List<string> lines = [.. _lines.Select(Markup.Trim).Where(line => line.Length > 0)
            .Select(line => line == EmptyLine ? "" : Markup.Unescape(Markup.WithoutEmphasis(line)))];
        _lines.Clear();
        if (_phrases.IsOpen)
        {
            throw new ScreenplayFormatException(_lineNumber, 1, "A phrase in another language is not ended by '[[end language]]'.");
        }

        IReadOnlyList<LanguagePhrase> phrases = _phrases.Take(string.Join('\n', lines), out string text);
        if (!string.IsNullOrWhiteSpace(text))
        {
            _cues.Add(new Line(_speaker?.Name ?? Role.Narrator, text) { Delivery = _delivery, Language = _language, Phrases = phrases });
            _speaker = _speaker is { } speaker ? speaker with { HasSpoken = true } : null;
        }
    }
}
