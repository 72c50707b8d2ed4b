namespace CopilotKit.Safety.Crises;

/// <summary>What a phrase says about a crisis: that there is one, or that words nearby mean something else.</summary>
/// <param name="Meaning">What it says.</param>
/// <param name="Kind">The kind of crisis, where it says that there is one.</param>
internal readonly record struct CrisisSign(SignMeaning Meaning, CrisisKind Kind = default);

/// <summary>What a phrase says about a crisis.</summary>
internal enum SignMeaning
{
    /// <summary>The person speaks of themselves; a negation takes it back.</summary>
    Own,

    /// <summary>The person speaks of themselves, with words that hold a negation already.</summary>
    OwnNegated,

    /// <summary>Somebody else is in a crisis, unless it is told, studied or played.</summary>
    Other,

    /// <summary>The same, with words that hold a negation already.</summary>
    OtherNegated,

    /// <summary>It is told, studied, played, or part of somebody's work.</summary>
    Distance,

    /// <summary>It is long past.</summary>
    Past,

    /// <summary>It goes on, whatever is past.</summary>
    StillSo,

    /// <summary>A word that takes back what follows.</summary>
    Negation,

    /// <summary>A negation that takes nothing back, as in “I can not stop hurting myself”.</summary>
    Unbroken,
}
