namespace CopilotKit.Audio.Loudness;

/// <summary>Says how a <see cref="Limiter"/> holds peaks down.</summary>
public sealed class LimiterOptions
{
    /// <summary>Gets or sets what no peak may exceed, between the samples either.</summary>
    /// <value>dBTP, -40 to 0. The default is -1.</value>
    public double CeilingDecibels { get; set; } = -1;

    /// <summary>Gets or sets how long before a peak the sound begins to sink.</summary>
    /// <value>0 to 50 milliseconds. The default is 5.</value>
    public TimeSpan Attack { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Gets or sets how long after a peak the sound takes to rise by 63 % of what it sank.</summary>
    /// <value>1 millisecond to 5 seconds. The default is 80 milliseconds.</value>
    public TimeSpan Release { get; set; } = TimeSpan.FromMilliseconds(80);

    internal void Check()
    {
        bool isAttack = Attack >= TimeSpan.Zero && Attack <= TimeSpan.FromMilliseconds(50);
        bool isRelease = Release >= TimeSpan.FromMilliseconds(1) && Release <= TimeSpan.FromSeconds(5);
        OptionRange.Require(CeilingDecibels is >= -40 and <= 0, nameof(CeilingDecibels), "-40 to 0 dBTP", CeilingDecibels);
        OptionRange.Require(isAttack, nameof(Attack), "0 to 50 ms", Attack);
        OptionRange.Require(isRelease, nameof(Release), "1 ms to 5 s", Release);
    }
}
