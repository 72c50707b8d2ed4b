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

    /// <summary>A time long past, which takes back what is said of it.</summary>
    Ago,

    /// <summary>Words that it is overcome, which take back what was.</summary>
    Overcome,

    /// <summary>It goes on, whatever is past.</summary>
    StillSo,

    /// <summary>A wish, a plan or a deed of today, whatever time stands beside it.</summary>
    Today,

    /// <summary>A wish of former times, which a time in another clause takes back as well.</summary>
    Formerly,

    /// <summary>Somebody who may open a clause of their own: “I can not sleep, I …”.</summary>
    Subject,

    /// <summary>Words after which a subject goes on with the clause: “I do not think I …”.</summary>
    Continuing,

    /// <summary>Words that open a clause.</summary>
    Opening,

    /// <summary>A word that takes back what follows.</summary>
    Negation,

    /// <summary>A negation that takes nothing back, as in “I can not stop hurting myself”.</summary>
    Unbroken,
}
