namespace CopilotKit.Models.Failover;

/// <summary>Says what is done when a model does not answer.</summary>
/// <remarks>Timeouts end a call through its cancellation token, which the client must obey.</remarks>
public sealed class FailoverOptions
{
    /// <summary>Gets or sets how many models are tried for one request.</summary>
    /// <value>1 to 20. The default is 4.</value>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Gets or sets how long a whole answer may take that is not streamed.</summary>
    /// <value>More than zero, at most one day. The default is 100 seconds.</value>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets how long the first token of a stream may take.</summary>
    /// <value>More than zero, at most one day. The default is 30 seconds.</value>
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long a stream may pause after its first token; a longer pause is noticed within a quarter of it.</summary>
    /// <value>More than zero, at most one day. The default is 30 seconds.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets a value indicating whether another model goes on with a text whose beginning the caller has seen already.
    /// </summary>
    /// <value>
    /// <see langword="false"/>, the default, gives the error to the caller. Otherwise the next model gets the beginning and goes
    /// on; what it repeats is left out.
    /// </value>
    public bool ContinuesStartedText { get; set; }

    /// <summary>Gets or sets a value indicating whether another model is asked when one refused the content.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool TriesOthersAfterContentFilter { get; set; }

    /// <summary>Gets or sets how long a request may wait for a model that asked to be left alone, when no other is left.</summary>
    /// <value>Zero to one day. The default is 5 seconds.</value>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how long a model rests after too many requests, when the service did not say how long.</summary>
    /// <value>Zero to one day. The default is 10 seconds.</value>
    public TimeSpan DefaultRest { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many failures in a row open the circuit of a model.</summary>
    /// <value>1 to 1 000. The default is 5.</value>
    public int FailuresToOpen { get; set; } = 5;

    /// <summary>
    /// Gets or sets how long an open circuit lets no request through; then one alone may probe. Where nothing else
    /// is left, one may probe at once.
    /// </summary>
    /// <value>More than zero, at most one day. The default is 30 seconds.</value>
    public TimeSpan OpenDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets after how long without a first token a second model is asked as well, and the quicker one taken.</summary>
    /// <value>More than zero, at most one day. <see langword="null"/>, the default, never does. Streams only; both models are paid.</value>
    public TimeSpan? HedgeAfter { get; set; }

    /// <summary>Gives what is wrong, if anything.</summary>
    internal IEnumerable<string> Errors() => SettingRule.ErrorsIn(
        "Models.Failover",
        new(MaxAttempts is >= 1 and <= 20, nameof(MaxAttempts), "1 to 20", MaxAttempts),
        new(FailuresToOpen is >= 1 and <= 1000, nameof(FailuresToOpen), "1 to 1000", FailuresToOpen),
        SettingRule.ForTime(nameof(ResponseTimeout), ResponseTimeout),
        SettingRule.ForTime(nameof(FirstTokenTimeout), FirstTokenTimeout),
        SettingRule.ForTime(nameof(StallTimeout), StallTimeout),
        SettingRule.ForTime(nameof(OpenDuration), OpenDuration),
        SettingRule.ForTime(nameof(HedgeAfter), HedgeAfter ?? TimeSpan.FromSeconds(1)),
        SettingRule.ForTime(nameof(MaxWait), MaxWait, mayBeZero: true),
        SettingRule.ForTime(nameof(DefaultRest), DefaultRest, mayBeZero: true));
}
