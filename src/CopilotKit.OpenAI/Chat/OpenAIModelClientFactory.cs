using System.ClientModel.Primitives;
using CopilotKit.Models;
using Microsoft.Extensions.AI;
using OpenAI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Makes the clients of models that configuration names with the service <c>openai</c>.</summary>
internal sealed class OpenAIModelClientFactory : IModelClientFactory
{
    public IReadOnlyCollection<string> Services { get; } = ["openai"];

    public IEnumerable<string> Errors(string name, ModelSettings settings)
    {
        string? problem =
            string.IsNullOrWhiteSpace(settings.ModelId) ? "ModelId must name the model or its deployment, such as gpt-5."
            : settings.Endpoint is { } endpoint && !ServiceAccess.IsAddress(endpoint)
                ? $"Endpoint must be a web address with the version, such as http://localhost:11434/v1, not '{endpoint}'."
            : settings.ApiKey is { } key && !ServiceAccess.IsKey(key)
                ? $"ApiKey {ServiceAccess.KeyRule}"
            : settings is { Endpoint: null, ApiKey: null }
                ? "ApiKey or the Endpoint of a server of your own is needed. A key for something else is not looked for."
            : null;
        return problem is null ? [] : [$"Model {name}: {problem}"];
    }

    public IChatClient Create(string name, ModelSettings settings)
    {
        if (Errors(name, settings).FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, nameof(settings));
        }

        // No retries: another model answers sooner.
        OpenAIClientOptions options = new() { Endpoint = settings.Endpoint, RetryPolicy = new ClientRetryPolicy(0) };
        return new OpenAIChatClient(new ChatClient(settings.ModelId!, ServiceAccess.CredentialOf(settings.ApiKey), options));
    }
}
