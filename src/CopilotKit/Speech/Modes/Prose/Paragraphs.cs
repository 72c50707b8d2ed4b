namespace CopilotKit.Speech.Modes.Prose;

/// <summary>Cuts prose into paragraphs.</summary>
internal static class Paragraphs
{
    /// <summary>Gives the paragraphs without the white space around them; together they hold every other character.</summary>
    public static IEnumerable<string> Of(string prose)
    {
        List<string> lines = [];
        foreach (string line in prose.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.Trim());
            }
            else if (lines.Count > 0)
            {
                yield return string.Join(' ', lines);
                lines.Clear();
            }
        }
    }
}
