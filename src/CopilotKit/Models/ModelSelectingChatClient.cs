using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models;

/// <summary>Sends each request to the model of a catalog that suits it best, and to the next one when that does not answer.</summary>
/// <remarks>
/// First come the needs: what the model must be able to do, room for the request (counted before the call), region and data
/// boundary, allowed parties, the budget that is left. Of the models that meet them the one with the highest score is asked. A
/// conversation stays on its model unless another is better by a margin, and a turn with tool calls stays unless the model fails.
/// Choosing costs no network call. Put a tool-calling loop around this client, never inside its models: a tool would run again
/// after a failure. Safe for any number of callers at once. The models' clients belong to the caller and are not disposed.
/// <c>ChatOptions.ModelId</c> may name a model of the catalog: it is then asked first if it is able to serve the request.
/// </remarks>
public sealed class ModelSelectingChatClient : RoutingChatClient
{
    private static readonly ChatClientMetadata Metadata = new("copilotkit");
    private readonly ModelCatalog _catalog;
    private readonly SelectionEngine _engine;

    /// <summary>Initializes a new instance of the <see cref="ModelSelectingChatClient"/> class.</summary>
    /// <param name="catalog">The models to choose from.</param>
    /// <param name="options">How one is chosen; its catalog is not read here. <see langword="null"/> for the defaults.</param>
    /// <param name="parts">
    /// What the app puts in: a classifier of intents, policies of its own, a log. <see langword="null"/> for none.
    /// </param>
    /// <exception cref="ArgumentException">An option is out of range; the message names it.</exception>
    public ModelSelectingChatClient(ModelCatalog catalog, ModelsOptions? options = null, ModelSelectionParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);

        (_catalog, _engine) = (catalog, new SelectionEngine(catalog, parts ?? new ModelSelectionParts()));
        Configure(options ?? new ModelsOptions());
    }

    /// <summary>Changes how models are chosen, from the next request on.</summary>
    /// <param name="options">The options, which must not be changed afterwards. What was measured and spent so far is kept.</param>
    /// <exception cref="ArgumentException">An option is out of range; nothing is changed then.</exception>
    public void Configure(ModelsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Errors().FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, nameof(options));
        }

        _engine.Configure(options);
    }

    /// <summary>Decides which model would serve a request, without calling any.</summary>
    /// <param name="messages">The request.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellationToken">Not needed: the decision is made at once.</param>
    /// <returns>The decision. Nothing is reserved or remembered for it.</returns>
    /// <exception cref="NoSuitableModelException">No model is able to serve the request; the message says why for each.</exception>
    /// <exception cref="ArgumentException">The request names a policy that does not exist.</exception>
    public ValueTask<Selection> SelectAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        return new(Decided(messages, options));
    }

    /// <summary>Tells how each model of the catalog has been doing in this process.</summary>
    /// <returns>The models in the order of the catalog.</returns>
    public IReadOnlyList<ModelStatus> GetStatus()
    {
        RosterSnapshot snapshot = _engine.Current();
        return [.. snapshot.Healths.Select((health, i) => health.Describe(snapshot.Roster.Cards[i]))];
    }

    /// <inheritdoc/>
    /// <exception cref="NoSuitableModelException">No model is able to serve the request; the message says why for each.</exception>
    /// <exception cref="ModelException">Each model that was asked has failed; the message names them.</exception>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return ModelCall.RunAsync(_engine, messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="NoSuitableModelException">No model is able to serve the request; the message says why for each.</exception>
    /// <exception cref="ModelException">Each model that was asked has failed; the message names them.</exception>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return ModelStream.RunAsync(_engine, messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? base.GetService(serviceType, serviceKey)
            : serviceType == typeof(ChatClientMetadata) ? Metadata
            : serviceType == typeof(ModelCatalog) ? _catalog
            : base.GetService(serviceType, serviceKey);
    }

    /// <inheritdoc/>
    /// <exception cref="NoSuitableModelException">No model is able to serve the request; the message says why for each.</exception>
    protected override ValueTask<IChatClient> SelectClientAsync(RoutingContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        Selection selection = Decided(context.Messages, context.ChatOptions);
        return _catalog.TryFind(selection.Model.Name, out Model? model)
            ? new(model.Client)
            : throw new NoSuitableModelException($"Model {selection.Model.Name} has just left the catalog.");
    }

    private Selection Decided(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        SelectionRun run = _engine.Choose(messages, options);
        return run.Selection.Index >= 0 && !run.Selection.IsRefused ? run.Selection : throw run.NoneSuitable();
    }
}
