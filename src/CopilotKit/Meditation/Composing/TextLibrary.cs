using System.Collections.Concurrent;

namespace CopilotKit.Meditation.Composing;

/// <summary>The texts of all types, written for this project and read once.</summary>
internal static class TextLibrary
{
    private static readonly Lazy<IReadOnlyList<Section>> Shared = new(() => Read("shared", []));
    private static readonly ConcurrentDictionary<MeditationType, IReadOnlyList<Section>> Types = new();

    /// <summary>Gives the sections of a type, in the order in which they are said.</summary>
    public static IReadOnlyList<Section> Of(MeditationType type) =>
        Types.GetOrAdd(type, static type => Read(MeditationTypes.Of(type).Name, Shared.Value));

    private static IReadOnlyList<Section> Read(string name, IReadOnlyList<Section> shared)
    {
        string resource = $"CopilotKit.Meditation.Texts.{name}.txt";
        using Stream stream = typeof(TextLibrary).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return SectionReader.Read(reader.ReadToEnd(), shared);
    }
}
