namespace CopilotKit.Tests.Safety;

/// <summary>Sentences under headings in brackets; what begins with # is a remark.</summary>
internal static class TaggedText
{
    public static IEnumerable<(string Heading, string Text)> Read(string path)
    {
        string heading = "";
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                heading = line.Trim('[', ']');
            }
            else
            {
                yield return (heading, line);
            }
        }
    }
}
