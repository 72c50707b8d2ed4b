using System.Globalization;
using System.Text;
using System.Xml;

namespace CopilotKit.Scripts;

/// <summary>Writes SSML 1.0, the W3C's markup for speech, in the dialect that Azure Speech reads.</summary>
/// <remarks>
/// Any text gives well-formed XML: what markup is made of is escaped, and what XML cannot hold (control characters, halves of surrogate
/// pairs) becomes a space. Source: SSML 1.0, W3C Recommendation of 2004; Microsoft's description of <c>mstts</c>.
/// </remarks>
public static class SsmlWriter
{
    private const string Namespace = "http://www.w3.org/2001/10/synthesis";
    private const string StyleNamespace = "https://www.w3.org/2001/mstts";
    private static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(20);
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineChars = "\n" };

    /// <summary>Writes a script for other tools: its lines and its pauses, without sounds, beds and chapter marks.</summary>
    /// <param name="script">The script; an elastic pause has its usual length.</param>
    /// <returns>The document.</returns>
    public static string Write(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Write(PassagesOf(script), script.Language ?? "en-US");
    }

    /// <summary>Writes passages, each with a <c>voice</c> element of its own where it names a voice.</summary>
    /// <param name="passages">The passages, in order.</param>
    /// <param name="language">The language of the document: a BCP 47 tag.</param>
    /// <returns>The document.</returns>
    public static string Write(IEnumerable<SsmlPassage> passages, string language)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);

        StringBuilder document = new();
        using (XmlWriter writer = XmlWriter.Create(document, Settings))
        {
            writer.WriteStartElement("speak", Namespace);
            writer.WriteAttributeString("version", "1.0");
            writer.WriteAttributeString("xmlns", "mstts", null, StyleNamespace);
            writer.WriteAttributeString("xml", "lang", null, Clean(language));
            foreach (SsmlPassage passage in passages)
            {
                Write(passage, writer);
            }

            writer.WriteEndElement();
        }

        return document.ToString();
    }

    private static void Write(SsmlPassage passage, XmlWriter writer)
    {
        int open = 0;
        if (passage.VoiceId is { } voice)
        {
            open += Open(writer, "voice", ("name", voice));
        }

        int inVoice = open;
        if (passage.Style is { } style)
        {
            open += OpenStyle(writer, style, passage.StyleDegree);
        }

        if (passage.Language is { } language)
        {
            open += Open(writer, "lang", ("xml:lang", language));
        }

        (string, string)[] prosody = [.. ProsodyOf(passage)];
        open += prosody.Length > 0 ? Open(writer, "prosody", prosody) : 0;
        WriteText(passage, writer);
        Close(writer, open - inVoice);
        WriteBreaks(passage.PauseAfter, writer);
        Close(writer, inVoice);
    }

    private static void WriteText(SsmlPassage passage, XmlWriter writer)
    {
        int position = 0;
        foreach (LanguagePhrase phrase in passage.Phrases)
        {
            writer.WriteString(Clean(passage.Text[position..phrase.Start]));
            Open(writer, "lang", ("xml:lang", phrase.Language));
            writer.WriteString(Clean(passage.Text[phrase.Start..phrase.End]));
            writer.WriteEndElement();
            position = phrase.End;
        }

        writer.WriteString(Clean(passage.Text[position..]));
    }

    private static IEnumerable<(string Name, string Value)> ProsodyOf(SsmlPassage passage)
    {
        if (passage.Speed is not 1)
        {
            yield return ("rate", Number(passage.Speed));
        }

        if (passage.Pitch is not 1)
        {
            yield return ("pitch", Signed((passage.Pitch - 1) * 100, "%"));
        }

        if (passage.GainDecibels is not 0)
        {
            yield return ("volume", Signed(passage.GainDecibels, "dB"));
        }
    }

    private static int Open(XmlWriter writer, string name, params (string Name, string Value)[] attributes)
    {
        writer.WriteStartElement(name, Namespace);
        foreach ((string attribute, string value) in attributes)
        {
            string[] parts = attribute.Split(':');
            writer.WriteAttributeString(parts.Length > 1 ? parts[0] : null, parts[^1], null, Clean(value));
        }

        return 1;
    }

    private static int OpenStyle(XmlWriter writer, string style, double? degree)
    {
        writer.WriteStartElement("mstts", "express-as", StyleNamespace);
        writer.WriteAttributeString("style", Clean(style));
        if (degree is { } strength)
        {
            writer.WriteAttributeString("styledegree", Number(Math.Clamp(strength, Delivery.MinStyleDegree, Delivery.MaxStyleDegree)));
        }

        return 1;
    }

    private static void Close(XmlWriter writer, int elements)
    {
        for (; elements > 0; elements--)
        {
            writer.WriteEndElement();
        }
    }

    private static void WriteBreaks(TimeSpan pause, XmlWriter writer)
    {
        for (TimeSpan left = pause; left > TimeSpan.Zero; left -= LongestBreak)
        {
            double milliseconds = Math.Ceiling(Math.Min(left.TotalMilliseconds, LongestBreak.TotalMilliseconds));
            Open(writer, "break", ("time", FormattableString.Invariant($"{milliseconds}ms")));
            writer.WriteEndElement();
        }
    }

    private static IEnumerable<SsmlPassage> PassagesOf(Script script)
    {
        Deliveries deliveries = new(script.Roles);
        return CueTree.LeavesOf(script.Cues).Select(cue => cue switch
        {
            Line line => PassageOf(line, script.Roles, deliveries.Of(line)),
            Pause pause => new SsmlPassage("") { PauseAfter = pause.Length },
            _ => null,
        }).OfType<SsmlPassage>();
    }

    private static SsmlPassage PassageOf(Line line, IReadOnlyList<Role> roles, Delivery delivery) => new(line.Text)
    {
        VoiceId = roles.FirstOrDefault(role => role.Name.Equals(line.Role, StringComparison.OrdinalIgnoreCase))?.VoiceId,
        Language = line.Language,
        Phrases = line.Phrases,
        Style = delivery.Style,
        StyleDegree = delivery.StyleDegree,
        Speed = delivery.Speed ?? 1,
        GainDecibels = delivery.GainDecibels ?? 0,
    };

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Signed(double value, string unit) => value.ToString("+0.##;-0.##;+0", CultureInfo.InvariantCulture) + unit;

    /// <summary>Replaces what XML 1.0 cannot hold, even escaped.</summary>
    private static string Clean(string text)
    {
        StringBuilder? cleaned = null;
        for (int index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(text[index]))
            {
                (cleaned ??= new StringBuilder(text))[index] = ' ';
            }
        }

        return cleaned?.ToString() ?? text;
    }
}
