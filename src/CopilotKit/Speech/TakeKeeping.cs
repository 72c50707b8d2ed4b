namespace CopilotKit.Speech;

/// <summary>
/// How long the takes of a performance to a file are kept: what each utterance sounded like, in a folder <c>NAME.wav.takes</c>.
/// </summary>
/// <remarks>
/// A take is used again for the same words with the same voice, style, pace and pitch. A minute of speech takes about 2 MB.
/// </remarks>
public enum TakeKeeping
{
    /// <summary>
    /// Until the file is complete, or the performance is cancelled. One that was killed or that failed goes on where it stopped when
    /// it is asked for again.
    /// </summary>
    UntilDone,

    /// <summary>Also afterwards, so that of a changed script only the changed utterances are made again.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}
