namespace CopilotKit.Speech.Lexicons;

/// <summary>A lexicon as people write it: <c>word = spoken as</c>, one to a line, comments behind <c>#</c>.</summary>
internal static class PlainList
{
    public static IReadOnlyList<LexiconEntry> Read(string text)
    {
        List<LexiconEntry> entries = [];
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            string content = line.Split('#')[0].Trim('\uFEFF', ' ', '\t');
            string[] sides = content.Split('=', StringSplitOptions.TrimEntries);
            if (content.Length > 0)
            {
                entries.Add(sides is [{ Length: > 0 } word, { Length: > 0 } spokenAs]
                    ? new LexiconEntry(word, spokenAs)
                    : throw new LexiconFormatException(number, "a line such as 'Siobhan = shi vawn' was expected."));
            }
        }

        return entries;
    }
}
