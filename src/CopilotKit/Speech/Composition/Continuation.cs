using CopilotKit.Audio;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Composition;

/// <summary>Goes on with another voice where one broke off amid an utterance.</summary>
/// <param name="utterance">The whole utterance.</param>
/// <param name="voice">The voice that broke off.</param>
/// <param name="sampleRate">Its samples per second, which the sink goes on to expect.</param>
/// <param name="heard">How much of its sound is taken to be heard.</param>
internal sealed class Continuation(Utterance utterance, Voice voice, int sampleRate, TimeSpan heard)
{
    /// <summary>Hands on what the stand-in says from the first word on that was not yet heard.</summary>
    /// <returns>The words with their times from the first sample of the voice that broke off.</returns>
    public SpokenUtterance Finish(SpokenUtterance spoken, HeldSound standIn, SpeechSink sink)
    {
        int count = HeardWords(spoken.Words);
        TimeSpan from = count < spoken.Words.Count
            ? spoken.Words[count].Start
            : new PcmFormat(standIn.SampleRate).ToTime(standIn.Samples.Length);
        int first = Math.Min((int)new PcmFormat(standIn.SampleRate).ToFrames(from), standIn.Samples.Length);
        sink(Resampler.Convert(standIn.Samples[first..], standIn.SampleRate, sampleRate), sampleRate);
        return spoken with
        {
            Words = [.. spoken.Words.Select((word, i) => i < count ? Earlier(word, from) : Later(word, from))],
            AreTimesEstimated = true,
        };
    }

    /// <summary>Counts the words whose letters the voice has passed at its usual pace.</summary>
    private int HeardWords(IReadOnlyList<SpokenWord> words)
    {
        double minutes = WordRanges.Of(utterance.Text).Count() / (voice.WordsPerMinute * utterance.Speed);
        double letters = utterance.Text.Length * heard.TotalMinutes / Math.Max(minutes, 1e-6);
        return words.Count(word => word.Text.End.Value <= letters);
    }

    private SpokenWord Earlier(SpokenWord word, TimeSpan from) => from <= TimeSpan.Zero ? word with { Start = heard, End = heard }
        : word with { Start = heard * (word.Start / from), End = heard * Math.Min(1, word.End / from) };

    private SpokenWord Later(SpokenWord word, TimeSpan from) =>
        word with { Start = heard + word.Start - from, End = heard + word.End - from };
}
