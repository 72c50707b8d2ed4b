namespace CopilotKit.Speech.Modes;

/// <summary>How freely a text is made into a performance.</summary>
public enum PerformanceMode
{
    /// <summary>Word for word, as it is written: the performer proves that the engine gets the script's words and no others.</summary>
    Scripted,

    /// <summary>
    /// With expression: styles, pace and pauses are added, and a chat model may change words. The changes can be refused.
    /// </summary>
    Emotive,

    /// <summary>As a cast: who speaks is found in plain prose, and every speaker gets a voice. The words stay as they are.</summary>
    Story,
}
