using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Crises;

/// <summary>Finds the phrases of a crisis, and weighs them against what stands around them.</summary>
internal static class CrisisLanguage
{
    private const string Negations =
        """
        not | never | nobody | no one | noone | without | nor | neither | hardly | no longer
        no *1 (wish | desire | intention | intentions | plan | plans | urge | interest) (to | of | in)
        """;

    // After these a negation does not take back what follows: “I can not stop hurting myself”.
    private const string Unbroken =
        """
        not *1 (stop|help|resist|shake|escape|get|sure|know|wait|control|avoid|trust|tell|told|let|take it|worry
            |joking|kidding|lying|ok|okay|well|able to stop|think i can)
        why not
        not (only | just)
        so *1 i do not
        (try | trying | tried | struggle | struggling | fight | fighting | promise | hard) *3 not to
        (please)? do not (give | send | tell | say | call | ask | judge | try)
        never *1 (thought | imagined | expected) (i | that i)
        can not *1 believe
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
            (new(SignMeaning.Own, CrisisKind.Danger), DangerPhrases.Own),
            (new(SignMeaning.OwnNegated, CrisisKind.Danger), DangerPhrases.OwnNegated),
            (new(SignMeaning.Other, CrisisKind.Danger), DangerPhrases.Other),
            (new(SignMeaning.OtherNegated, CrisisKind.Danger), DangerPhrases.OtherNegated),
            (new(SignMeaning.Distance), SurroundingPhrases.Distance),
            (new(SignMeaning.Ago), SurroundingPhrases.Ago),
            (new(SignMeaning.Overcome), SurroundingPhrases.Overcome),
            (new(SignMeaning.StillSo), SurroundingPhrases.StillSo),
            (new(SignMeaning.Today), SurroundingPhrases.Today),
            (new(SignMeaning.Formerly), SurroundingPhrases.Formerly),
            (new(SignMeaning.Subject), SurroundingPhrases.Subject),
            (new(SignMeaning.Continuing), SurroundingPhrases.Continuing),
            (new(SignMeaning.Opening), SurroundingPhrases.Opening),
            (new(SignMeaning.Negation), Negations),
            (new(SignMeaning.Unbroken), Unbroken),
        ],
        CrisisParts.All);

    /// <summary>Reads the sentences of a text, and what each says by its phrases.</summary>
    public static IReadOnlyList<CrisisSentence> Read(string text)
    {
        List<CrisisSentence> sentences = [];
        bool isToldBefore = false;
        foreach (IReadOnlyList<Word> words in Phrases.Read(text))
        {
            SignedSentence signed = new(words, Phrases.Find(words));
            bool isTold = signed.Has(SignMeaning.Distance);
            sentences.Add(new CrisisSentence(words, [.. signed.KindsThatAreMeant(isTold || isToldBefore)], [.. signed.KindsThatAreSaid()]));
            isToldBefore = isTold;
        }

        return sentences;
    }
}
