namespace CopilotKit.Speech.Composition;

/// <summary>Says how another engine stands in for one that fails.</summary>
public sealed class SpeechFallbackOptions
{
    /// <summary>Gets or sets a value indicating whether an utterance is handed on only when it is whole.</summary>
    /// <value>
    /// With <see langword="true"/>, the default, no word is ever lost or said twice; a listener waits until the engine has made the whole
    /// sentence. With <see langword="false"/> sound is handed on at once; where an engine then fails half-way, the stand-in goes on at the
    /// first word that was not yet heard, which is estimated from the pace of the voice.
    /// A performance to a file does not wait in either case: it begins the utterance anew.
    /// </value>
    public bool HoldsUtterances { get; set; } = true;

    /// <summary>Gets or sets how long an engine that failed is not asked again while another one can stand in.</summary>
    /// <value>Zero to one hour. The default is 30 seconds.</value>
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);

    internal IEnumerable<string> Errors()
    {
        if (Rest < TimeSpan.Zero || Rest > TimeSpan.FromHours(1))
        {
            yield return $"Property {nameof(Rest)}: must be 0 to 1 hour, not {Rest}.";
        }
    }
}
