using CopilotKit.Audio.Captions;

namespace CopilotKit.Speech;

/// <summary>A portion of a performance that is streamed.</summary>
/// <param name="Start">When it begins, from the start of the performance.</param>
/// <param name="Pcm">
/// The sound: 16-bit little-endian PCM at <see cref="PerformanceOptions.SampleRate"/>, in
/// <see cref="PerformanceOptions.Channels"/> that alternate.
/// </param>
public sealed record PerformedSound(TimeSpan Start, ReadOnlyMemory<byte> Pcm)
{
    /// <summary>Gets the sentence that is spoken to its end by now, with the times of its words.</summary>
    /// <value><see langword="null"/> in all portions but the last of a sentence.</value>
    public PerformedSentence? Sentence { get; init; }

    /// <summary>Gets the chapter that begins with this portion.</summary>
    public ChapterMark? Chapter { get; init; }
}
