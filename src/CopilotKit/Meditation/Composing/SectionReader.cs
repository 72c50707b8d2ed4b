using System.Globalization;

namespace CopilotKit.Meditation.Composing;

/// <summary>Reads the texts of a type: sections in order, each with a head and one passage a line.</summary>
/// <remarks>
/// <code>
/// == settle; take 1..2; rest 3; rank 1; when lying; chapter Settling      a section
/// {Let|Allow} the breath {come|arrive}. (3..6s) And go.                    a passage, a silence in it
/// ?eyes-open &amp; !sitting Rest your eyes on &lt;sight&gt;.                          a passage for some circumstances
/// @exit; take 1..1                                                         a section of the shared texts
/// # remark
/// </code>
/// </remarks>
internal static class SectionReader
{
    /// <summary>Reads sections.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shared">The sections that lines with <c>@</c> refer to.</param>
    public static IReadOnlyList<Section> Read(string text, IReadOnlyList<Section> shared)
    {
        List<(Section Section, List<Passage> Passages)> sections = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#'))
        {
            if (line.StartsWith("==", StringComparison.Ordinal))
            {
                sections.Add((Head(line[2..]), []));
            }
            else if (line[0] == '@')
            {
                Section section = Head(line[1..]);
                sections.Add((section, [.. shared.Single(other => other.Name == section.Name).Passages]));
            }
            else
            {
                sections[^1].Passages.Add(PassageOf(line));
            }
        }

        return [.. sections.Select(entry => entry.Section with { Passages = entry.Passages })];
    }

    private static Section Head(string head)
    {
        string[] parts = head.Split(';', StringSplitOptions.TrimEntries);
        return parts[1..].Aggregate(new Section(parts[0], []), With);
    }

    private static Section With(Section section, string attribute)
    {
        string[] words = attribute.Split(' ', 2, StringSplitOptions.TrimEntries);
        return words[0] switch
        {
            "take" => section with { Least = Number(words[1].Split("..")[0]), Most = Number(words[1].Split("..")[^1]) },
            "rest" => section with { Rest = double.Parse(words[1], CultureInfo.InvariantCulture) },
            "rank" => section with { Rank = Number(words[1]) },
            "ordered" => section with { IsOrdered = true },
            "when" => section with { When = new Provision(words[1]) },
            "chapter" => section with { Chapter = words[1] },
            _ => throw new FormatException($"The section {section.Name} has an unknown attribute '{attribute}'."),
        };
    }

    private static Passage PassageOf(string line)
    {
        if (line[0] != '?')
        {
            return new Passage(Provision.None, line);
        }

        // The condition ends at the first space that stands beside no '&'.
        int end = 1;
        while (line[end] != ' ' || line[end + 1] == '&' || line[end - 1] == '&')
        {
            end++;
        }

        return new Passage(new Provision(line[1..end].Replace(" ", "", StringComparison.Ordinal)), line[(end + 1)..]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
