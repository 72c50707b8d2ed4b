namespace CopilotKit.Safety;

/// <summary>What kind of crisis somebody speaks of.</summary>
public enum CrisisKind
{
    /// <summary>The wish or plan to die.</summary>
    Suicide,

    /// <summary>Hurting oneself.</summary>
    SelfHarm,

    /// <summary>Poison, or too much of a drug or a medicine.</summary>
    Overdose,

    /// <summary>Violence or abuse by somebody.</summary>
    Abuse,

    /// <summary>A danger to life at this moment.</summary>
    Danger,
}
