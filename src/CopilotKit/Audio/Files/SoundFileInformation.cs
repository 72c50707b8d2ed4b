using CopilotKit.Audio.Captions;

namespace CopilotKit.Audio.Files;

/// <summary>What a sound file says about itself.</summary>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="Comment">What else there is to say; the mark of synthetic speech stands here.</param>
internal sealed record SoundFileInformation(string? Title, string Comment)
{
    /// <summary>What marks a file as synthetic speech.</summary>
    public const string SyntheticSpeech = "Synthetic speech: no person speaks here.";

    /// <summary>What wrote the file.</summary>
    public const string Software = "CopilotKit for .NET";

    /// <summary>Gets the chapters, in order.</summary>
    public IReadOnlyList<ChapterMark> Chapters { get; init; } = [];

    /// <summary>Gets how long the whole is.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets the path of a picture.</summary>
    public string? Cover { get; init; }

    /// <summary>Says whether a path can be that of a picture; none is one too.</summary>
    public static bool IsCover(string? path) => path is null || MediaTypeOf(path) is not null;

    /// <summary>Gives the media type of a picture by its ending.</summary>
    public static string? MediaTypeOf(string picture) => Path.GetExtension(picture).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "image/jpeg",
        ".PNG" => "image/png",
        _ => null,
    };

    /// <summary>Gives RIFF INFO entries.</summary>
    public IReadOnlyDictionary<string, string> ToRiffInformation()
    {
        Dictionary<string, string> information = new() { ["ICMT"] = Comment, ["ISFT"] = Software };
        if (Title is not null)
        {
            information["INAM"] = Title;
        }

        return information;
    }
}
