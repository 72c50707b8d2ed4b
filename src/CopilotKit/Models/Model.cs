using Microsoft.Extensions.AI;

namespace CopilotKit.Models;

/// <summary>A model that can be chosen: what it is, and the client that reaches it.</summary>
public sealed class Model
{
    /// <summary>Initializes a new instance of the <see cref="Model"/> class.</summary>
    /// <param name="card">What the model is.</param>
    /// <param name="client">What reaches it. It belongs to the caller and is not disposed.</param>
    public Model(ModelCard card, IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(client);

        (Card, Client) = (card, client);
    }

    /// <summary>Gets what the model is.</summary>
    public ModelCard Card { get; }

    /// <summary>Gets what reaches the model.</summary>
    public IChatClient Client { get; }
}
