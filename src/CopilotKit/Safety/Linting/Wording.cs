namespace CopilotKit.Safety.Linting;

/// <summary>What a phrase of a guided practice does.</summary>
internal enum Wording
{
    /// <summary>Obliges: “you must”.</summary>
    Obligation,

    /// <summary>Commands or asserts a feeling.</summary>
    CommandedFeeling,

    /// <summary>Asks for a mind without thoughts.</summary>
    EmptyMind,

    /// <summary>Promises a cure or an effect on health.</summary>
    MedicalClaim,

    /// <summary>Holds the breath.</summary>
    Hold,

    /// <summary>Holds the breath for longer than seven seconds.</summary>
    LongHold,

    /// <summary>Forces the breath.</summary>
    ForcedBreath,

    /// <summary>Sets the pace of the breath.</summary>
    PacedBreath,

    /// <summary>Closes the eyes.</summary>
    ClosedEyes,

    /// <summary>Leaves open whether the eyes close.</summary>
    EyesChoice,

    /// <summary>Says that the eyes may be open.</summary>
    OpenEyes,

    /// <summary>Forbids to move or to stop.</summary>
    Stillness,

    /// <summary>Wakes.</summary>
    Waking,

    /// <summary>Tenses muscles.</summary>
    Tension,

    /// <summary>Strains.</summary>
    Strain,

    /// <summary>Practises while driving.</summary>
    Driving,

    /// <summary>Practises in water.</summary>
    Water,

    /// <summary>Goes back to what hurt.</summary>
    Reliving,

    /// <summary>Calls somebody difficult to mind.</summary>
    DifficultPerson,

    /// <summary>Says a word that children do not know.</summary>
    HardWord,

    /// <summary>Gives leave to stop.</summary>
    Exit,

    /// <summary>Says what to do when dizzy.</summary>
    Dizzy,

    /// <summary>Leaves out parts that hurt.</summary>
    PartsLeftOut,

    /// <summary>Offers a choice.</summary>
    Choice,

    /// <summary>Names the breath as a place for attention.</summary>
    BreathAnchor,

    /// <summary>Rests attention on the breath.</summary>
    BreathAttention,

    /// <summary>Names sounds as a place for attention.</summary>
    SoundAnchor,

    /// <summary>Names hands or feet as a place for attention.</summary>
    TouchAnchor,

    /// <summary>Names something seen as a place for attention.</summary>
    SightAnchor,
}
