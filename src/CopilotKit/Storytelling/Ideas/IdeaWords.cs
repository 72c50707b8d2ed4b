using System.Text.RegularExpressions;

namespace CopilotKit.Storytelling.Ideas;

/// <summary>Cuts the wording of a wish down to the words that the story is about.</summary>
internal static partial class IdeaWords
{
    private const int MaxWords = 24;

    private static readonly HashSet<string> Ends = Words.Set("but because so when while until if then although whose where");

    /// <summary>Gives the words, in their own letters, without marks and without the wish around them.</summary>
    public static IReadOnlyList<string> Of(string idea)
    {
        string sentence = FirstSentence(idea.ReplaceLineEndings(" ").Replace('’', '\'').Trim());
        string core = LeadIn().Replace(sentence, "");
        core = core.Length == 0 ? sentence : core;
        List<string> words = [.. Word().Matches(core).Select(match => match.Value.Trim('-', '\''))
            .Where(word => word.Length > 0 && word.Length < 40)];
        int end = words.FindIndex(Math.Min(2, words.Count), word => Ends.Contains(word.ToLowerInvariant()));
        return [.. words.Take(Math.Min(MaxWords, end < 0 ? words.Count : end))];
    }

    private static string FirstSentence(string idea)
    {
        Match end = SentenceEnd().Match(idea, Math.Min(idea.Length, 8));
        return end.Success ? idea[..end.Index] : idea;
    }

    [GeneratedRegex(@"[.!?;:\n]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(?:['\-][\p{L}\p{M}\p{Nd}]+)*'?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:(?:please|hi|hello|hey|ok|okay|well|now)\b[,!]?\s*)*"
        + @"(?:(?:could|can|would|will)\s+you\s+(?:please\s+)?|i(?:\s+would|'d)?\s+(?:want|like|love|wish)\s+(?:to\s+hear\s+)?)?"
        + @"(?:please\s+)?(?:(?:tell|write|make|give|read|create|invent)\s+(?:(?:me|us|him|her|them|my\s+\p{L}+)\s+)?)?"
        + @"(?:(?:(?:a|an|another|the|some|one|something)\s+)?(?:(?:very|short|long|little|nice|funny|new|sweet|calm|scary|exciting|bedtime|good|good-night)\s+)*(?:story|stories|tale|fairy\s*tale|adventure|mystery|something)\s+(?:about|of|on|with|where|in\s+which|for\s+\p{L}+\s+about)\s+|about\s+|once\s+upon\s+a\s+time,?\s+(?:there\s+(?:was|were|lived)\s+)?|there\s+(?:is|was|once\s+was|lived)\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();
}
