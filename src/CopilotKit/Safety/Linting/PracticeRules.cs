using CopilotKit.Safety.Techniques;

namespace CopilotKit.Safety.Linting;

/// <summary>Rules that a script keeps as a whole: what it has to say, and what it must not end with.</summary>
internal static class PracticeRules
{
    // One or two gentle tensions are no muscle relaxation yet.
    private const int MuscleRelaxation = 3;

    private static readonly TimeSpan FirstMinute = TimeSpan.FromMinutes(1);

    private static readonly string[] StruckSounds = ["bell", "gong", "bowl", "chime"];

    public static readonly IReadOnlyList<LintRule> All =
    [
        new(
            new(
                "exit-line",
                "Within a minute of the first word the listener is told that they may stop at any time.",
                "Treleaven 2018, Trauma-Sensitive Mindfulness."),
            ExitLine),
        new(
            new(
                "eyes-choice",
                "Whether the eyes close is the listener's choice; where they have to see, they stay open.",
                "Treleaven 2018, Trauma-Sensitive Mindfulness."),
            EyesChoice),
        new(
            new(
                "anchor-choice",
                "After a trauma and with panic, where attention rests on the breath, another anchor is offered.",
                "Treleaven 2018, Trauma-Sensitive Mindfulness."),
            AnchorChoice),
        new(
            new(
                "stop-when-dizzy",
                "Who breathes by instruction is told what to do when dizzy.",
                "Cautions of breathing programmes and yoga schools."),
            Dizzy),
        new(
            new(
                "skip-injured-parts",
                "Injured parts are not tensed; any tension leaves out what hurts.",
                "Common guidance for progressive muscle relaxation."),
            InjuredParts),
        new(
            new(
                "sleep-ending",
                "A practice that ends asleep neither rings nor wakes.",
                "Common practice of sleep meditations."),
            SleepEnding),
        new(
            new(
                "short-sentences",
                "Under 18, sentences are short.",
                "This library's precaution; the limits are in AgeProfile."),
            ShortSentences),
        new(
            new(
                "short-practice",
                "Under 18, a practice is short.",
                "This library's precaution; the limits are in AgeProfile."),
            ShortPractice),
        new(
            new(
                "no-practice-here",
                "Nothing is practised while driving, and no sleep is sought in water.",
                "Common warning of meditation apps and publishers."),
            NoPracticeHere),
    ];

    private static IEnumerable<Finding> ExitLine(ScriptRule rule, SpokenScript script)
    {
        const string Repair = "You can stop at any time, and your eyes may stay open.";
        SpokenSentence? first = script.Sentences.FirstOrDefault(sentence => !sentence.IsOptional && sentence.Does(Wording.Exit));
        if (script.Sentences.Count == 0)
        {
            return [];
        }

        // The time before it is for sitting down.
        TimeSpan? wait = first?.Begin - script.Sentences[0].Begin;
        if (wait < FirstMinute)
        {
            return [];
        }

        string message = wait is { } late
            ? $"The listener is told that they may stop {late.TotalSeconds:0} seconds after the first word; it has to be within 60."
            : "Nowhere is the listener told that they may stop.";
        return [new Finding(rule, message) { Repair = Repair }];
    }

    private static IEnumerable<Finding> EyesChoice(ScriptRule rule, SpokenScript script)
    {
        bool mustSee = script.Needs(Modification.EyesOpen, Technique.ClosedEyes);
        for (int i = 0; i < script.Sentences.Count; i++)
        {
            SpokenSentence sentence = script.Sentences[i];
            bool hasChoice = sentence.Does(Wording.EyesChoice)
                || (i > 0 && script.Sentences[i - 1].Does(Wording.OpenEyes))
                || (i + 1 < script.Sentences.Count && script.Sentences[i + 1].Does(Wording.OpenEyes));
            if (!sentence.Does(Wording.ClosedEyes) || (hasChoice && !mustSee))
            {
                continue;
            }

            Range span = mustSee ? sentence.Span : sentence.Of(Wording.ClosedEyes).First();
            string words = sentence.Line.Text[span];
            yield return new Finding(rule, mustSee ? "This listener has to keep their eyes open." : "It closes the eyes without a choice.")
            {
                CueNumber = sentence.CueNumber,
                Line = sentence.Line,
                Span = span,
                Repair = mustSee ? "Let your eyes stay open." : $"{words}, or leave them open",
            };
        }
    }

    private static IEnumerable<Finding> AnchorChoice(ScriptRule rule, SpokenScript script)
    {
        bool isNeeded = script.Needs(Modification.AnchorChoice, Technique.BreathAttention) && script.Does(Wording.BreathAttention);
        Wording[] others = [Wording.SoundAnchor, Wording.TouchAnchor, Wording.SightAnchor];
        return !isNeeded || script.Sentences.Any(OffersChoice)
            ? []
            : [new Finding(rule, "No other anchor than the breath is offered.") { Repair = MindRules.AnchorWording }];

        bool OffersChoice(SpokenSentence sentence) =>
            !sentence.IsOptional && sentence.Does(Wording.Choice)
            && others.Count(sentence.Does) + (sentence.Does(Wording.BreathAnchor) ? 1 : 0) >= 2;
    }

