namespace CopilotKit.Models.Intents.Sentences;

/// <summary>A sentence with places for fillings, such as <c>Tell me a story about {hero}</c>.</summary>
internal static class Template
{
    private const int SentencesOfEach = 6;

    /// <summary>Fills a template in up to six ways, always the same ones.</summary>
    public static IEnumerable<string> Fill(string template, IReadOnlyDictionary<string, string[]> fillings) =>
        template.Contains('{', StringComparison.Ordinal) && fillings.Keys.Any(name => template.Contains($"{{{name}}}", StringComparison.Ordinal))
            ? Enumerable.Range(0, SentencesOfEach).Select(turn => Fill(template, fillings, turn + template.Length))
            : [template];

    // A step for each place: two places with the same name get different fillings.
    private static string Fill(string template, IReadOnlyDictionary<string, string[]> fillings, int turn)
    {
        int place = 0;
        foreach ((string name, string[] choices) in fillings)
        {
            string mark = $"{{{name}}}";
            for (int at = template.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = template.IndexOf(mark, StringComparison.Ordinal))
            {
                string choice = choices[((turn * (place + 1)) + (place * 3)) % choices.Length];
                template = string.Concat(template.AsSpan(0, at), choice, template.AsSpan(at + mark.Length));
                place++;
            }
        }

        return template;
    }
}
