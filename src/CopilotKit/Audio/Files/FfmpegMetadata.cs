using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CopilotKit.Audio.Captions;

namespace CopilotKit.Audio.Files;

/// <summary>Writes tags and chapters in the text form that ffmpeg reads.</summary>
/// <remarks>
/// Sources: the ffmpeg formats documentation, "Metadata"; for tags of Vorbis comments, Xiph's chapter and picture fields.
/// </remarks>
internal static class FfmpegMetadata
{
    private const int FrontCover = 3;

    public static string Write(SoundFileFormat format, SoundFileInformation information)
    {
        StringBuilder text = new(";FFMETADATA1\n");
        Tag(text, "title", information.Title);
        Tag(text, "comment", information.Comment);
        Tag(text, "encoded_by", SoundFileInformation.Software);
        Tag(text, "METADATA_BLOCK_PICTURE", format.WritesCoverAsTag && information.Cover is { } cover ? Picture(cover) : null);
        IReadOnlyList<ChapterMark> chapters = information.Chapters;
        for (int i = 0; format.WritesChaptersAsTags && i < chapters.Count; i++)
        {
            Tag(text, string.Create(CultureInfo.InvariantCulture, $"CHAPTER{i:000}"), chapters[i].Start.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture));
            Tag(text, string.Create(CultureInfo.InvariantCulture, $"CHAPTER{i:000}NAME"), chapters[i].Title);
        }

        for (int i = 0; !format.WritesChaptersAsTags && i < chapters.Count; i++)
        {
            TimeSpan end = i + 1 < chapters.Count ? chapters[i + 1].Start : information.Duration;
            text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE=1/1000\nSTART={Milliseconds(chapters[i].Start)}\nEND={Milliseconds(end)}\n");
            Tag(text, "title", chapters[i].Title);
        }

        return text.ToString();
    }

    private static void Tag(StringBuilder text, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        text.Append(key).Append('=');
        foreach (char character in value.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal))
        {
            text.Append(character is '=' or ';' or '#' or '\\' or '\n' ? "\\" : "").Append(character);
        }

        text.Append('\n');
    }

    private static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);

    /// <summary>The picture block of FLAC, in base 64, as Vorbis comments hold it.</summary>
    private static string Picture(string path)
    {
        byte[] mediaType = Encoding.ASCII.GetBytes(SoundFileInformation.MediaTypeOf(path)!);
        byte[] picture = File.ReadAllBytes(path);
        using MemoryStream block = new();
        Number(FrontCover);
        Number(mediaType.Length);
        block.Write(mediaType);

        // No description; width, height, depth and colours are left to the picture itself.
        for (int i = 0; i < 5; i++)
        {
            Number(0);
        }

        Number(picture.Length);
        block.Write(picture);
        return Convert.ToBase64String(block.GetBuffer(), 0, (int)block.Length);

        void Number(int value)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            block.Write(bytes);
        }
    }
}
