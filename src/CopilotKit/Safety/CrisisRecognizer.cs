using CopilotKit.Safety.Crises;

namespace CopilotKit.Safety;

/// <summary>Recognises messages that speak of a crisis: suicide, self-harm, an overdose, abuse, danger to life.</summary>
/// <remarks>
/// Fast and local: phrases with what stands around them, and a small model that was learned from tens of thousands of sentences, which
/// weighs them with all other words. No network; pure and thread-safe. It knows English only, and nothing finds everything: what it
/// misses, and its measured rates, are in the page on safety. It is a first net, not a medical product and no risk assessment.
/// </remarks>
public static class CrisisRecognizer
{
    private const int ReadAtEachEnd = 10_000;

    /// <summary>Looks for a crisis in a text.</summary>
    /// <param name="text">What somebody wrote or said. Of more than 20,000 characters, the first and the last 10,000 are read.</param>
    /// <returns>The kind of crisis, or <see langword="null"/> where none is recognised.</returns>
    public static CrisisKind? Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return CrisisPassage.MostUrgent(CrisisAlarm.In(Read(text)).Select(alarm => alarm.Kind));
    }

    /// <summary>Says why a text is recognised as a crisis.</summary>
    /// <param name="text">What somebody wrote or said, read as by <see cref="Recognize"/>.</param>
    /// <returns>The passage that is the clearest, and the words that weigh most in it; <see langword="null"/> where none is recognised.</returns>
    /// <remarks>Weighs each passage again without each of its words: some hundred times the work of <see cref="Recognize"/>.
    /// What it returns holds words of the person: keep them as you keep the message.</remarks>
    public static CrisisExplanation? Explain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return CrisisAlarm.In(Read(text)).OrderByDescending(alarm => alarm.LogOdds).Select(alarm => alarm.Explain()).FirstOrDefault();
    }

    private static string Read(string text) => text.Length <= 2 * ReadAtEachEnd ? text : $"{text[..ReadAtEachEnd]}\n{text[^ReadAtEachEnd..]}";
}
