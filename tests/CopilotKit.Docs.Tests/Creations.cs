using System.Text.RegularExpressions;

namespace CopilotKit.Docs.Tests;

/// <summary>Finds what a page makes within its text.</summary>
internal static partial class Creations
{
    public static IEnumerable<Creation> Of(string page) =>
        from span in Span().Matches(page)
        from start in New().Matches(span.Value)
        let arguments = ArgumentsFrom(span.Value, start.Index + start.Length)
        where arguments is not null
        select new Creation(start.Groups["type"].Value, arguments.Value);

    // Null where the text leaves something out.
    private static int? ArgumentsFrom(string code, int start)
    {
        int depth = 0;
        int commas = 0;
        for (int at = start; at < code.Length; at++)
        {
            if (code[at] == ')' && depth == 0)
            {
                string inside = code[start..at];
                return inside.Contains('…', StringComparison.Ordinal) ? null : inside.Trim().Length == 0 ? 0 : commas + 1;
            }

            depth += code[at] is '(' or '[' or '{' ? 1 : code[at] is ')' or ']' or '}' ? -1 : 0;
            commas += code[at] == ',' && depth == 0 ? 1 : 0;
        }

        return null;
    }

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Span();

    [GeneratedRegex(@"new (?<type>[A-Z]\w+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex New();
}
