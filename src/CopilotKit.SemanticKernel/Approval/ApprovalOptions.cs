using CopilotKit.Speech;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>Says which sound a model may have made without asking.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Gets or sets how long sound may last that needs no approval.</summary>
    /// <value>Zero (ask always) to 24 hours. The default is 10 minutes.</value>
    public TimeSpan MaxLength { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets what sound may cost that needs no approval.</summary>
    /// <value>
    /// US dollars, 0 or more. The default is 0: all that costs something is asked for.
    /// Prices are those of <see cref="Voice.DollarsPerMillionCharacters"/>.
    /// </value>
    public double MaxDollars { get; set; }

    /// <summary>Gets or sets a value indicating whether voices whose price nobody stated need approval too.</summary>
    /// <value>
    /// The default is <see langword="false"/>: local voices have no price. State the prices of
    /// services with <c>AddSpeechPrices</c>.
    /// </value>
    public bool AsksForUnknownPrices { get; set; }
}
