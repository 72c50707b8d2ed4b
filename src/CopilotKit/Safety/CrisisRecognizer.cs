using CopilotKit.Safety.Crises;

namespace CopilotKit.Safety;

/// <summary>Recognises words that speak of a crisis: suicide, self-harm, an overdose, abuse, danger to life.</summary>
/// <remarks>
/// Fast and transparent: phrases and their surroundings, no model and no network; pure and thread-safe. It knows English only,
/// and no list of phrases finds everything: what it misses, and its measured rates, are in the page on safety. It is a first
/// net, not a medical product and no risk assessment.
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

        return CrisisLanguage.KindOf(text.Length <= 2 * ReadAtEachEnd ? text : $"{text[..ReadAtEachEnd]}\n{text[^ReadAtEachEnd..]}");
    }
}
