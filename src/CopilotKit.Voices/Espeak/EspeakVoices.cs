using System.Globalization;
using CopilotKit.Scripts;
using CopilotKit.Speech;

namespace CopilotKit.Voices.Espeak;

/// <summary>Makes voices of what <c>espeak-ng --voices</c> prints: one for each language, and one for each listed variant of it.</summary>
/// <remarks>
/// A row is <c>Pty Language Age/Gender VoiceName File Other</c> (version 1.51), with underscores for spaces in the name. The figures of
/// pitch, pace and loudness were measured on American English.
/// </remarks>
internal static class EspeakVoices
{
    /// <summary>What the ids of the voices begin with, so that they are told apart from those of other engines.</summary>
    public const string Prefix = "espeak-";

    private static readonly Dictionary<string, string> Accents = new(StringComparer.Ordinal)
    {
        ["en-us"] = "American", ["en-gb"] = "British", ["en-gb-x-rp"] = "British", ["en-gb-scotland"] = "Scottish", ["en-gb-x-gbclan"] = "Lancashire",
        ["en-gb-x-gbcwmd"] = "West Midlands", ["en-us-nyc"] = "New York", ["en-029"] = "Caribbean",
    };

    /// <summary>Reads the list.</summary>
    public static IReadOnlyList<Voice> Read(string list, EspeakOptions options) =>
    [
        .. from row in list.Split('\n').Skip(1)
           let cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           where cells.Length >= 5 && !cells[4].StartsWith("mb/", StringComparison.Ordinal) // Those need a program of their own, mbrola.
           group cells by cells[1] into language
           where IsListed(language.Key, options)
           from variant in options.Variants.Prepend("")
           select Make(language.Key, language.First()[3].Replace('_', ' '), variant),
    ];

    /// <summary>Gives the program's own name for a voice.</summary>
    public static string NameOf(string id) => id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..] : id;

    private static Voice Make(string language, string name, string variant) => new($"{Prefix}{language}{(variant is "" ? "" : $"+{variant}")}")
    {
        Name = variant is "" ? name : $"{name}, {variant}",
        Gender = IsWoman(variant) ? VoiceGender.Female : VoiceGender.Male,
        Accent = Accents.GetValueOrDefault(language),
        Language = TagOf(language),
        Engine = "espeak",
        Speaker = $"espeak+{variant}",
        PitchHertz = variant switch
        {
            "f2" => 187,
            "f3" => 197,
            "f4" => 172,
            _ => IsWoman(variant) ? 185 : 100,
        },
        WordsPerMinute = 200,
        LoudnessLufs = -22.5,
    };

    private static bool IsWoman(string variant) => variant.Length >= 2 && variant[0] is 'f' && char.IsAsciiDigit(variant[1]);

    private static bool IsListed(string language, EspeakOptions options) =>
        options.Languages.Count == 0 || options.Languages.Any(wanted => LanguageRange.Covers(wanted, language));

    /// <summary>Gives the tag as BCP 47 writes it: the program writes regions in small letters.</summary>
    private static string TagOf(string language)
    {
        string[] parts = language.Split('-');
        return string.Join('-', parts.Select((part, index) => index > 0 && part.Length == 2 ? part.ToUpper(CultureInfo.InvariantCulture) : part));
    }
}
