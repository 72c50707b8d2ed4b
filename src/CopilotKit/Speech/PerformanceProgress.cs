namespace CopilotKit.Speech;

/// <summary>How far a performance has come.</summary>
/// <param name="CuesDone">How many of the script's cues are spoken.</param>
/// <param name="CueCount">How many it has.</param>
/// <param name="SoundMade">How much speech is made, silences not counted.</param>
/// <param name="TimeLeft">About how long the rest takes; <see langword="null"/> while that is not known.</param>
public sealed record PerformanceProgress(int CuesDone, int CueCount, TimeSpan SoundMade, TimeSpan? TimeLeft);
