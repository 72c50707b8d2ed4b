using System.Text.RegularExpressions;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>The keys and values at the head of a screenplay.</summary>
internal sealed partial class TitlePage
{
    public const string TitleKey = "Title";
    public const string LanguageKey = "Language";
    public const string LengthKey = "Length";

    private readonly List<(string Key, List<string> Lines, int Line)> _entries = [];
    private readonly Dictionary<string, string> _details = [];

    public bool IsEmpty => _entries.Count == 0;

    public string? Title { get; private set; }

    public string? Language { get; private set; }

    public TimeSpan? Length { get; private set; }

    public IReadOnlyDictionary<string, string> Details => _details;

    /// <summary>Says whether a key can be written: letters, digits, spaces, dots and dashes, a letter first.</summary>
    public static bool IsKey(string key) => KeyPattern().IsMatch(key);

    /// <summary>Says whether a line would be read as a key with its value.</summary>
    public static bool IsEntry(string line) => line.IndexOf(':') is > 0 and int colon && IsKey(line[..colon]);

    /// <summary>Takes a line if it belongs to the title page.</summary>
    /// <returns>Whether it does.</returns>
    public bool TryAdd(string line, int lineNumber)
    {
        if (_entries.Count > 0 && char.IsWhiteSpace(line[0]))
        {
            _entries[^1].Lines.Add(ValueOf(line));
            return true;
        }

        if (!IsEntry(line))
        {
            return false;
        }

        int colon = line.IndexOf(':');
        string value = ValueOf(line[(colon + 1)..]);
        _entries.Add((line[..colon], value.Length == 0 ? [] : [value], lineNumber));
        return true;
    }

    /// <summary>Ends the page and gives the values their meaning.</summary>
    public void Complete()
    {
        foreach ((string key, List<string> lines, int line) in _entries)
        {
            string value = string.Join('\n', lines.Select(Markup.Unescape));
            if (key.Equals(TitleKey, StringComparison.OrdinalIgnoreCase))
            {
                Title = Markup.Unescape(string.Join('\n', lines.Select(Markup.WithoutEmphasis)));
            }
            else if (key.Equals(LanguageKey, StringComparison.OrdinalIgnoreCase))
            {
                Language = value;
            }
            else if (key.Equals(LengthKey, StringComparison.OrdinalIgnoreCase))
            {
                Length = Quantities.ReadTime(value)
                    ?? throw new ScreenplayFormatException(line, key.Length + 2, "A length such as 'Length: 3m' or 'Length: 90s' was expected.");
            }
            else
            {
                _details[key] = value;
            }
        }
    }

    private static string ValueOf(string text) => Markup.Trim(text) is var value && value == "\\" ? "" : value;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 .\-]*\z")]
    private static partial Regex KeyPattern();
}
