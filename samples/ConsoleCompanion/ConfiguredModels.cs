using CopilotKit;
using CopilotKit.Models;

namespace ConsoleCompanion;

/// <summary>Lets the models that somebody configured write. A key alone configures nothing.</summary>
internal static class ConfiguredModels
{
    public static void Write(CopilotKitOptions options)
    {
        bool areThere = AreIn(options.Models);
        options.Storytelling.UsesChatModel |= areThere;
        options.Meditation.UsesChatModel |= areThere;
    }

    private static bool AreIn(ModelsOptions models) => models.Catalog.Values.Any(model => model.Service is not null);
}
