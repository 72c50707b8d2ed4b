using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.Models;

/// <summary>
/// What a framework that calls models in its own way, such as Semantic Kernel, adds where there are models to choose among.
/// </summary>
/// <remarks>
/// For authors of such packages; apps call the package's own <c>AddCopilotKit</c>. The first one that is registered counts.
/// </remarks>
public interface IModelSelectionHost
{
    /// <summary>Adds the framework's own registrations, once, as soon as there are models.</summary>
    /// <param name="services">The services to add to.</param>
    void AddTo(IServiceCollection services);

    /// <summary>
    /// Gives what is registered as <see cref="IChatClient"/>: the choosing client inside the framework's tool-calling loop.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <returns>The client. The services dispose it.</returns>
    IChatClient GetChatClient(IServiceProvider services);
}
