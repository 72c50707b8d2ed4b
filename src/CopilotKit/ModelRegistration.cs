using Microsoft.Extensions.AI;

namespace CopilotKit;

/// <summary>A model whose client the app gave in code.</summary>
internal sealed record ModelRegistration(string Name, Func<IServiceProvider, IChatClient> Client);
