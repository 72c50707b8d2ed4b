using Microsoft.Extensions.AI;

namespace CopilotKit.Models;

/// <summary>Makes the clients of models that configuration names by their <see cref="ModelSettings.Service"/>.</summary>
/// <remarks>Register it as a singleton. It is asked once for each model, and again when the settings of that model change.</remarks>
public interface IModelClientFactory
{
    /// <summary>Gets the services that it knows, such as <c>openai</c>; compared without regard to case.</summary>
    IReadOnlyCollection<string> Services { get; }

    /// <summary>Says what settings lack that this service needs: when the host starts, and when configuration changes.</summary>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="settings">Where it is, and its key.</param>
    /// <returns>
    /// What to do about each, with the name of the model and without secrets; none, the default, when a client can be made.
    /// </returns>
    IEnumerable<string> Errors(string name, ModelSettings settings) => [];

    /// <summary>Makes a client. No request is sent.</summary>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="settings">Where it is, and its key.</param>
    /// <returns>The client. The catalog disposes none: it is kept for as long as the app runs, or until its settings change.</returns>
    /// <exception cref="ArgumentException">
    /// The settings lack something that this service needs; the message names it, and no secret.
    /// </exception>
    IChatClient Create(string name, ModelSettings settings);
}
