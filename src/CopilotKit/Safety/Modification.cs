namespace CopilotKit.Safety;

/// <summary>A change that makes a practice fit somebody.</summary>
/// <remarks>
/// For apps with practices of their own. The composer of this library makes each change by the choice of the type, of the passages and of
/// their length, and by the <see cref="ContraindicationRule.Wording"/> of the rule.
/// </remarks>
public enum Modification
{
    /// <summary>The breath is never held: holds are left out, and their time goes to breathing.</summary>
    NoHolds,

    /// <summary>The breath keeps its own pace and depth: no counts, no timed cues.</summary>
    OwnPace,

    /// <summary>Muscles are tensed at half strength at most, with the breath flowing, and not at all where that is unpleasant.</summary>
    GentleTension,

    /// <summary>Injured parts are neither tensed nor dwelt upon.</summary>
    SkipInjuredParts,

    /// <summary>Another anchor than the breath or the body is offered: sounds, hands, feet, something seen.</summary>
    AnchorChoice,

    /// <summary>The words say that the eyes may stay open.</summary>
    EyesMayStayOpen,

    /// <summary>The eyes stay open throughout.</summary>
    EyesOpen,

    /// <summary>The posture is a seated one.</summary>
    Seated,

    /// <summary>Who lies, lies on their side.</summary>
    SideLying,

    /// <summary>The listener chooses the picture and may leave it; nothing is imposed.</summary>
    OwnImagery,

    /// <summary>Nobody difficult is called to mind.</summary>
    NobodyDifficult,

    /// <summary>The practice is no longer than <see cref="AgeProfile.LongestPractice"/>.</summary>
    Shorter,

    /// <summary>Sentences are short and words plain.</summary>
    PlainWords,
}
