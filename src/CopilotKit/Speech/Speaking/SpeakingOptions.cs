using CopilotKit.Scripts;

namespace CopilotKit.Speech.Speaking;

/// <summary>Says how a reply is spoken while it is still written.</summary>
public sealed class SpeakingOptions
{
    /// <summary>Gets or sets the voice.</summary>
    /// <value>An id, or <see langword="null"/>, the default, for the voice that narrates.</value>
    public string? VoiceId { get; set; }

    /// <summary>Gets or sets how the words are said.</summary>
    /// <value>Set in code, not from configuration. The default is <see cref="Delivery.Plain"/>.</value>
    public Delivery Delivery { get; set; } = Delivery.Plain;

    /// <summary>Gets or sets the language of the words.</summary>
    /// <value>A BCP 47 tag, or <see langword="null"/>, the default, for the voice's own.</value>
    public string? Language { get; set; }

    /// <summary>Gets or sets everything else about the performance.</summary>
    /// <value><see langword="null"/>, the default, takes the performer's defaults.</value>
    public PerformanceOptions? Performance { get; set; }

    /// <summary>
    /// Gets or sets the longest portion of sound that is handed out: an interruption is heard after that time at the latest.
    /// </summary>
    /// <value>10 milliseconds to 1 second. The default is 100 milliseconds.</value>
    public TimeSpan Buffer { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets or sets how much sound is made ahead of the listener, besides the sentence that is being spoken.</summary>
    /// <value>100 milliseconds to 5 minutes. The default is 10 seconds.</value>
    public TimeSpan LookAhead { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long an interruption waits for the word times of the sentence that it interrupts.</summary>
    /// <value>
    /// Zero to 10 seconds; what is not known then is estimated. The sound has stopped before. The default is 500 milliseconds.
    /// </value>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(500);

    internal void Check()
    {
        (string Name, TimeSpan Value, TimeSpan Min, TimeSpan Max)[] ranges =
        [
            (nameof(Buffer), Buffer, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1)),
            (nameof(LookAhead), LookAhead, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)),
            (nameof(Patience), Patience, TimeSpan.Zero, TimeSpan.FromSeconds(10)),
        ];
        foreach ((string name, TimeSpan value, TimeSpan min, TimeSpan max) in ranges)
        {
            if (value < min || value > max)
            {
                throw new ArgumentException($"Property {name}: must be {min} to {max}, not {value}.", "options");
            }
        }

        Performance?.Check();
    }
}
