using System.Text.RegularExpressions;

namespace CopilotKit.Docs.Tests;

/// <summary>Finds the links of a page that lead to files of the project.</summary>
internal static partial class Links
{
    public static IEnumerable<string> Of(string page) =>
        Link().Matches(page).Select(match => match.Groups["target"].Value.Split('#')[0]).Where(target => target.Length > 0);

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
