namespace CopilotKit.Audio;

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
        Check(nameof(CeilingDecibels), CeilingDecibels is >= -40 and <= 0, "-40 to 0 dBTP", $"{CeilingDecibels}");
        Check(nameof(Attack), Attack >= TimeSpan.Zero && Attack <= TimeSpan.FromMilliseconds(50), "0 to 50 ms", $"{Attack}");
        Check(nameof(Release), Release >= TimeSpan.FromMilliseconds(1) && Release <= TimeSpan.FromSeconds(5), "1 ms to 5 s", $"{Release}");
    }

    private static void Check(string name, bool isMet, string range, string actual)
    {
        if (!isMet)
        {
            throw new ArgumentOutOfRangeException(name, $"Property {name}: must be {range}, not {actual}.");
        }
    }
}
