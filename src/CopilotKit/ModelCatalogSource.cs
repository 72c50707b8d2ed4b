using CopilotKit.Models;
using CopilotKit.Models.Decisions;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Intents;
using CopilotKit.Models.Policies;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CopilotKit;

/// <summary>Keeps the catalog as code and configuration say, also when configuration changes.</summary>
internal sealed class ModelCatalogSource : IDisposable
{
    private readonly IServiceProvider _services;
    private readonly ModelRegistration[] _registered;
    private readonly IModelClientFactory[] _factories;
    private readonly Dictionary<string, (ClientKey Key, IChatClient Client)> _clients = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();
    private readonly IDisposable? _changes;
    private JsonLinesDecisionLog? _log;

    public ModelCatalogSource(
        IServiceProvider services,
        IEnumerable<ModelRegistration> registered,
        IEnumerable<IModelClientFactory> factories,
        IOptionsMonitor<CopilotKitOptions> options)
    {
        (_services, _registered, _factories) = (services, [.. registered], [.. factories]);
        Catalog = new ModelCatalog(ModelsOf(options.CurrentValue.Models));
        Client = ClientOver(Catalog, services, options.CurrentValue.Models);
        _changes = options.OnChange(changed =>
        {
            Catalog.Replace(ModelsOf(changed.Models));
            Client.Configure(changed.Models);
        });
    }

    public ModelCatalog Catalog { get; }

    public ModelSelectingChatClient Client { get; }

    public void Dispose()
    {
        _changes?.Dispose();
        _log?.Dispose();
    }

    private ModelSelectingChatClient ClientOver(ModelCatalog catalog, IServiceProvider services, ModelsOptions options) => new(catalog, options, new ModelSelectionParts
    {
        Intents = services.GetService<IIntentClassifier>(),
        Policies = [.. services.GetServices<ISelectionPolicy>()],
        Errors = [.. services.GetServices<IModelErrorClassifier>()],
        QualityGate = services.GetService<IQualityGate>(),
        DecisionLog = services.GetService<IDecisionLog>() ?? (options.DecisionLogFile is { } path ? _log = new JsonLinesDecisionLog(path) : null),
        Time = services.GetRequiredService<TimeProvider>(),
        Logger = services.GetService<ILogger<ModelSelectingChatClient>>(),
    });

    private Model[] ModelsOf(ModelsOptions options)
    {
        lock (_lock)
        {
            IEnumerable<string> names = _registered.Select(one => one.Name)
                .Concat(options.Catalog.Where(model => !model.Value.IsKeyAlone).Select(model => model.Key))
                .Distinct(StringComparer.OrdinalIgnoreCase);
            return [.. names.Select(name => ModelOf(name, options.Catalog.TryGetValue(name, out ModelSettings? settings) ? settings : new ModelSettings()))];
        }
    }

    private Model ModelOf(string name, ModelSettings settings) => new(settings.ToCard(name), ClientOf(name, settings));

    // A client is kept for as long as it would be made the same way: it holds connections.
    private IChatClient ClientOf(string name, ModelSettings settings)
    {
        ModelRegistration? registration = Array.FindLast(_registered, one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        ClientKey key = registration is null ? new(settings.Service, settings.Endpoint, settings.ApiKey, settings.ModelId) : default;
        if (!_clients.TryGetValue(name, out (ClientKey Key, IChatClient Client) known) || known.Key != key)
        {
            _clients[name] = known = (key, registration?.Client(_services) ?? FactoryOf(settings).Create(name, settings));
        }

        return known.Client;
    }

    private IModelClientFactory FactoryOf(ModelSettings settings) =>
        _factories.First(factory => factory.Services.Contains(settings.Service, StringComparer.OrdinalIgnoreCase));

    private readonly record struct ClientKey(string? Service, Uri? Endpoint, string? ApiKey, string? ModelId);
}
