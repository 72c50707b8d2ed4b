using CopilotKit.Meditation;
using CopilotKit.SemanticKernel.Plugins;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>Adds CopilotKit's plugins to a kernel.</summary>
/// <remarks>
/// Use these methods and not <c>AddFromType</c>, which finds no function in these plugins: their methods carry no
/// attribute of Semantic Kernel, so that they serve every other host as well.
/// </remarks>
public static class CopilotKitKernelBuilderPluginsExtensions
{
    /// <summary>Adds the plugin <c>Voice</c>: <c>speak</c>, <c>list_voices</c>, <c>preview_voice</c> and <c>perform_script</c>.</summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <remarks>
    /// The plugin comes from the kernel's services when the kernel is built, so that it does not matter whether
    /// <c>AddCopilotKit</c> is called before or after. Without it, building the kernel throws an
    /// <see cref="InvalidOperationException"/> that says what to add.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="plugins"/> is <see langword="null"/>.</exception>
    public static IKernelBuilderPlugins AddVoice(this IKernelBuilderPlugins plugins) =>
        Add(plugins, static provider => Of(Required<VoicePlugin>(provider)));

    /// <summary>Adds a plugin object as the plugin <c>Voice</c>.</summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <param name="plugin">The plugin.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IKernelBuilderPlugins AddVoice(this IKernelBuilderPlugins plugins, VoicePlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);

        return Add(plugins, _ => Of(plugin));
    }

    /// <summary>Adds the plugin <c>Storytelling</c>: <c>write_story</c>.</summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <remarks>
    /// The plugin comes from the kernel's services when the kernel is built, as with <see cref="AddVoice(IKernelBuilderPlugins)"/>.
    /// A model performs what it wrote with <c>perform_script</c> of the plugin <c>Voice</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="plugins"/> is <see langword="null"/>.</exception>
    public static IKernelBuilderPlugins AddStorytelling(this IKernelBuilderPlugins plugins) =>
        Add(plugins, static provider => Of(Required<StorytellingPlugin>(provider)));

    /// <summary>Adds a plugin object as the plugin <c>Storytelling</c>.</summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <param name="plugin">The plugin.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IKernelBuilderPlugins AddStorytelling(this IKernelBuilderPlugins plugins, StorytellingPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);

        return Add(plugins, _ => Of(plugin));
    }

    /// <summary>
    /// Adds the plugin <c>Meditation</c>: <c>compose_meditation</c>, <c>perform_meditation</c>, <c>list_meditations</c>
    /// and <c>suggest_meditation</c>.
    /// </summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <remarks>
    /// The plugin comes from the kernel's services when the kernel is built, as with
    /// <see cref="AddVoice(IKernelBuilderPlugins)"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="plugins"/> is <see langword="null"/>.</exception>
    public static IKernelBuilderPlugins AddMeditation(this IKernelBuilderPlugins plugins) =>
        Add(plugins, static provider => Of(Required<MeditationPlugin>(provider)));

    /// <summary>Adds a plugin object as the plugin <c>Meditation</c>.</summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <param name="plugin">The plugin.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IKernelBuilderPlugins AddMeditation(this IKernelBuilderPlugins plugins, MeditationPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);

        return Add(plugins, _ => Of(plugin));
    }

    private static KernelPlugin Of(VoicePlugin plugin) => KernelPlugins.Create("Voice", plugin, plugin.Functions);

    private static KernelPlugin Of(StorytellingPlugin plugin) => KernelPlugins.Create("Storytelling", plugin, plugin.Functions);

    private static KernelPlugin Of(MeditationPlugin plugin) => KernelPlugins.Create("Meditation", plugin, plugin.Functions);

    private static IKernelBuilderPlugins Add(IKernelBuilderPlugins plugins, Func<IServiceProvider, KernelPlugin> create)
    {
        ArgumentNullException.ThrowIfNull(plugins);

        plugins.Services.AddSingleton(create);
        return plugins;
    }

    private static TPlugin Required<TPlugin>(IServiceProvider provider) where TPlugin : class =>
        provider.GetService<TPlugin>() ?? throw new InvalidOperationException(
            $"No {typeof(TPlugin).Name} is registered. Add it to the kernel: builder.AddCopilotKit().AddFlite(), or pass one of yours.");
}
