using CopilotKit.Speech.Composition;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CopilotKit;

/// <summary>Puts the engines of an app together: each behind its own decorators, then one client for all of them.</summary>
/// <remarks>
/// From the inside: engine, telemetry (every attempt is a span), retries, prices, cache (a hit is no request); then routing; then
/// fallback, which must see which engine failed.
/// </remarks>
internal sealed class SpeechComposition
{
    /// <summary>Gives the one client of an app; the registration without a key.</summary>
    public static readonly Func<IServiceProvider, ITextToSpeechClient> Unkeyed =
        static provider => provider.GetRequiredService<ComposedSpeech>().Client!;

    private readonly IServiceCollection _services;
    private readonly SortedDictionary<SpeechLayer, Func<IServiceProvider, ITextToSpeechClient, string, ITextToSpeechClient>> _layers = [];
    private Func<IServiceProvider, RoutingTextToSpeechClient, ITextToSpeechClient>? _fallback;

    private SpeechComposition(IServiceCollection services) => _services = services;

    /// <summary>Gives the composition of an app, a new one at first.</summary>
    public static SpeechComposition Of(IServiceCollection services)
    {
        if (services.Select(static service => service.IsKeyedService ? null : service.ImplementationInstance)
            .OfType<SpeechComposition>().FirstOrDefault() is { } known)
        {
            return known;
        }

        SpeechComposition composition = new(services);
        services.AddSingleton(composition);
        services.TryAddSingleton(provider => new ComposedSpeech(composition.Compose(provider)));
        return composition;
    }

    /// <summary>Puts a decorator around every engine; the last one given for a layer counts.</summary>
    public void Add(SpeechLayer layer, Func<IServiceProvider, ITextToSpeechClient, string, ITextToSpeechClient> decorate) =>
        _layers[layer] = decorate;

    /// <summary>Lets engines stand in for each other.</summary>
    public void AddFallback(Func<IServiceProvider, RoutingTextToSpeechClient, ITextToSpeechClient> decorate) => _fallback = decorate;

    private ITextToSpeechClient? Compose(IServiceProvider provider)
    {
        (string Key, ITextToSpeechClient Client)[] engines =
            [.. EngineKeys().Select(key => (key, provider.GetRequiredKeyedService<ITextToSpeechClient>(key)))];
        if (OwnClient(provider) is { } own && !engines.Any(engine => engine.Client == own))
        {
            // The app has a client of its own in that place, and it is left there.
            return Decorate(provider, own, "own");
        }

        KeyValuePair<string, ITextToSpeechClient>[] decorated =
            [.. engines.Select(engine => KeyValuePair.Create(engine.Key, Decorate(provider, engine.Client, engine.Key)))];
        return decorated.Length < 2 ? decorated.FirstOrDefault().Value : Route(provider, decorated);
    }

    private ITextToSpeechClient? OwnClient(IServiceProvider provider) =>
        _services.LastOrDefault(IsUnkeyedClient) is { } registered && registered.ImplementationFactory != Unkeyed
            ? provider.GetRequiredService<ITextToSpeechClient>()
            : null;

    private static bool IsUnkeyedClient(ServiceDescriptor service) =>
        !service.IsKeyedService && service.ServiceType == typeof(ITextToSpeechClient);

    private ITextToSpeechClient Decorate(IServiceProvider provider, ITextToSpeechClient client, string key) =>
        _layers.Values.Aggregate(client, (inner, decorate) => decorate(provider, inner, key));

    private ITextToSpeechClient Route(IServiceProvider provider, IEnumerable<KeyValuePair<string, ITextToSpeechClient>> engines)
    {
        RoutingTextToSpeechClient router = new(
            engines, provider.GetService<TimeProvider>(), provider.GetService<ILogger<RoutingTextToSpeechClient>>());
        return _fallback?.Invoke(provider, router) ?? router;
    }

    private IEnumerable<string> EngineKeys() => _services
        .Where(static service => service.IsKeyedService && service.ServiceType == typeof(ITextToSpeechClient))
        .Select(static service => service.ServiceKey)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}

/// <summary>What stands around an engine, from the inside.</summary>
internal enum SpeechLayer
{
    Telemetry,
    Retries,
    Prices,
    Cache,
}

/// <summary>The one client that an app speaks with; none where no engine is registered.</summary>
internal sealed record ComposedSpeech(ITextToSpeechClient? Client);
