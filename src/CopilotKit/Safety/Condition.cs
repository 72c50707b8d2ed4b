namespace CopilotKit.Safety;

/// <summary>Something about a listener, or about where they are, that some techniques must heed.</summary>
public enum Condition
{
    /// <summary>The listener is pregnant.</summary>
    Pregnancy,

    /// <summary>A disease of the heart, or of the vessels.</summary>
    HeartDisease,

    /// <summary>A disease of the lungs, such as asthma or COPD.</summary>
    LungDisease,

    /// <summary>High blood pressure.</summary>
    HighBloodPressure,

    /// <summary>The listener faints, or nearly does, now and then.</summary>
    Fainting,

    /// <summary>Panic attacks or strong anxiety.</summary>
    Panic,

    /// <summary>A trauma, or its consequences.</summary>
    Trauma,

    /// <summary>Epilepsy, or a seizure in the past.</summary>
    Seizures,

    /// <summary>An injury or pain; which parts of the body are hurt, <see cref="Listener.InjuredParts"/> says.</summary>
    Injury,

    /// <summary>The listener drives, or works with a machine, while listening.</summary>
    Driving,

    /// <summary>The listener is in water while listening, the bath included.</summary>
    Water,
}
