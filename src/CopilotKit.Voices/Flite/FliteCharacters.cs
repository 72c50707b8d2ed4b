using CopilotKit.Speech;

namespace CopilotKit.Voices.Flite;

/// <summary>The cast that flite's four recordings play.</summary>
internal static class FliteCharacters
{
    public static readonly FliteCharacter[] All =
    [
        new(new Voice("flite-rms"), Recordings.Rms),
        new(new Voice("flite-slt"), Recordings.Slt),
        new(new Voice("flite-awb"), Recordings.Awb),
        new(new Voice("flite-kal16"), Recordings.Kal),
    ];
}
