using System.Collections.Concurrent;
using CopilotKit.Models.Intents;

namespace CopilotKit.Models.Policies;

/// <summary>The models and the options of one moment, in the shape that choosing is quick with.</summary>
internal sealed class Roster
{
    private readonly ModelsOptions _options;
    private readonly ConcurrentDictionary<string, CompiledPolicy?> _policies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, float[]> _qualities;
    private readonly float[] _generalQuality;

    public Roster(ModelCard[] cards, ModelsOptions options)
    {
        (Cards, _options) = (cards, options);
        (InputDollars, OutputDollars) =
            (PricesOf(card => card.DollarsPerMillionInputTokens), PricesOf(card => card.DollarsPerMillionOutputTokens));
        ExpectedSeconds = Array.ConvertAll(cards, card => card.ExpectedTimeToFirstToken.TotalSeconds);
        _generalQuality = Array.ConvertAll(cards, card => (float)card.Quality);
        _qualities = cards.SelectMany(card => card.QualityByIntent.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(intent => intent, QualitiesFor, StringComparer.OrdinalIgnoreCase);
    }

    public ModelCard[] Cards { get; }

    /// <summary>Gets the seconds to the first token that the cards expect.</summary>
    public double[] ExpectedSeconds { get; }

    /// <summary>Gets dollars for a token; of models whose price is unknown, the highest of the others.</summary>
    public double[] InputDollars { get; }

    public double[] OutputDollars { get; }

    /// <summary>Gives a policy.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public CompiledPolicy PolicyOf(string? name) => _policies.GetOrAdd(name ?? _options.Policy, static (name, roster) => roster.Compile(name), this)
        ?? throw new ArgumentException($"There is no policy {name}. There are {string.Join(", ", _options.PolicyNames)}.");

    public float[] QualitiesOf(Intent? intent) =>
        intent is { Name: { } name } && _qualities.TryGetValue(name, out float[]? qualities) ? qualities : _generalQuality;

    public int IndexOf(string? name) =>
        name is null ? -1 : Array.FindIndex(Cards, card => card.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private CompiledPolicy? Compile(string name)
    {
        PolicySettings? settings = _options.Policies.TryGetValue(name, out PolicySettings? own) ? own : PolicyPresets.Find(name);
        return settings is null ? null : new CompiledPolicy(name, settings, Cards);
    }

    private float[] QualitiesFor(string intent) => Array.ConvertAll(
        Cards, card => (float)(card.QualityByIntent.FirstOrDefault(quality => quality.Key.Equals(intent, StringComparison.OrdinalIgnoreCase)) is { Key: not null } known ? known.Value : card.Quality));

    private double[] PricesOf(Func<ModelCard, decimal?> price)
    {
        decimal dearest = Cards.Max(price) ?? 0;
        return Array.ConvertAll(Cards, card => (double)(price(card) ?? dearest) / 1e6);
    }
}
