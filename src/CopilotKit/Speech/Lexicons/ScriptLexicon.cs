namespace CopilotKit.Speech.Lexicons;

/// <summary>Joins the lexicon of the app with that of a script.</summary>
internal static class ScriptLexicon
{
    /// <summary>Gives the words of both; what a script says counts more.</summary>
    /// <param name="options">Has the app's words.</param>
    /// <param name="details">The rest of the script's title page.</param>
    /// <exception cref="PerformanceException">The script's own list cannot be read.</exception>
    public static PronunciationLexicon Of(PerformanceOptions options, IReadOnlyDictionary<string, string> details)
    {
        string? list = details
            .FirstOrDefault(detail => detail.Key.Equals(PronunciationLexicon.ScriptKey, StringComparison.OrdinalIgnoreCase)).Value;
        try
        {
            return list is null ? options.Lexicon : options.Lexicon.With(new PronunciationLexicon(PlainList.Read(list)));
        }
        catch (LexiconFormatException exception)
        {
            throw new PerformanceException($"The title page's '{PronunciationLexicon.ScriptKey}' cannot be read. {exception.Message}", exception);
        }
    }
}
