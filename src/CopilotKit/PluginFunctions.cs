using System.Text.Json;
using System.Text.Json.Serialization;
using CopilotKit.Meditation;
using CopilotKit.Speech;
using CopilotKit.Speech.Modes;
using CopilotKit.Storytelling;
using Microsoft.Extensions.AI;

namespace CopilotKit;

/// <summary>Makes tools of the plugins' methods.</summary>
internal static class PluginFunctions
{
    private static readonly JsonSerializerOptions Json = MakeJson();

    /// <summary>Makes a tool whose description and parameters come from the method's attributes.</summary>
    public static AIFunction Create(Delegate method, string name) =>
        AIFunctionFactory.Create(method, new AIFunctionFactoryOptions { Name = name, SerializerOptions = Json });

    private static JsonSerializerOptions MakeJson()
    {
        JsonSerializerOptions options = new(AIJsonUtilities.DefaultOptions);
        options.TypeInfoResolverChain.Insert(0, PluginJsonContext.Default);
        options.MakeReadOnly();
        return options;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedSound))]
[JsonSerializable(typeof(IReadOnlyList<VoiceDescription>))]
[JsonSerializable(typeof(StoryDraft))]
[JsonSerializable(typeof(PerformanceMode))]
[JsonSerializable(typeof(StoryGenre))]
[JsonSerializable(typeof(MeditationDraft))]
[JsonSerializable(typeof(MeditationSound))]
[JsonSerializable(typeof(IReadOnlyList<MeditationChoice>))]
[JsonSerializable(typeof(MeditationSuggestion))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(double?))]
[JsonSerializable(typeof(int?))]
internal sealed partial class PluginJsonContext : JsonSerializerContext;
