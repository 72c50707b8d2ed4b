namespace CopilotKit.Models;

/// <summary>
/// Says what a model is and how it is reached, in code or in the configuration section <c>CopilotKit:Models:Catalog:NAME</c>.
/// </summary>
/// <remarks>Members mean what those of <see cref="ModelCard"/> of the same name mean, and have the same ranges and defaults.</remarks>
public sealed class ModelSettings
{
    private static readonly ModelCard Defaults = new("defaults");

    /// <summary>Gets or sets which of the app's <see cref="IModelClientFactory"/>s makes the client, such as <c>openai</c>.</summary>
    /// <value><see langword="null"/>, the default, for a model whose client was given in code.</value>
    public string? Service { get; set; }

    /// <summary>Gets or sets the address of the service.</summary>
    /// <value>An absolute URI. <see langword="null"/>, the default, leaves the service its own.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Gets or sets the key of the service. It belongs in user secrets or the environment; it is never
    /// logged, and alone it starts nothing.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <inheritdoc cref="ModelCard.ModelId"/>
    public string? ModelId { get; set; }

    /// <inheritdoc cref="ModelCard.Provider"/>
    /// <value>The default is the <see cref="Service"/>.</value>
    public string? Provider { get; set; }

    /// <inheritdoc cref="ModelCard.Party"/>
    public ModelParty Party { get; set; }

    /// <inheritdoc cref="ModelCard.Capabilities"/>
    public ModelCapabilities Capabilities { get; set; } = Defaults.Capabilities;

    /// <inheritdoc cref="ModelCard.ContextWindowTokens"/>
    public int ContextWindowTokens { get; set; } = Defaults.ContextWindowTokens;

    /// <inheritdoc cref="ModelCard.MaxOutputTokens"/>
    public int MaxOutputTokens { get; set; } = Defaults.MaxOutputTokens;

    /// <inheritdoc cref="ModelCard.DollarsPerMillionInputTokens"/>
    public decimal? DollarsPerMillionInputTokens { get; set; }

    /// <inheritdoc cref="ModelCard.DollarsPerMillionOutputTokens"/>
    public decimal? DollarsPerMillionOutputTokens { get; set; }

    /// <inheritdoc cref="ModelCard.Quality"/>
    public double Quality { get; set; } = Defaults.Quality;

    /// <inheritdoc cref="ModelCard.QualityByIntent"/>
    public IDictionary<string, double> QualityByIntent { get; } = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="ModelCard.Regions"/>
    public IList<string> Regions { get; } = [];

    /// <inheritdoc cref="ModelCard.DataBoundaries"/>
    public IList<string> DataBoundaries { get; } = [];

    /// <inheritdoc cref="ModelCard.ExpectedTimeToFirstToken"/>
    public TimeSpan ExpectedTimeToFirstToken { get; set; } = Defaults.ExpectedTimeToFirstToken;

    /// <summary>
    /// Gets a value indicating whether nothing is said but a key, as the environment may on a machine
    /// that has one for something else.
    /// </summary>
    internal bool IsKeyAlone => Service is null && Endpoint is null && ModelId is null;

    /// <summary>Makes the card of the model, which has no address and no key.</summary>
    /// <param name="name">The app's own name for the model.</param>
    /// <returns>The card.</returns>
    public ModelCard ToCard(string name) => new(name)
    {
        ModelId = ModelId,
        Provider = Provider ?? Service ?? "",
        Party = Party,
        Capabilities = Capabilities,
        ContextWindowTokens = ContextWindowTokens,
        MaxOutputTokens = MaxOutputTokens,
        DollarsPerMillionInputTokens = DollarsPerMillionInputTokens,
        DollarsPerMillionOutputTokens = DollarsPerMillionOutputTokens,
        Quality = Quality,
        QualityByIntent = QualityByIntent.ToDictionary(StringComparer.OrdinalIgnoreCase),
        Regions = [.. Regions],
        DataBoundaries = [.. DataBoundaries],
        ExpectedTimeToFirstToken = ExpectedTimeToFirstToken,
    };
}
