using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CopilotKit;

/// <summary>Tells when the app's configuration has changed; never, where there is none.</summary>
internal sealed class ConfigurationChanges(IServiceProvider services) : IOptionsChangeTokenSource<CopilotKitOptions>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() =>
        services.GetService<IConfiguration>()?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
