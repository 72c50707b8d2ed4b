namespace CopilotKit.Safety.Linting;

/// <summary>Rules that no sentence may break.</summary>
internal static class WordingRules
{
    private const string TraumaSensitive = "Treleaven 2018, Trauma-Sensitive Mindfulness; trauma-sensitive practice as taught at Bangor University.";
    private const string Own = "This library's precaution.";
    private const string Breathing = "Cautions of breathing programmes and yoga schools, agreeing in this.";

    public static readonly IReadOnlyList<LintRule> All =
    [
        Phrase(
            "invitational-language", "Nothing is ordered: “you might”, “if you like”.", TraumaSensitive, Wording.Obligation,
            "It orders; invite instead.", Invited),
        Sentence(
            "no-commanded-feeling", "No feeling is commanded or asserted.", TraumaSensitive, Wording.CommandedFeeling,
            "It tells the listener what to feel.", "Notice whatever is here."),
        Sentence(
            "no-empty-mind", "Nobody is asked to stop thinking.", TraumaSensitive, Wording.EmptyMind,
            "It asks for a mind without thoughts.", "Thoughts may come and go."),
        Sentence(
            "no-medical-claims", "No cure is promised and no treatment replaced.",
            "Guidance, not medicine: what claims to treat is a medical device (EU 2017/745, Article 2).",
            Wording.MedicalClaim, "It claims an effect on health.", ""),
        Sentence(
            "no-long-holds", "The breath is held for seven seconds at most.",
            "The longest hold of the types here is that of 4-7-8.", Wording.LongHold,
            "It holds the breath for longer than seven seconds.", "Let the breath move whenever it wants to."),
        Sentence(
            "no-forced-breath", "The breath is not forced.", Breathing, Wording.ForcedBreath, "It forces the breath.",
            "Let the breath be easy."),
        Sentence(
            "leave-to-move", "Nobody is told to stay still, or not to stop.", TraumaSensitive, Wording.Stillness,
            "It forbids to move or to stop.", "Move whenever you like."),
        Sentence(
            "no-strain", "Muscles are not strained, and pain is not pushed through.",
            "Common guidance for progressive muscle relaxation: about 70 % of one's strength.", Wording.Strain,
            "It strains.", "Tense only as far as it is comfortable."),
        Sentence(
            "not-while-driving", "Nothing is practised while driving or working with a machine.",
            "Common warning of meditation apps and publishers.", Wording.Driving,
            "It practises while driving or working with a machine.", ""),
        Sentence(
            "not-in-water", "Nothing is practised in a bath, a pool or the sea.",
            "Drowning prevention (WHO fact sheet on drowning).", Wording.Water, "It practises in water.", ""),
        Sentence(
            "no-reliving", "Nobody is led back to what hurt them.", TraumaSensitive, Wording.Reliving,
            "It leads back to what hurt.", ""),
        Sentence(
            "no-hold", "The breath is not held where that is contraindicated.", Breathing, Wording.Hold,
            "It holds the breath, which this listener should not.", "Let the breath go on at its own pace.",
            script => script.Forbids(Technique.BreathHold)),
        Sentence(
            "own-pace", "The breath keeps its own pace where a given one is contraindicated.", Breathing,
            Wording.PacedBreath, "It sets the pace of the breath, which should be this listener's own.",
            "Breathe at the pace that is easy for you.",
            script => script.Needs(Modification.OwnPace, Technique.PacedBreathing) || script.Forbids(Technique.PacedBreathing)),
        Sentence(
            "nobody-difficult", "Nobody difficult is called to mind after a trauma and under 18.", TraumaSensitive,
            Wording.DifficultPerson, "It calls somebody difficult to mind.", "",
            script => script.Needs(Modification.NobodyDifficult, Technique.KindWishes)),
        Phrase(
            "plain-words", "Under 18, words are plain and sentences short.", Own, Wording.HardWord,
            "A young listener may not know this word.", _ => null, script => script.Options.Listener.IsMinor),
    ];

    private static LintRule Phrase(
        string name,
        string description,
        string source,
        Wording wording,
        string message,
        Func<string, string?> repair,
        Func<SpokenScript, bool>? applies = null) =>
        new(new ScriptRule(name, description, source), (rule, script) =>
            applies?.Invoke(script) == false
                ? []
                : from sentence in script.Sentences
                  from span in sentence.Of(wording)
                  select Found(rule, message, sentence, span, repair(sentence.Line.Text[span])));

    private static LintRule Sentence(
        string name,
        string description,
        string source,
        Wording wording,
        string message,
        string repair,
        Func<SpokenScript, bool>? applies = null) =>
        new(new ScriptRule(name, description, source), (rule, script) =>
            applies?.Invoke(script) == false
                ? []
                : from sentence in script.Sentences
                  where sentence.Does(wording)
                  select Found(rule, message, sentence, sentence.Span, repair));

    private static Finding Found(ScriptRule rule, string message, SpokenSentence sentence, Range span, string? repair) =>
        new(rule, message) { CueNumber = sentence.CueNumber, Line = sentence.Line, Span = span, Repair = repair };

    private static string? Invited(string words)
    {
        string small = words.ToLowerInvariant();
        string? invited = small switch
        {
            "you must" or "you should" or "you ought to" or "you had better" => "you might",
            "you have to" or "you need to" or "you have got to" => "you can",
            "you are required to" or "you are supposed to" or "you are expected to" => "you can",
            _ => null,
        };
        return invited is not null && char.IsUpper(words[0]) ? $"Y{invited[1..]}" : invited;
    }
}
