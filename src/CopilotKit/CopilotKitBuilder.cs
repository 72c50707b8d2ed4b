using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit;

/// <summary>Adds engines and other parts to what <c>AddCopilotKit</c> registered.</summary>
/// <param name="services">The services that the parts are added to.</param>
public sealed class CopilotKitBuilder(IServiceCollection services)
{
    /// <summary>Gets the services that the parts are added to.</summary>
    public IServiceCollection Services { get; } = services;
}
