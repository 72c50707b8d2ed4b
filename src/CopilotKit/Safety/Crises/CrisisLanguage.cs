using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Crises;

/// <summary>Weighs the phrases of a crisis against what stands around them.</summary>
internal static class CrisisLanguage
{
    private const int NegationReach = 4;
    private const string Negations = "not | never | nobody | no one | noone | without | nor | neither | hardly";

    // After these a negation does not take back what follows: “I can not stop hurting myself”.
    private const string Unbroken =
        """
        not *1 (stop|help|resist|shake|escape|get|only|just|sure|know|wait|control|avoid|trust|tell|told|let|take it|worry
            |joking|kidding|lying|ok|okay|well|able to stop|think i can)
        why not
        (nobody | no one | noone) (knows | knew | notices | noticed | believes | believed | sees | saw | cares | helps
            | listens | understands | can | could | will | would | is | has | here | else | called)
        """;

    private static readonly PhraseBook<CrisisSign> Phrases = new(
        [
            (new(SignMeaning.Own, CrisisKind.Overdose), OverdosePhrases.Own),
            (new(SignMeaning.Other, CrisisKind.Overdose), OverdosePhrases.Other),
            (new(SignMeaning.OtherNegated, CrisisKind.Overdose), OverdosePhrases.OtherNegated),
            (new(SignMeaning.Own, CrisisKind.Suicide), SuicidePhrases.Own),
            (new(SignMeaning.OwnNegated, CrisisKind.Suicide), SuicidePhrases.OwnNegated),
            (new(SignMeaning.Other, CrisisKind.Suicide), SuicidePhrases.Other),
            (new(SignMeaning.OtherNegated, CrisisKind.Suicide), SuicidePhrases.OtherNegated),
            (new(SignMeaning.Own, CrisisKind.SelfHarm), SelfHarmPhrases.Own),
            (new(SignMeaning.Other, CrisisKind.SelfHarm), SelfHarmPhrases.Other),
            (new(SignMeaning.Own, CrisisKind.Abuse), AbusePhrases.Own),
            (new(SignMeaning.OwnNegated, CrisisKind.Abuse), AbusePhrases.OwnNegated),
            (new(SignMeaning.Other, CrisisKind.Abuse), AbusePhrases.Other),
            (new(SignMeaning.Other, CrisisKind.Danger), DangerPhrases.Own),
            (new(SignMeaning.OtherNegated, CrisisKind.Danger), DangerPhrases.OwnNegated),
            (new(SignMeaning.Other, CrisisKind.Danger), DangerPhrases.Other),
            (new(SignMeaning.OtherNegated, CrisisKind.Danger), DangerPhrases.OtherNegated),
            (new(SignMeaning.Distance), SurroundingPhrases.Distance),
            (new(SignMeaning.Past), SurroundingPhrases.Past),
            (new(SignMeaning.StillSo), SurroundingPhrases.StillSo),
            (new(SignMeaning.Negation), Negations),
            (new(SignMeaning.Unbroken), Unbroken),
        ],
        CrisisParts.All);

    // The more urgent the help, the earlier.
    private static readonly CrisisKind[] Urgency =
        [CrisisKind.Overdose, CrisisKind.Danger, CrisisKind.Suicide, CrisisKind.Abuse, CrisisKind.SelfHarm];

    /// <summary>Gives the most urgent crisis that a text speaks of.</summary>
    public static CrisisKind? KindOf(string text)
    {
        HashSet<CrisisKind> kinds = [];
        bool isToldBefore = false;
        foreach (IReadOnlyList<Word> sentence in Phrases.Read(text))
        {
            IReadOnlyList<(CrisisSign Sign, Range Words)> signs = Phrases.Find(sentence);
            bool isTold = Has(signs, SignMeaning.Distance);
            bool isPast = Has(signs, SignMeaning.Past) && !Has(signs, SignMeaning.StillSo);
            if (!isPast)
            {
                kinds.UnionWith(signs
                    .Where(sign => IsMeant(sign, sentence, signs, isTold || isToldBefore))
                    .Select(sign => sign.Sign.Kind));
            }

            isToldBefore = isTold;
        }

        return kinds.Count == 0 ? null : Urgency.First(kinds.Contains);
    }

    private static bool Has(IReadOnlyList<(CrisisSign Sign, Range Words)> signs, SignMeaning meaning) =>
        signs.Any(sign => sign.Sign.Meaning == meaning);

    private static bool IsMeant(
        (CrisisSign Sign, Range Words) found, IReadOnlyList<Word> sentence, IReadOnlyList<(CrisisSign Sign, Range Words)> signs, bool isTold)
    {
        bool isQuoted = sentence[found.Words.Start].IsQuoted;
        return found.Sign.Meaning switch
        {
            SignMeaning.Own => !(isTold && isQuoted) && !IsNegated(found.Words, sentence, signs),
            SignMeaning.OwnNegated => !(isTold && isQuoted),
            SignMeaning.OtherNegated => !isTold,
            SignMeaning.Other => !isTold && !IsNegated(found.Words, sentence, signs),
            _ => false,
        };
    }

    private static bool IsNegated(Range words, IReadOnlyList<Word> sentence, IReadOnlyList<(CrisisSign Sign, Range Words)> signs)
    {
        int first = words.Start.Value;
        int clause = sentence[first].Clause;
        return signs.Any(sign => sign.Sign.Meaning == SignMeaning.Negation
            && sign.Words.Start.Value is var at
            && at >= first - NegationReach && at < words.End.Value
            && (at >= first || sentence[at].Clause == clause)
            && !signs.Any(other => other.Sign.Meaning == SignMeaning.Unbroken && other.Words.Start.Value <= at && at < other.Words.End.Value));
    }
}
