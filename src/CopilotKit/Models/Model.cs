using Microsoft.Extensions.AI;

namespace CopilotKit.Models;

/// <summary>A model that can be chosen: what it is, and the client that reaches it.</summary>
public sealed class Model
{
    // The type is in Microsoft.Extensions.AI, which an app may have though this library does not.
    private static readonly Type? ToolLoop = Type.GetType(
        "Microsoft.Extensions.AI.FunctionInvokingChatClient, Microsoft.Extensions.AI", throwOnError: false);

    /// <summary>Initializes a new instance of the <see cref="Model"/> class.</summary>
    /// <param name="card">What the model is.</param>
    /// <param name="client">What reaches it, without a tool-calling loop. It belongs to the caller and is not disposed.</param>
    /// <exception cref="ArgumentException">
    /// The client brings a tool-calling loop: put that around the choosing client, or tools run again after a failure.
    /// </exception>
    public Model(ModelCard card, IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(client);
        if (ToolLoop is not null && client.GetService(ToolLoop) is not null)
        {
            throw new ArgumentException(
                $"The client of model {card.Name} calls tools itself, so after a failure they would run again on the next model. "
                    + "Give the bare client, and put UseFunctionInvocation() around the choosing client.",
                nameof(client));
        }

        (Card, Client) = (card, client);
    }

    /// <summary>Gets what the model is.</summary>
    public ModelCard Card { get; }

    /// <summary>Gets what reaches the model.</summary>
    public IChatClient Client { get; }
}
