namespace CopilotKit.Audio.Captions;

/// <summary>What stands on the screen at one time: at most two lines.</summary>
internal sealed record CaptionCue(TimeSpan Start, TimeSpan End, IReadOnlyList<IReadOnlyList<CaptionToken>> Lines);
