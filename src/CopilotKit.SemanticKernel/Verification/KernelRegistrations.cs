using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.SemanticKernel.Verification;

/// <summary>Remembers what was registered: once built, services no longer tell under which keys.</summary>
internal sealed class KernelRegistrations(IServiceCollection services)
{
    public IEnumerable<ServiceDescriptor> Of(Type serviceType) => services.Where(service => service.ServiceType == serviceType);
}
