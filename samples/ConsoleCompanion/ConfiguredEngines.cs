using CopilotKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsoleCompanion;

/// <summary>
/// Adds the engines that somebody configured. Without a section of its own none is there, whatever keys lie in the environment.
/// </summary>
internal static class ConfiguredEngines
{
    public static CopilotKitBuilder AddConfiguredEngines(this CopilotKitBuilder builder, IConfiguration configuration)
    {
        IConfigurationSection engines = configuration.GetSection(CopilotKitOptions.SectionName);
        if (engines.GetSection("Espeak").Exists())
        {
            builder.AddEspeak();
        }

        if (engines.GetSection("AzureSpeech").Exists())
        {
            builder.AddAzureSpeech();
        }

        if (engines.GetSection("OpenAI:Speech").Exists())
        {
            builder.AddOpenAISpeech();
        }

        return builder;
    }
}
