using CopilotKit.Audio;
using CopilotKit.Audio.Captions;

namespace CopilotKit.Speech;

/// <summary>What is heard in a performance, and when.</summary>
/// <param name="Format">The rate and channels of the sound.</param>
/// <param name="Frames">How many frames it has: the exact length.</param>
/// <param name="Sentences">Every sentence that is said, in order.</param>
/// <param name="Chapters">Where each chapter begins.</param>
/// <param name="Silences">Every silence between sentences, in order.</param>
/// <param name="Cast">Who speaks with which voice.</param>
public sealed record PerformanceTimeline(
    PcmFormat Format,
    long Frames,
    IReadOnlyList<PerformedSentence> Sentences,
    IReadOnlyList<ChapterMark> Chapters,
    IReadOnlyList<PerformedSilence> Silences,
    IReadOnlyList<CastRole> Cast)
{
    /// <summary>Gets how long the performance lasts.</summary>
    public TimeSpan Duration => Format.ToTime(Frames);

    /// <summary>Writes captions with speakers and word times.</summary>
    /// <param name="writer">Receives a WebVTT file.</param>
    public void WriteWebVtt(TextWriter writer)
    {
        WebVttWriter captions = new(writer);
        foreach (PerformedSentence sentence in Sentences)
        {
            captions.Write(sentence.ToCaption());
        }
    }

    /// <summary>Writes captions.</summary>
    /// <param name="writer">Receives a SubRip file (<c>.srt</c>).</param>
    public void WriteSubRip(TextWriter writer)
    {
        SubRipWriter captions = new(writer);
        foreach (PerformedSentence sentence in Sentences)
        {
            captions.Write(sentence.ToCaption());
        }
    }

    /// <summary>Writes the chapters.</summary>
    /// <param name="stream">Receives JSON chapters 1.2.0.</param>
    /// <param name="title">The title of the whole.</param>
    public void WriteChapters(Stream stream, string? title = null) => ChapterListWriter.Write(stream, Chapters, title);
}

/// <summary>A sentence of a performance.</summary>
/// <param name="CueNumber">The number of its top-level cue in the script, counted from 1.</param>
/// <param name="Role">Who says it.</param>
/// <param name="VoiceId">With which voice.</param>
/// <param name="Text">Its words, as in the script.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Words">Everything in the text that stands between white space, in order, with its time.</param>
public sealed record PerformedSentence(
    int CueNumber, string Role, string VoiceId, string Text, TimeSpan Start, TimeSpan End, IReadOnlyList<CaptionWord> Words)
{
    /// <summary>Gets what the voice could not say; empty when everything was said.</summary>
    public IReadOnlyList<string> Unspoken { get; init; } = [];

    /// <summary>Gets a value indicating whether the word times are a guess, because the engine gave none.</summary>
    public bool AreTimesEstimated { get; init; }

    /// <summary>Gives the sentence as a caption; the narrator is not named.</summary>
    public Caption ToCaption() => new(Start, End, Text)
    {
        Speaker = Role.Equals(Scripts.Role.Narrator, StringComparison.OrdinalIgnoreCase) ? null : Role,
        Words = Words,
    };
}

/// <summary>A silence between sentences.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="IsWritten">Whether the script asks for it; otherwise the rhythm does.</param>
public sealed record PerformedSilence(TimeSpan Start, TimeSpan Length, bool IsWritten);
