namespace CopilotKit.Models.Failover;

/// <summary>Lets a cheap model try first, and a stronger one only when the answer is not good enough.</summary>
/// <remarks>
/// A cascade shows nothing before the cheap answer has been judged, so streams begin later. Turns with tools are
/// left out: they stay on one model.
/// </remarks>
public sealed class CascadeOptions
{
    /// <summary>Gets or sets a value indicating whether the cheapest suitable model tries first.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsEnabled { get; set; }

    /// <summary>Gets or sets how good a model must be, by its card, to try first.</summary>
    /// <value>0 to 1. The default is 0.</value>
    public double MinQuality { get; set; }

    /// <summary>Gives what is wrong, if anything.</summary>
    internal IEnumerable<string> Errors() => SettingRule.ErrorsIn(
        "Models.Cascade", new SettingRule(MinQuality is >= 0 and <= 1, nameof(MinQuality), "0 to 1", MinQuality));
}
