using CopilotKit.OpenAI.Chat;
using Microsoft.Extensions.AI;

namespace OpenAI.Chat;

/// <summary>Makes a client for models of the OpenAI SDK's chat client.</summary>
public static class ModelClientExtensions
{
    /// <summary>Gives a client that talks with the model that the SDK's client was made for.</summary>
    /// <param name="client">Its own options set the address, the credentials, the retries and the timeouts. It is not disposed.</param>
    /// <returns>
    /// The client, without a tool-calling loop. The <c>RawRepresentation</c> of answers and updates is the service's own JSON.
    /// </returns>
    /// <remarks>
    /// For OpenAI, Azure OpenAI, Microsoft Foundry and compatible servers. Safe for any number of callers at once. What is in the messages
    /// goes to the service; <c>ChatOptions.RawRepresentationFactory</c> and <c>AdditionalProperties</c> other than <c>strict</c> are not
    /// read. Behind a choice between models set the SDK's retries to none (<c>RetryPolicy = new ClientRetryPolicy(0)</c>): another model
    /// answers sooner. Source: OpenAI's chat completions interface, v1.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    public static IChatClient AsModelClient(this ChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);

        return new OpenAIChatClient(client);
    }
}
