using CopilotKit.Speech.Composition;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Costs;

/// <summary>Lists voices with their prices, so that a performance can say what it costs, or be refused, before anything is sent.</summary>
/// <remarks>See <see cref="ScriptPerformer.EstimateCostAsync"/> and <see cref="PerformanceOptions.MaxDollars"/>.</remarks>
public sealed class PricedTextToSpeechClient : DelegatingSpeechClient
{
    private readonly SpeechPrices _prices;
    private readonly string _engineKey;

    /// <summary>Initializes a new instance of the <see cref="PricedTextToSpeechClient"/> class.</summary>
    /// <param name="innerClient">Has the voices.</param>
    /// <param name="prices">What they cost.</param>
    /// <param name="engineKey">The name of the engine, for prices such as <c>azure/*</c>.</param>
    /// <exception cref="ArgumentException">A price is below zero.</exception>
    public PricedTextToSpeechClient(ITextToSpeechClient innerClient, SpeechPrices prices, string engineKey = "")
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(engineKey);
        OptionErrors.ThrowIfAny(prices.Errors(), nameof(prices));

        (_prices, _engineKey) = (prices, engineKey);
    }

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Voice> voices = await InnerEngine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        return [.. voices.Select(voice => voice with
        {
            DollarsPerMillionCharacters = _prices.PriceOf(_engineKey, voice.Id) ?? voice.DollarsPerMillionCharacters,
        })];
    }
}
