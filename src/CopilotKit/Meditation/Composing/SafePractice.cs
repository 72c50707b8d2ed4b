using CopilotKit.Safety;

namespace CopilotKit.Meditation.Composing;

/// <summary>A wish as it can be served safely: perhaps with another technique or posture, and with what has to be changed and said.</summary>
internal sealed record SafePractice(MeditationRequest Request, IReadOnlyList<TechniqueAssessment> Assessments, IReadOnlyList<ContraindicationRule> Exchanged)
{
    // What comes nearest to a technique that is not safe for somebody, the nearest first.
    private static readonly Dictionary<MeditationType, MeditationType[]> Alternatives = new()
    {
        [MeditationType.BoxBreathing] = [MeditationType.CoherentBreathing, MeditationType.BreathCounting],
        [MeditationType.FourSevenEight] = [MeditationType.CoherentBreathing, MeditationType.BreathCounting],
        [MeditationType.CoherentBreathing] = [MeditationType.BreathCounting],
        [MeditationType.CyclicSighing] = [MeditationType.CoherentBreathing, MeditationType.BreathCounting],
        [MeditationType.ProgressiveMuscleRelaxation] = [MeditationType.BodyScan],
        [MeditationType.YogaNidra] = [MeditationType.BodyScan],
        [MeditationType.Sleep] = [MeditationType.Visualisation],
    };

    private readonly HashSet<Modification> _modifications = [.. Assessments.SelectMany(assessment => assessment.Modifications)];

    /// <summary>Gets the sentences of the rules that changed the posture: in the new one they no longer apply.</summary>
    private IReadOnlyList<string> WordingsOfTheChange { get; init; } = [];

    /// <summary>Gets whether the breath keeps its own pace.</summary>
    public bool HasOwnPace => _modifications.Contains(Modification.OwnPace);

    /// <summary>Gets what the texts have to heed.</summary>
    public IEnumerable<string> Circumstances =>
    [
        .. HasOwnPace ? ["own-pace"] : (string[])[],
        .. _modifications.Contains(Modification.OwnImagery) ? ["own-imagery"] : (string[])[],
        .. _modifications.Contains(Modification.NobodyDifficult) ? ["nobody-difficult"] : (string[])[],
        .. _modifications.Contains(Modification.SideLying) ? ["side-lying"] : (string[])[],
        .. Request.Listener.InjuredParts.Select(part => $"skip-{part.ToString().ToLowerInvariant()}"),
    ];

    /// <summary>Gets the sentences that have to be said.</summary>
    public IReadOnlyList<string> Wordings => [.. WordingsOfTheChange.Concat(Assessments.SelectMany(assessment => assessment.Wordings)).Distinct()];

    /// <summary>Gets how many words a sentence may have.</summary>
    public int MaxWordsPerSentence => AgeProfile.For(Request.Listener.Age).MaxWordsPerSentence;

    /// <summary>Gets the longest that the practice may be.</summary>
    public TimeSpan Longest => Min(MeditationTypes.Of(Request.Type).Longest, AgeProfile.For(Request.Listener.Age).LongestPractice);

    /// <summary>Gives the practice for a wish.</summary>
    /// <exception cref="UnsafeMeditationException">Nothing like it is safe for the listener.</exception>
    public static SafePractice Of(MeditationRequest request)
    {
        List<ContraindicationRule> forbidding = [];
        foreach (MeditationType type in (MeditationType[])[request.Type, .. Alternatives.GetValueOrDefault(request.Type, [])])
        {
            Posture own = request.Posture ?? MeditationTypes.Of(type).Posture;
            foreach (Posture posture in (Posture[])(own == Posture.Sitting ? [own] : [own, Posture.Sitting]))
            {
                SafePractice practice = Judged(With(request, type, posture), forbidding);
                ContraindicationRule[] against = [.. practice.Forbidding()];
                if (against.Length == 0)
                {
                    return practice.Modified();
                }

                forbidding.AddRange(against.Except(forbidding));
            }
        }

        throw new UnsafeMeditationException(forbidding);
    }

    private static MeditationRequest With(MeditationRequest request, MeditationType type, Posture posture) =>
        type == request.Type
            ? request with { Posture = posture, Anchor = AnchorOf(request), KeepsEyesOpen = request.KeepsEyesOpen || request.Anchor == Anchor.Sight }
            : With(request with { Type = type, BreathPace = MeditationTypes.Of(type).TakesBreathPace ? request.BreathPace : null }, type, posture);

    /// <summary>Gives the anchor that is wished for, or sounds where it is a part that is or may be injured.</summary>
    private static Anchor AnchorOf(MeditationRequest request)
    {
        IReadOnlyCollection<BodyPart> injured = request.Listener.InjuredParts;
        BodyPart? part = request.Anchor switch { Anchor.Hands => BodyPart.Hands, Anchor.Feet => BodyPart.Feet, _ => null };
        bool isInjured = part is { } one && request.Listener.Has(Condition.Injury) && (injured.Count == 0 || injured.Contains(one));
        return isInjured ? Anchor.Sound : request.Anchor;
    }

    private static SafePractice Judged(MeditationRequest request, IEnumerable<ContraindicationRule> exchanged)
    {
        List<Technique> techniques = [.. MeditationTypes.Of(request.Type).Techniques];

        // Breaths are counted whatever the anchor is.
        if (request.Anchor is Anchor.Sound or Anchor.Sight && request.Type != MeditationType.BreathCounting)
        {
            techniques.Remove(Technique.BreathAttention);
            techniques.Add(Technique.OuterAttention);
        }

        // Whatever the type, its reminders lead back to the anchor.
        bool isOnBreath = techniques.Any(technique => technique is Technique.BreathAttention or Technique.PacedBreathing or Technique.DeepBreathing);
        techniques.AddRange(request.Anchor == Anchor.Breath && !isOnBreath ? [Technique.BreathAttention] : []);
        techniques.AddRange(request.KeepsEyesOpen ? [] : [Technique.ClosedEyes]);
        IEnumerable<TechniqueAssessment> assessments =
            techniques.Select(technique => Contraindications.Assess(request.Listener, technique, request.Posture!.Value));
        return new SafePractice(request, [.. assessments], [.. exchanged]);
    }

    private IEnumerable<ContraindicationRule> Forbidding()
    {
        IEnumerable<ContraindicationRule> rules = Assessments.SelectMany(assessment => assessment.Rules);
        bool isTooLong = MeditationTypes.Of(Request.Type).Shortest > Longest;
        return rules.Where(rule => rule.Verdict == Verdict.Forbidden || (isTooLong && rule.Modifications.Contains(Modification.Shorter))).Distinct();
    }

    /// <summary>Gives the practice with the changes of posture and eyes that its rules ask for, judged anew for them.</summary>
    private SafePractice Modified()
    {
        ContraindicationRule[] seating =
        [
            .. Assessments.SelectMany(assessment => assessment.Rules).Where(rule => rule.Modifications.Contains(Modification.Seated)).Distinct(),
        ];
        MeditationRequest request = Request with
        {
            KeepsEyesOpen = Request.KeepsEyesOpen || _modifications.Contains(Modification.EyesOpen),
            Posture = seating.Length > 0 ? Posture.Sitting : Request.Posture,
            BreathPace = HasOwnPace ? null : Request.BreathPace,
        };
        return Judged(request, Exchanged.Union(seating)) with { WordingsOfTheChange = [.. seating.Select(rule => rule.Wording).OfType<string>()] };
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
