using CopilotKit.Models.Decisions;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Intents;
using CopilotKit.Models.Policies;
using Microsoft.Extensions.Logging;

namespace CopilotKit.Models;

/// <summary>What an app may put into the choice of models. Every part is optional.</summary>
public sealed class ModelSelectionParts
{
    /// <summary>Gets what tells the intent of a request.</summary>
    /// <value><see langword="null"/>, the default: models are judged by their general quality.</value>
    public IIntentClassifier? Intents { get; init; }

    /// <summary>Gets the app's own policies, which have a say in every choice.</summary>
    public IReadOnlyList<ISelectionPolicy> Policies { get; init; } = [];

    /// <summary>Gets what recognises the exceptions of clients.</summary>
    public IReadOnlyList<IModelErrorClassifier> Errors { get; init; } = [];

    /// <summary>Gets what judges the answers of a cascade's cheap model.</summary>
    /// <value><see langword="null"/>, the default, judges by form: see <see cref="IQualityGate"/>.</value>
    public IQualityGate? QualityGate { get; init; }

    /// <summary>Gets what records decisions.</summary>
    /// <value><see langword="null"/>, the default, records none.</value>
    public IDecisionLog? DecisionLog { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets what receives a Debug entry for each choice and a Warning for each failure; never content.</summary>
    public ILogger<ModelSelectingChatClient>? Logger { get; init; }
}
