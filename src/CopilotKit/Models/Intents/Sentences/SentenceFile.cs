namespace CopilotKit.Models.Intents.Sentences;

/// <summary>Reads the sentences of the companion: templates of each intent, and what fills them.</summary>
internal static class SentenceFile
{
    private const string Resource = "CopilotKit.Models.Intents.Sentences.companion.txt";
    private const string OutOfScope = "-";

    /// <summary>Reads all sentences.</summary>
    public static LabelledText[] Read()
    {
        using Stream stream = typeof(SentenceFile).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        return [.. Read(reader.ReadToEnd())];
    }

    /// <summary>Reads the sentences of a file.</summary>
    public static IEnumerable<LabelledText> Read(string file)
    {
        Dictionary<string, string[]> fillings = [];
        string? intent = null;
        foreach (string line in file.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                intent = line[3..] is OutOfScope ? null : line[3..];
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                fillings.Add(line[2..colon], line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries));
            }
            else if (line[0] != '#')
            {
                foreach (string text in Template.Fill(line, fillings))
                {
                    yield return new LabelledText(text, intent) { Group = line };
                }
            }
        }
    }
}