    private static IEnumerable<Finding> Dizzy(ScriptRule rule, SpokenScript script)
    {
        bool isBreathwork = script.Does(Wording.Hold) || script.Does(Wording.PacedBreath);
        return !isBreathwork || script.Sentences.Any(sentence => !sentence.IsOptional && sentence.Does(Wording.Dizzy))
            ? []
            : [new Finding(rule, "It guides the breath, and does not say what to do when dizzy.") { Repair = BreathRules.Dizzy }];
    }

    private static IEnumerable<Finding> InjuredParts(ScriptRule rule, SpokenScript script)
    {
        IReadOnlyCollection<BodyPart> injured = script.Options.Listener.InjuredParts;
        SpokenSentence[] tense = [.. script.Sentences.Where(sentence => sentence.Does(Wording.Tension))];

        Finding[] findings =
        [
            .. from sentence in tense
               where !sentence.Does(Wording.PartsLeftOut)
               from span in sentence.Of(Wording.Tension)
               where BodyPartWords.NameAny(sentence.Line.Text[span], injured)
               select new Finding(rule, "It tenses a part that is injured.")
               {
                   CueNumber = sentence.CueNumber, Line = sentence.Line, Span = sentence.Span, Repair = "",
               },
        ];
        bool saysSo = script.Sentences.Any(sentence => !sentence.IsOptional && sentence.Does(Wording.PartsLeftOut));
        bool isNeeded = tense.Length >= (script.Options.Listener.Has(Condition.Injury) ? 1 : MuscleRelaxation);
        Finding[] lacking = isNeeded && !saysSo
            ? [new Finding(rule, "It tenses muscles, and does not say to leave out what hurts.") { Repair = BodyRules.TensionWording }]
            : [];
        return [.. lacking, .. findings.DistinctBy(finding => (finding.Line, finding.Span))];
    }

    private static IEnumerable<Finding> SleepEnding(ScriptRule rule, SpokenScript script)
    {
        if (!script.Options.EndsAsleep || script.Sentences.Count == 0)
        {
            yield break;
        }

        foreach (SpokenSentence sentence in script.Sentences.Where(one => one.Does(Wording.Waking) && !one.Does(Wording.Exit)))
        {
            yield return new Finding(rule, "It wakes a listener who is to fall asleep.")
            {
                CueNumber = sentence.CueNumber, Line = sentence.Line, Span = sentence.Span, Repair = "",
            };
        }

        TimeSpan lastWords = script.Sentences.Max(sentence => sentence.Begin);
        foreach ((int cueNumber, string name, _) in script.Sounds.Where(sound => sound.Begin > lastWords && IsStruck(sound.Name)))
        {
            yield return new Finding(rule, $"The sound {name} rings after the last words.") { CueNumber = cueNumber };
        }
    }

    private static IEnumerable<Finding> ShortSentences(ScriptRule rule, SpokenScript script)
    {
        int most = AgeProfile.For(script.Options.Listener.Age).MaxWordsPerSentence;
        return !script.Options.Listener.IsMinor
            ? []
            : from sentence in script.Sentences
              where sentence.WordCount > most
              select new Finding(rule, $"A sentence has at most {most} words for this age, not {sentence.WordCount}.")
              {
                  CueNumber = sentence.CueNumber, Line = sentence.Line, Span = sentence.Span,
              };
    }

    private static IEnumerable<Finding> ShortPractice(ScriptRule rule, SpokenScript script)
    {
        TimeSpan longest = AgeProfile.For(script.Options.Listener.Age).LongestPractice;
        return !script.Options.Listener.IsMinor || script.Length <= longest
            ? []
            : [new Finding(rule, $"A practice lasts at most {longest} for this age, not about {script.Length:hh\\:mm\\:ss}.")];
    }

    private static IEnumerable<Finding> NoPracticeHere(ScriptRule rule, SpokenScript script)
    {
        Technique technique = script.Options.EndsAsleep ? Technique.DeepRest : Technique.OuterAttention;
        return script.Sentences.Count == 0
            ? []
            : Contraindications.Assess(script.Options.Listener, technique, script.Options.Posture).Rules
                .Where(one => one.Verdict == Verdict.Forbidden)
                .Take(1)
                .Select(one => new Finding(rule, one.Reason));
    }

    private static bool IsStruck(string name) => StruckSounds.Any(struck => name.Contains(struck, StringComparison.OrdinalIgnoreCase));
}
