using System.Text;
using System.Text.RegularExpressions;

namespace CopilotKit.Storytelling.Authoring;

/// <summary>Puts right, line by line, what models write instead of the screenplay form.</summary>
/// <param name="names">The roles that may speak.</param>
internal sealed partial class ScreenplayRepair(IReadOnlyCollection<string> names)
{
    private readonly StringBuilder _partialLine = new();
    private string? _unknownSpeaker;
    private bool _hasContent;
    private bool _isSpeech;
    private bool _isQuoted;

    /// <summary>Takes the next portion.</summary>
    /// <returns>Whole lines in the right form; empty when no line is complete yet.</returns>
    public string Append(string text)
    {
        StringBuilder repaired = new();
        foreach (char character in text)
        {
            if (character == '\n')
            {
                repaired.Append(TakeLine());
            }
            else
            {
                _partialLine.Append(character);
            }
        }

        return repaired.ToString();
    }

    /// <summary>Ends the text.</summary>
    /// <returns>What was still incomplete.</returns>
    public string Complete() => TakeLine() + Line("");

    private string TakeLine()
    {
        string line = _partialLine.ToString().TrimEnd('\r');
        _partialLine.Clear();
        return Line(line.Trim());
    }

    private string Line(string line)
    {
        string shout = "";
        if (_unknownSpeaker is { } unknown)
        {
            _unknownSpeaker = null;
            _isQuoted = line.Length > 0;
            shout = _isQuoted ? "" : unknown + "\n";
        }

        if (line.Length == 0)
        {
            (_isSpeech, _isQuoted) = (false, false);
            return shout + "\n";
        }

        if (IsNoise(line))
        {
            return shout;
        }

        _hasContent = true;
        return shout + Content(line);
    }

    private bool IsNoise(string line) =>
        line.StartsWith("```", StringComparison.Ordinal) || Rule().IsMatch(line) || (line[0] == '#' && SpeakerOf(line.TrimStart('#', ' ')) is null)
        || (!_hasContent && (Preamble().IsMatch(line) || TitleKey().IsMatch(line)));

    private string Content(string line)
    {
        if (line.StartsWith("[[", StringComparison.Ordinal))
        {
            return KnownNote().IsMatch(line) ? $"\n{line}\n\n" : "";
        }

        string plain = Note().Replace(line, "");
        if (plain[..1] is "#")
        {
            plain = plain.TrimStart('#', ' ');
        }

        if (Attributed().Match(plain) is { Success: true } attributed)
        {
            string said = attributed.Groups["words"].Value.Trim();
            string how = attributed.Groups["how"].Value;
            return SpeakerOf(attributed.Groups["name"].Value) is { } known ? Speech(known, how, said)
                : IsName(attributed.Groups["name"].Value) && said.Length > 0 ? $"\n“{said.Trim('"', '“', '”')}”\n\n"
                : Text(plain);
        }

        if (!_isSpeech && Alone().Match(plain) is { Success: true } alone)
        {
            string name = alone.Groups["name"].Value;
            if (SpeakerOf(name) is { } known)
            {
                return Speech(known, alone.Groups["how"].Value, "");
            }

            if (IsUpper(name))
            {
                _unknownSpeaker = name;
                return "\n";
            }
        }

        return Text(plain);
    }

    private string Speech(string name, string how, string said)
    {
        if (name == Scripts.Role.Narrator)
        {
            _isSpeech = false;
            return "\n" + (said.Length == 0 ? "" : said + "\n\n");
        }

        _isSpeech = true;
        return $"\n@{name}\n" + (how.Length == 0 ? "" : $"({how})\n") + (said.Length == 0 ? "" : said.Trim('"', '“', '”') + "\n");
    }

    private string Text(string line)
    {
        bool isDirection = Direction().IsMatch(line);
        if (isDirection && line[0] != '(' && !_isSpeech)
        {
            return $"\n{Sentence(line)}\n\n";
        }

        if (isDirection && (line[0] != '(' || !_isSpeech))
        {
            return _isSpeech ? "" : $"\n{Sentence(line)}\n\n";
        }

        return _isQuoted ? (line[0] == '(' ? "" : $"“{line.Trim('"', '“', '”')}”\n") : Plain(line) + "\n";
    }

    private static string Plain(string line) => line.TrimStart('>', '*', '-', '•', ' ') is { Length: > 0 } text && line[0] is '>' or '-' or '•' ? text : line;

    private static string Sentence(string direction)
    {
        string text = direction.Trim('[', ']', '(', ')', '*', ' ');
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + (char.IsLetterOrDigit(text[^1]) ? "." : "");
    }

    private string? SpeakerOf(string name) =>
        names.FirstOrDefault(known => known.Equals(name.Trim('*', '_', ' ', ':'), StringComparison.OrdinalIgnoreCase));

    private static bool IsName(string name) => name.Length < 25 && name.Split(' ').Length <= 3 && (IsUpper(name) || name.Contains('*', StringComparison.Ordinal));

    private static bool IsUpper(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);

    [GeneratedRegex(@"^(?:here(?:'s| is| you go| are)\b|sure\b|certainly\b|of course\b|okay\b|ok\b|absolutely\b).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^(?:\**(?:title|scene|genre|setting|author|chapter)\b[^:]{0,20}:.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleKey();

    [GeneratedRegex(@"^(?:[-*_=]\s*){3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\[\[(?:pause \d+(?:\.\d+)?s(?:\.\.\d+(?:\.\d+)?s)?|sound bell)\]\]$", RegexOptions.CultureInvariant)]
    private static partial Regex KnownNote();

    [GeneratedRegex(@"\[\[[^\]]*\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^@?(?<name>\*{0,2}[\p{L}][\p{L}\p{Nd} .'’-]{0,30}?)\*{0,2}\s*(?:\*?\((?<how>[^)]*)\)\*?)?\s*(?::\*{0,2}|\*{2}:)\s*(?<words>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Attributed();

    [GeneratedRegex(@"^@?\*{0,2}(?<name>[\p{L}][\p{L}\p{Nd} .'’-]{0,30}?)\*{0,2}:?\*{0,2}\s*(?:\((?<how>[^)]*)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:\[.*\]|\*?\(.*\)\*?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Direction();
}
