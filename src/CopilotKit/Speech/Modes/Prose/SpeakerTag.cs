using System.Text.RegularExpressions;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Modes.Prose;

/// <summary>
/// Finds who is said to speak in the narration beside a quote: <c>said the old bear</c>, <c>Mara whispered</c>, <c>he asked</c>.
/// </summary>
internal static partial class SpeakerTag
{
    private const string Verbs =
        "said|says|asked|asks|answered|answers|replied|replies|whispered|whispers|shouted|shouts|cried|cries|called|calls|murmured|muttered|yelled|"
        + "screamed|exclaimed|added|adds|continued|began|begged|agreed|laughed|sighed|sobbed|snapped|growled|hissed|roared|groaned|grumbled|"
        + "mumbled|declared|announced|explained|insisted|demanded|warned|wondered|thought|told|repeated|interrupted|protested|admitted|"
        + "suggested|promised|observed|remarked|pleaded|boomed|squeaked|croaked|chuckled|giggled|gasped|cautioned|responded|went on";

    // A name may have a title before it; other persons are named by an article, at most two words between, and what they are.
    private const string Name = @"(?:(?:Old|Young|Little|Poor|Dear)\s+)?(?:(?:Mr|Mrs|Ms|Dr|St|Prof)\.?\s+)?\p{Lu}[\p{L}\p{Mn}'’\-]*(?:\s+\p{Lu}[\p{L}\p{Mn}'’\-]*){0,2}";
    private const string Described = @"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ne)(?:\s+\p{L}[\p{L}'’\-]*){1,3}?";
    private const string Pronoun = "[Hh]e|[Ss]he|[Ii]t|[Tt]hey|I";
    private const string Subject = $"(?<subject>{Pronoun}|{Described}|{Name})";

    /// <summary>Gives who speaks according to the narration behind a quote.</summary>
    public static string? Behind(string narration) => SubjectOf(VerbFirst().Match(narration)) ?? SubjectOf(SubjectFirst().Match(narration));

    /// <summary>Gives who speaks according to the narration before a quote, which must lead up to it.</summary>
    public static string? Before(string narration)
    {
        string sentence = LastSentenceOf(narration);
        return narration.TrimEnd() is not [.., ',' or ':'] ? null
            : SubjectOf(SubjectFirst().Match(sentence))
                ?? SubjectOf(LeadingUp().Match(sentence))
                ?? SubjectOf(VerbFirst().Match(sentence))
                ?? SubjectOf(AtTheEnd().Match(sentence));
    }

    /// <summary>Gives who does something at the beginning of a narration, such as <c>Tom looked up.</c></summary>
    public static string? Actor(string narration) => SubjectOf(Acting().Match(narration));

    private static string? SubjectOf(Match match)
    {
        string subject = match.Groups["subject"].Value;
        return match.Success && (IsPronoun(subject) || !PersonWords.IsCommon(TextDiff.WordsOf(subject)[^1])) ? subject : null;
    }

    private static bool IsPronoun(string word) => word is "he" or "He" or "she" or "She" or "it" or "It" or "they" or "They" or "I";

    private static string LastSentenceOf(string narration) => Sentences.Of(narration) is [.., var last] ? narration[last] : "";

    [GeneratedRegex($@"^[\s,—–\-]*(?:{Verbs})\s+{Subject}(?=[\s,.;:!?—–\-]|$)(?:\s*$|[,.;:!?—–\-]|\s+(?:as|and|in|with|from|to|at|on|very|again|softly|quietly|when|while|after|before|who|to|for|over|under|into|through|without|\p{{L}}+ly|\p{{L}}+ing)\b)")]
    private static partial Regex VerbFirst();

    [GeneratedRegex($@"^[\s,—–\-]*{Subject}\s+(?:\p{{L}}+ly\s+)?(?:{Verbs})\b")]
    private static partial Regex SubjectFirst();

    [GeneratedRegex($@"\b{Subject}\s+(?:\p{{L}}+ly\s+)?(?:{Verbs})\b[^.!?]*[,:]$")]
    private static partial Regex LeadingUp();

    [GeneratedRegex($@"^{Subject}\b[^.!?]*\b(?:{Verbs})[,:]$")]
    private static partial Regex AtTheEnd();

    [GeneratedRegex($@"^(?<subject>{Pronoun}|(?:[Tt]he|[Hh]is|[Hh]er)(?:\s+\p{{Ll}}[\p{{L}}'’\-]*){{1,2}}?|{Name})\s+(?:\p{{L}}+ly\s+)?\p{{Ll}}+(?:ed|s|t|w|e|d|k|g)\b")]
    private static partial Regex Acting();
}
