using System.Collections.Frozen;

namespace CopilotKit.Models;

/// <summary>Describes a model: whose it is, what it can do, what it costs and where its data stays.</summary>
/// <remarks>
/// Immutable, and safe to show and to log: a card holds no address and no secret. The facts are the
/// app's; none is asked of a service.
/// </remarks>
public sealed record ModelCard
{
    /// <summary>Initializes a new instance of the <see cref="ModelCard"/> class.</summary>
    /// <param name="name">The app's own name for the model, such as <c>mai</c>; compared without regard to case.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public ModelCard(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        Name = name;
    }

    /// <summary>Gets the app's own name for the model.</summary>
    public string Name { get; }

    /// <summary>Gets what the provider calls the model, such as <c>MAI-1-preview</c>.</summary>
    /// <value>Sent as <c>ChatOptions.ModelId</c>. <see langword="null"/>, the default, leaves the client its own.</value>
    public string? ModelId { get; init; }

    /// <summary>Gets who runs the model, such as <c>foundry</c>: what budgets of a provider count.</summary>
    /// <value>The default is the empty string: a provider like any other.</value>
    public string Provider { get; init; } = "";

    /// <summary>Gets whose model it is.</summary>
    /// <value>The default is <see cref="ModelParty.Partner"/>.</value>
    public ModelParty Party { get; init; }

    /// <summary>Gets what the model can do beyond text.</summary>
    /// <value>The default is tools and structured output.</value>
    public ModelCapabilities Capabilities { get; init; } = ModelCapabilities.Tools | ModelCapabilities.StructuredOutput;

    /// <summary>Gets how much the model can attend to: the request and its answer together.</summary>
    /// <value>Tokens, at least 1. The default is 128 000.</value>
    public int ContextWindowTokens { get; init; } = 128_000;

    /// <summary>Gets the longest answer of the model.</summary>
    /// <value>Tokens, at least 1. The default is 4 096.</value>
    public int MaxOutputTokens { get; init; } = 4_096;

    /// <summary>Gets the price of what is sent.</summary>
    /// <value>
    /// US dollars per million tokens, at least 0. <see langword="null"/>, the default, is an unknown price: the model counts as
    /// the dearest of all, and budgets refuse it.
    /// </value>
    public decimal? DollarsPerMillionInputTokens { get; init; }

    /// <summary>Gets the price of what is answered.</summary>
    /// <value>US dollars per million tokens, at least 0. <see langword="null"/>, the default, is an unknown price.</value>
    public decimal? DollarsPerMillionOutputTokens { get; init; }

    /// <summary>Gets how good the model is where no intent says more.</summary>
    /// <value>0 to 1, on the app's own scale. The default is 0.5.</value>
    public double Quality { get; init; } = 0.5;

    /// <summary>Gets how good the model is at intents, by their names.</summary>
    /// <value>0 to 1, on the scale of <see cref="Quality"/>. The default is none.</value>
    public IReadOnlyDictionary<string, double> QualityByIntent { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>Gets where the model runs, in the app's own words, such as <c>eu</c>.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Gets what limits the data does not leave, in the app's own words.</summary>
    /// <value>The policy <c>private</c> asks for one of <c>device</c> and <c>tenant</c>. The default is none.</value>
    public IReadOnlyList<string> DataBoundaries { get; init; } = [];

    /// <summary>Gets the time to the first token that is expected before any was measured.</summary>
    /// <value>More than zero. The default is 1 second.</value>
    public TimeSpan ExpectedTimeToFirstToken { get; init; } = TimeSpan.FromSeconds(1);
}
