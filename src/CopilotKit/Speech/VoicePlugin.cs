using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CopilotKit.Scripts;
using CopilotKit.Scripts.Screenplays;
using CopilotKit.Speech.Performing;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech;

/// <summary>Lets a model speak to the person it is talking to, with one voice or a whole cast.</summary>
/// <remarks>
/// Sound is saved to files: a model gets their paths and lengths, never the sound itself. Every
/// <see cref="DescriptionAttribute"/> here is read by a model: treat a changed word as changed behaviour.
/// </remarks>
public sealed class VoicePlugin
{
    private const int MaxTextLength = 100_000;
    private const int MaxMinutes = 120;
    private const string Speaker = "SPEAKER";

    private readonly ISpeechEngine _engine;
    private readonly ScriptPerformer _performer;
    private readonly string _folder;

    /// <summary>Initializes a new instance of the <see cref="VoicePlugin"/> class.</summary>
    /// <param name="engine">Has the voices.</param>
    /// <param name="performer">Performs with them.</param>
    /// <param name="folder">Receives the sound files; it is made when it is missing.</param>
    public VoicePlugin(ISpeechEngine engine, ScriptPerformer performer, string folder)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(performer);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);

        (_engine, _performer, _folder) = (engine, performer, folder);
        Functions =
        [
            PluginFunctions.Create(SpeakAsync, "speak"),
            PluginFunctions.Create(ListVoicesAsync, "list_voices"),
            PluginFunctions.Create(PerformScriptAsync, "perform_script"),
        ];
    }

    /// <summary>Gets the functions to put into <see cref="ChatOptions.Tools"/>.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>Speaks text with one voice and saves the sound.</summary>
    /// <param name="text">The words: 1 to 100,000 UTF-16 code units.</param>
    /// <param name="voice">The id of a voice; <see langword="null"/> takes the default voice.</param>
    /// <param name="delivery">How it is said, as in a screenplay: <c>calm, slowly</c>.</param>
    /// <param name="cancellationToken">Ends the speech early and leaves no file.</param>
    /// <returns>Where the sound is.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long, or there is no such voice.</exception>
    [Description("Says a text aloud with one voice and saves it as a sound file. For several characters use perform_script.")]
    public async Task<SavedSound> SpeakAsync(
        [Description("The words to say, without markup.")] string text,
        [Description("The id of a voice from list_voices. Leave it out for the default voice.")] string? voice = null,
        [Description("How to say it: any of 'slowly', 'very slowly', 'quickly', 'quietly', 'loudly' and a mood, separated by commas.")] string? delivery = null,
        CancellationToken cancellationToken = default)
    {
        CheckText(text, nameof(text));
        await CheckVoiceAsync(voice, cancellationToken).ConfigureAwait(false);

        Role role = new(Speaker) { VoiceId = voice };
        Script script = new(new Line(voice is null ? Role.Narrator : Speaker, text) { Delivery = Directions.Read(delivery ?? "", out _) })
        {
            Roles = voice is null ? [] : [role],
        };
        return await SaveAsync(script, "speech", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the voices.</summary>
    /// <param name="cancellationToken">Ends the listing early.</param>
    /// <returns>Every voice with what it sounds like.</returns>
    [Description("Lists the voices with their ids, gender, age, accent and language.")]
    public async Task<IReadOnlyList<VoiceDescription>> ListVoicesAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        return [.. voices.Select(voice => new VoiceDescription(
            voice.Id, voice.Name, voice.Gender.ToString(), voice.Age.ToString(), voice.Accent, voice.Language))];
    }

    /// <summary>Performs a screenplay with a cast of voices and saves sound, captions and chapters.</summary>
    /// <param name="screenplay">The text, in the form that <see cref="ScreenplayReader"/> reads.</param>
    /// <param name="minutes">The exact length, 0.1 to 120; <see langword="null"/> takes the screenplay's own, else as long as it takes.</param>
    /// <param name="cancellationToken">Ends the performance early and leaves no sound file.</param>
    /// <returns>Where the sound is.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay.</exception>
    /// <exception cref="PerformanceException">The script cannot be performed, or not in that length.</exception>
    [Description("Performs a screenplay with a different voice for each character and saves it as a sound file with captions and chapters. "
        + "The screenplay is Fountain: '# Chapter' lines, narration as plain paragraphs, a CHARACTER line in capitals with the spoken words on the next line, "
        + "an optional '(calm, slowly)' line between them, notes such as [[pause 2s]] or [[role MARA: girl, Scottish]]; blank lines between all of these.")]
    public async Task<SavedSound> PerformScriptAsync(
        [Description("The whole screenplay.")] string screenplay,
        [Description("The exact length in minutes, if one was asked for.")][Range(0.1, MaxMinutes)] double? minutes = null,
        CancellationToken cancellationToken = default)
    {
        CheckText(screenplay, nameof(screenplay));
        if (minutes is < 0.1 or > MaxMinutes)
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, $"The length must be 0.1 to {MaxMinutes} minutes, not {minutes}.");
        }

        Script script = ScreenplayReader.Read(screenplay);
        script = minutes is { } length ? script with { Length = TimeSpan.FromMinutes(length) } : script;
        return await SaveAsync(script, script.Title ?? "performance", cancellationToken).ConfigureAwait(false);
    }

    private static void CheckText(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > MaxTextLength)
        {
            throw new ArgumentException($"The {name} may have {MaxTextLength} characters, not {text.Length}.", name);
        }
    }

    private async Task CheckVoiceAsync(string? id, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        if (id is not null && !voices.Any(voice => voice.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"There is no voice '{id}'; there is {string.Join(", ", voices.Select(voice => voice.Id))}.", nameof(id));
        }
    }

    private async Task<PerformanceTimeline> PerformAsync(Script script, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await _performer.SaveWithSidecarsAsync(script, path, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Nobody will ask for this file again: each call has a name of its own.
            KeptTakes.Discard(path);
            throw;
        }
    }

    private async Task<SavedSound> SaveAsync(Script script, string title, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        string path = Path.Combine(_folder, $"{FileNames.Of(title)}-{Guid.NewGuid():N}.wav");
        PerformanceTimeline timeline = await PerformAsync(script, path, cancellationToken).ConfigureAwait(false);
        string[] speakers = [.. timeline.Sentences.Select(sentence => sentence.Role).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new SavedSound(path, Math.Round(timeline.Duration.TotalSeconds, 3))
        {
            Voices = timeline.Cast.Where(cast => speakers.Contains(cast.Role.Name, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(cast => cast.Role.Name, cast => cast.Voice.Id),
            NotSaid = [.. timeline.Sentences.SelectMany(sentence => sentence.Unspoken)],
        };
    }
}

/// <summary>A sound file that a plugin made.</summary>
/// <param name="Path">Where it is; captions (.vtt, .srt), chapters (.chapters.json) and the screenplay (.fountain) lie beside it.</param>
/// <param name="Seconds">How long it is.</param>
public sealed record SavedSound(string Path, double Seconds)
{
    /// <summary>Gets who speaks with which voice.</summary>
    public IReadOnlyDictionary<string, string> Voices { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the parts of the text that no voice could say; empty when everything was said.</summary>
    public IReadOnlyList<string> NotSaid { get; init; } = [];
}

/// <summary>What a model is told about a voice.</summary>
/// <param name="Id">What selects it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Gender">Female, Male or Neutral.</param>
/// <param name="Age">Child, Young, Adult or Old.</param>
/// <param name="Accent">Its accent, if known.</param>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record VoiceDescription(string Id, string Name, string Gender, string Age, string? Accent, string Language);
