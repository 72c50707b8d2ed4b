namespace CopilotKit.Models.Policies;

/// <summary>Says what counts in the choice of a model, and which models may be chosen at all.</summary>
/// <remarks>
/// The score of a model is the sum of its parts, each 0 to 1, times these weights. Quality is what the card says for the intent.
/// Cost is 1 for the cheapest model and loses a third for each factor of ten that the request would cost more. Latency is 1 / (1
/// + seconds to the first token). Health is the share of requests that succeeded lately.
/// </remarks>
public sealed class PolicySettings
{
    /// <summary>Gets or sets the weight of quality.</summary>
    /// <value>0 to 10. The default is 0.5.</value>
    public double Quality { get; set; } = 0.5;

    /// <summary>Gets or sets the weight of a low price.</summary>
    /// <value>0 to 10. The default is 0.3.</value>
    public double Cost { get; set; } = 0.3;

    /// <summary>Gets or sets the weight of a short time to the first token.</summary>
    /// <value>0 to 10. The default is 0.2.</value>
    public double Latency { get; set; } = 0.2;

    /// <summary>Gets or sets the weight of answers that did not fail.</summary>
    /// <value>0 to 10. The default is 0.3.</value>
    public double Health { get; set; } = 0.3;

    /// <summary>Gets or sets what being of the preferred party is worth.</summary>
    /// <value>0 to 10. The default is 0.</value>
    public double Party { get; set; }

    /// <summary>Gets or sets whose models are preferred.</summary>
    /// <value>The default is <see cref="ModelParty.FirstParty"/>, which counts only with a weight in <see cref="Party"/>.</value>
    public ModelParty PreferredParty { get; set; } = ModelParty.FirstParty;

    /// <summary>Gets or sets by how much another model must be better to be taken instead of the one that a conversation is on.</summary>
    /// <value>0 to 10; 0 lets every request start anew. The default is 0.15.</value>
    public double StickinessMargin { get; set; } = 0.15;

    /// <summary>Gets whose models may be chosen.</summary>
    /// <value>The default, none, allows all.</value>
    public IList<ModelParty> AllowedParties { get; } = [];

    /// <summary>Gets in which regions a model may run: one of its regions must be among them.</summary>
    /// <value>The default, none, allows all.</value>
    public IList<string> Regions { get; } = [];

    /// <summary>Gets the limits that data may not leave: one of the model's boundaries must be among them.</summary>
    /// <value>The default, none, allows all.</value>
    public IList<string> DataBoundaries { get; } = [];

    /// <summary>Gives what is wrong, if anything.</summary>
    internal IEnumerable<string> Errors(string name) => SettingRule.ErrorsIn(
        $"Models.Policies.{name}",
        Weight(nameof(Quality), Quality),
        Weight(nameof(Cost), Cost),
        Weight(nameof(Latency), Latency),
        Weight(nameof(Health), Health),
        Weight(nameof(Party), Party),
        Weight(nameof(StickinessMargin), StickinessMargin));

    private static SettingRule Weight(string member, double value) => new(value is >= 0 and <= 10, member, "0 to 10", value);
}
