using System.Text;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Fills templates: <c>{slot}</c> is looked up, <c>[one|other]</c> is chosen, both may nest.</summary>
internal sealed class TemplateWords(Draws draws)
{
    private readonly Dictionary<string, string> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deck> _decks = new(StringComparer.Ordinal);

    /// <summary>Gets or sets a slot's text, which may be a template itself.</summary>
    public string this[string slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    /// <summary>Lets a slot give another of several phrases each time.</summary>
    public void Deal(string slot, IReadOnlyList<string> phrases) => _decks[slot] = new Deck(phrases, draws);

    /// <summary>Gives the text of a template as correct prose.</summary>
    public string Prose(string template) => Tales.Prose.Polished(Fill(template));

    /// <summary>Gives the text of a template as it is.</summary>
    public string Fill(string template)
    {
        StringBuilder text = new();
        int position = 0;
        while (position < template.Length)
        {
            switch (template[position])
            {
                case '{':
                    int end = template.IndexOf('}', position);
                    text.Append(Fill(Slot(template[(position + 1)..end])));
                    position = end + 1;
                    break;
                case '[':
                    int close = ClosingBracket(template, position);
                    text.Append(Fill(draws.Of(Alternatives(template[(position + 1)..close]))));
                    position = close + 1;
                    break;
                default:
                    text.Append(template[position++]);
                    break;
            }
        }

        return text.ToString();
    }

    private static int ClosingBracket(string template, int open)
    {
        int depth = 0;
        for (int position = open; position < template.Length; position++)
        {
            depth += template[position] == '[' ? 1 : template[position] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return position;
            }
        }

        throw new InvalidOperationException($"A bracket is not closed in “{template}”.");
    }

    private static List<string> Alternatives(string content)
    {
        List<string> alternatives = [];
        int depth = 0;
        int start = 0;
        for (int position = 0; position < content.Length; position++)
        {
            depth += content[position] == '[' ? 1 : content[position] == ']' ? -1 : 0;
            if (depth == 0 && content[position] == '|')
            {
                alternatives.Add(content[start..position]);
                start = position + 1;
            }
        }

        alternatives.Add(content[start..]);
        return alternatives;
    }

    private string Slot(string name) =>
        _slots.TryGetValue(name, out string? value) ? value
        : _decks.TryGetValue(name, out Deck? deck) ? deck.Next()
        : throw new InvalidOperationException($"No slot is called “{name}”.");
}
