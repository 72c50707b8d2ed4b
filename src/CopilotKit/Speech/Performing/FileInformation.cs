using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>What a sound file says about itself.</summary>
internal static class FileInformation
{
    /// <summary>Gives RIFF INFO entries: the title, the program, and that the voices are synthetic.</summary>
    public static IReadOnlyDictionary<string, string> Of(Script script)
    {
        Dictionary<string, string> information = new()
        {
            ["ICMT"] = "Synthetic speech: no person speaks here.",
            ["ISFT"] = "CopilotKit for .NET",
        };
        if (script.Title is { } title)
        {
            information["INAM"] = title;
        }

        return information;
    }
}
