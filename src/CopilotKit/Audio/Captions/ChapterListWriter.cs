using System.Text.Json;
using System.Text.Json.Serialization;

namespace CopilotKit.Audio.Captions;

/// <summary>A place in a sound to jump to.</summary>
/// <param name="Start">When it begins: 0 or more.</param>
/// <param name="Title">Its name.</param>
public sealed record ChapterMark(TimeSpan Start, string Title);

/// <summary>Writes chapters in the JSON form that podcast players read (<c>application/json+chapters</c>).</summary>
/// <remarks>Source: Podcast Namespace, JSON Chapters 1.2.0.</remarks>
public static class ChapterListWriter
{
    /// <summary>Writes a list of chapters.</summary>
    /// <param name="stream">Receives the document, in UTF-8. It stays open.</param>
    /// <param name="chapters">The chapters; they are written in the order of their starts.</param>
    /// <param name="title">The title of the whole; <see langword="null"/> leaves it out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A start is negative.</exception>
    public static void Write(Stream stream, IEnumerable<ChapterMark> chapters, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(chapters);

        ChapterEntry[] entries = [.. chapters.OrderBy(static chapter => chapter.Start).Select(Entry)];
        JsonSerializer.Serialize(stream, new ChapterList("1.2.0", title, entries), ChapterListContext.Default.ChapterList);
    }

    private static ChapterEntry Entry(ChapterMark chapter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chapter.Start, TimeSpan.Zero, nameof(chapter));
        return new ChapterEntry(Math.Round(chapter.Start.TotalSeconds, 3), chapter.Title);
    }
}

/// <summary>The document of a <see cref="ChapterListWriter"/>.</summary>
internal sealed record ChapterList(string Version, string? Title, ChapterEntry[] Chapters);

/// <summary>One entry of a <see cref="ChapterList"/>.</summary>
internal sealed record ChapterEntry(double StartTime, string Title);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChapterList))]
internal sealed partial class ChapterListContext : JsonSerializerContext;
