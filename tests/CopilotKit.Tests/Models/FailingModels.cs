using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Models;

/// <summary>Models on a test's clock that fail when it says so, each of them less good than the one before.</summary>
internal static class FailingModels
{
    public static SimulatedModel Failing(this SimulatedTime time, ModelErrorKind kind, Func<int, bool> fails) =>
        new(time, "Yes. ") { Fault = call => fails(call) ? SimulatedFault.Of(kind) : null };

    public static ModelSelectingChatClient ClientOver(this SimulatedTime time, ModelsOptions options, params SimulatedModel[] models) => new(
        new ModelCatalog(models.Select((model, i) => new Model(new ModelCard($"{i}") { Quality = 1.0 / (1 + i) }, model))),
        options,
        new ModelSelectionParts { Time = time });
}
