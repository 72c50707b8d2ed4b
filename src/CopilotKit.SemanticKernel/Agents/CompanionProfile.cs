using System.Text.RegularExpressions;
using CopilotKit.Models;
using CopilotKit.Speech.Speaking;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>Says who a companion is, what it may use, how its model is chosen and how it sounds.</summary>
/// <param name="Name">Its name, which models and histories see: 1 to 40 letters, digits and underscores of ASCII.</param>
/// <remarks>Ready ones are in <see cref="CompanionProfiles"/>; change them with <c>with</c>.</remarks>
public sealed partial record CompanionProfile(string Name)
{
    /// <summary>Gets what it is there for.</summary>
    /// <value>One sentence. The other companions of a <see cref="CompanionTeam"/> decide by it when to hand over.</value>
    public string Description { get; init; } = "";

    /// <summary>Gets who it is and how it behaves: the instructions of its model.</summary>
    public string Persona { get; init; } = "";

    /// <summary>Gets the names of the kernel's plugins that it may use.</summary>
    /// <value><see langword="null"/>, the default, is all of them.</value>
    public IReadOnlyList<string>? Plugins { get; init; }

    /// <summary>Gets the policy that chooses its model.</summary>
    /// <value>
    /// One of <see cref="ModelPolicyNames"/> or of <see cref="ModelsOptions.Policies"/>; <see langword="null"/>, the default, takes the
    /// configured one.
    /// </value>
    public string? Policy { get; init; }

    /// <summary>Gets how it sounds when it is heard through <c>Speak</c>.</summary>
    /// <value><see langword="null"/>, the default, is the voice that narrates.</value>
    public SpeakingOptions? Voice { get; init; }

    /// <summary>Makes an agent of it.</summary>
    /// <param name="kernel">
    /// Has the chat service, the plugins and the filters. The agent gets a clone: plugins that are added later are not seen.
    /// </param>
    /// <returns>The agent, whose model calls functions by itself, for streaming or not.</returns>
    /// <exception cref="ArgumentException"><see cref="Name"/> has other characters, or is too long.</exception>
    /// <exception cref="InvalidOperationException">The kernel lacks one of <see cref="Plugins"/>.</exception>
    public ChatCompletionAgent CreateAgent(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (!NamePattern().IsMatch(Name))
        {
            throw new ArgumentException($"The name of a companion must be 1 to 40 letters, digits and underscores, not '{Name}'.");
        }

        return new ChatCompletionAgent
        {
            Name = Name,
            Description = Description,
            Instructions = Persona,
            Kernel = OwnKernel(kernel),
            Arguments = new KernelArguments(Settings()),
            LoggerFactory = kernel.LoggerFactory,
        };
    }

    private Kernel OwnKernel(Kernel kernel)
    {
        Kernel own = KernelCopy.Of(kernel, Plugins?.Select(plugin => PluginOf(kernel, plugin)) ?? kernel.Plugins);
        CompanionVoice.Set(own, Voice);
        return own;
    }

    private KernelPlugin PluginOf(Kernel kernel, string plugin) => kernel.Plugins.TryGetPlugin(plugin, out KernelPlugin? found)
        ? found
        : throw new InvalidOperationException(
            $"{Name} uses the plugin {plugin}, which the kernel lacks. Add it: builder.Plugins.Add{plugin}().");

    private PromptExecutionSettings Settings()
    {
        PromptExecutionSettings settings = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        return Policy is null ? settings : settings.WithPolicy(Policy);
    }

    [GeneratedRegex("^[A-Za-z0-9_]{1,40}$")]
    private static partial Regex NamePattern();
}
