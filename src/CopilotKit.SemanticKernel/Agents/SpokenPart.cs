using CopilotKit.Speech;
using CopilotKit.Speech.Speaking;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>What one member says of an answer, in one voice.</summary>
/// <param name="Author">Who says it.</param>
/// <param name="Start">When it begins, from the first sample of the answer.</param>
/// <param name="Voice">Speaks it.</param>
/// <param name="Performance">How.</param>
internal sealed record SpokenPart(string? Author, TimeSpan Start, SpeakingStream Voice, PerformanceOptions Performance)
{
    /// <summary>Puts together what was heard of the parts of an answer.</summary>
    public static HeardSpeech Join(IReadOnlyList<(SpokenPart Part, HeardSpeech Heard)> parts) => new(
        string.Join("\n\n", parts.Select(one => one.Heard.Text).Where(text => text.Length > 0)),
        string.Join("\n\n", parts.Select(one => one.Heard.Unheard).Where(text => text.Length > 0)),
        [.. parts.SelectMany(one => one.Heard.Words.Select(
            word => word with { Start = one.Part.Start + word.Start, End = one.Part.Start + word.End }))])
    {
        IsEstimated = parts.Any(one => one.Heard.IsEstimated),
    };

    /// <summary>Gives how long a portion lasts.</summary>
    public TimeSpan LengthOf(PerformedSound sound) =>
        TimeSpan.FromSeconds((double)sound.Pcm.Length / (sizeof(short) * Performance.Channels) / Performance.SampleRate);
}
