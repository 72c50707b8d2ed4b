using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CopilotKit.Scripts;
using CopilotKit.Scripts.Screenplays;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Modes;
using CopilotKit.Speech.Styles;
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
    private readonly ScriptDirector _director;

    /// <summary>Initializes a new instance of the <see cref="VoicePlugin"/> class.</summary>
    /// <param name="engine">Has the voices.</param>
    /// <param name="performer">Performs with them.</param>
    /// <param name="folder">Receives the sound files; it is made when it is missing.</param>
    /// <param name="director">Prepares scripts in the modes; the default has no chat model and sends nothing anywhere.</param>
    public VoicePlugin(ISpeechEngine engine, ScriptPerformer performer, string folder, ScriptDirector? director = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(performer);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);

        (_engine, _performer, _folder, _director) = (engine, performer, folder, director ?? new ScriptDirector());
        Functions =
        [
            PluginFunctions.Create(SpeakAsync, "speak"),
            PluginFunctions.Create(ListVoicesAsync, "list_voices"),
            PluginFunctions.Create(PreviewVoiceAsync, "preview_voice"),
            PluginFunctions.Create(PerformScriptAsync, "perform_script"),
        ];
    }

    /// <summary>Gets the functions to put into <see cref="ChatOptions.Tools"/>.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>Speaks text with one voice and saves the sound.</summary>
    /// <param name="text">The words: 1 to 100,000 UTF-16 code units.</param>
    /// <param name="voice">The id of a voice; <see langword="null"/> takes the default voice.</param>
    /// <param name="style">A style of <see cref="SpeakingStyles"/>, in any words; <see langword="null"/> is neutral.</param>
    /// <param name="degree">How strongly the style is meant, 0.01 to 2; <see langword="null"/> is 1.</param>
    /// <param name="delivery">How else it is said, as in a screenplay: <c>slowly, quietly</c>.</param>
    /// <param name="language">The language of the words, a BCP 47 tag; <see langword="null"/> is the voice's own.</param>
    /// <param name="cancellationToken">Ends the speech early and leaves no file.</param>
    /// <returns>Where the sound is.</returns>
    /// <exception cref="ArgumentException">
    /// The text is empty or too long, the degree is out of range, or there is no such voice.
    /// </exception>
    [Description("Says a text aloud with one voice, word for word, and saves it as a sound file. For several characters use perform_script.")]
    public async Task<SavedSound> SpeakAsync(
        [Description("The words to say, without markup.")] string text,
        [Description("The id of a voice from list_voices. Leave it out for the default voice.")] string? voice = null,
        [Description("The emotional tone: neutral, cheerful, excited, sad, angry, fearful, calm, gentle, whispering, newscast, storytelling, empathetic, hopeful or serious.")] string? style = null,
        [Description("How strong the tone is: 0.5 is slight, 1 as usual, 2 very strong.")][Range(Delivery.MinStyleDegree, Delivery.MaxStyleDegree)] double? degree = null,
        [Description("Pace and loudness: any of 'slowly', 'very slowly', 'quickly', 'quietly', 'loudly', separated by commas.")] string? delivery = null,
        [Description("The language of the words, such as 'de-DE', if it is not the voice's own.")] string? language = null,
        CancellationToken cancellationToken = default)
    {
        CheckText(text, nameof(text));
        _ = Delivery.CheckedDegree(degree ?? 1, nameof(degree));
        _ = await FindVoiceAsync(voice, cancellationToken).ConfigureAwait(false);

        Delivery said = Directions.Read(delivery ?? "", out _);
        said = said with { Style = style ?? said.Style, StyleDegree = degree ?? said.StyleDegree };
        Script script = new(new Line(voice is null ? Role.Narrator : Speaker, text) { Delivery = said, Language = language })
        {
            Language = language,
            Roles = voice is null ? [] : [new Role(Speaker) { VoiceId = voice }],
        };
        return await SaveAsync(script, "speech", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the voices.</summary>
    /// <param name="language">
    /// Only voices of this language: a BCP 47 tag, of which the language alone counts; <see langword="null"/> for any.
    /// </param>
    /// <param name="engine">Only voices of this engine, by <see cref="Voice.Engine"/>; <see langword="null"/> for any.</param>
    /// <param name="cancellationToken">Ends the listing early.</param>
    /// <returns>Every such voice with what it sounds like.</returns>
    [Description("Lists the voices with their ids, gender, age, accent, language and engine, all of them or only those of one language or engine.")]
    public async Task<IReadOnlyList<VoiceDescription>> ListVoicesAsync(
        [Description("Only voices of this language, such as 'en' or 'de-DE'.")] string? language = null,
        [Description("Only voices of this engine, such as 'flite'.")] string? engine = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        return [.. voices.Where(voice => voice.IsOf(engine, language)).Select(voice => new VoiceDescription(
            voice.Id, voice.Name, voice.Gender.ToString(), voice.Age.ToString(), voice.Accent, voice.Language, voice.Engine))];
    }

    /// <summary>Lets a voice say a short sentence in its own language, to choose by ear.</summary>
    /// <param name="voice">The id of the voice.</param>
    /// <param name="style">A style to hear it in; <see langword="null"/> is neutral.</param>
    /// <param name="cancellationToken">Ends the speech early and leaves no file.</param>
    /// <returns>Where the sound is.</returns>
    /// <exception cref="ArgumentException">There is no such voice.</exception>
    [Description("Lets a voice introduce itself with one short sentence in its own language and saves it as a sound file, so that the person can choose a voice by ear.")]
    public async Task<SavedSound> PreviewVoiceAsync(
        [Description("The id of a voice from list_voices.")] string voice,
        [Description("An emotional tone to hear it in, as for speak.")] string? style = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(voice);
        Voice found = await FindVoiceAsync(voice, cancellationToken).ConfigureAwait(false);
        return await SaveAsync(VoicePreview.ScriptFor(found, new Delivery { Style = style }), $"preview {found.Id}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Performs a screenplay with a cast of voices and saves sound, captions and chapters.</summary>
    /// <param name="screenplay">The text, in the form that <see cref="ScreenplayReader"/> reads.</param>
    /// <param name="mode">How freely it is performed.</param>
    /// <param name="minutes">
    /// The exact length, 0.1 to 120; <see langword="null"/> takes the screenplay's own, else as long as it takes.
    /// </param>
    /// <param name="cancellationToken">Ends the performance early and leaves no sound file.</param>
    /// <returns>Where the sound is, and what the mode changed.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay.</exception>
    /// <exception cref="PerformanceException">The script cannot be performed, or not in that length.</exception>
    [Description("Performs a screenplay with a different voice for each character and saves it as a sound file with captions and chapters. "
        + "The screenplay is Fountain: '# Chapter' lines, narration as plain paragraphs, a CHARACTER line in capitals with the spoken words on the next line, "
        + "an optional '(very cheerful, slowly)' line between them, notes such as [[pause 2s]] or [[role MARA: girl, Scottish]]; blank lines between all of these.")]
    public async Task<SavedSound> PerformScriptAsync(
        [Description("The whole screenplay, or for the mode story plain prose with quoted speech.")] string screenplay,
        [Description("scripted: word for word, the default. emotive: with emotional tones put in. story: finds who says each quote in plain prose and gives everybody a voice.")] PerformanceMode mode = PerformanceMode.Scripted,
        [Description("The exact length in minutes, if one was asked for.")][Range(0.1, MaxMinutes)] double? minutes = null,
        CancellationToken cancellationToken = default)
    {
        CheckText(screenplay, nameof(screenplay));
        if (minutes is < 0.1 or > MaxMinutes)
        {
            throw new ArgumentOutOfRangeException(
                nameof(minutes), minutes, $"The length must be 0.1 to {MaxMinutes} minutes, not {minutes}.");
        }

        ScriptRevision revision =
            await _director.DirectAsync(ScreenplayReader.Read(screenplay), mode, cancellationToken).ConfigureAwait(false);
        Script script = minutes is { } length ? revision.Revised with { Length = TimeSpan.FromMinutes(length) } : revision.Revised;
        SavedSound saved = await SaveAsync(script, script.Title ?? "performance", cancellationToken).ConfigureAwait(false);
        return saved with { Changes = [.. revision.Changes.Select(change => change.ToString())] };
    }

    private static void CheckText(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > MaxTextLength)
        {
            throw new ArgumentException($"The {name} may have {MaxTextLength} characters, not {text.Length}.", name);
        }
    }

    private async Task<Voice> FindVoiceAsync(string? id, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        return id is null ? voices[0]
            : voices.FirstOrDefault(voice => voice.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"There is no voice '{id}'; there is {string.Join(", ", voices.Select(voice => voice.Id))}.", nameof(id));
    }

    private async Task<SavedSound> SaveAsync(Script script, string title, CancellationToken cancellationToken)
    {
        (string path, PerformanceTimeline timeline) =
            await PluginSound.SaveAsync(_performer, script, _folder, title, cancellationToken).ConfigureAwait(false);
        string[] speakers = [.. timeline.Sentences.Select(sentence => sentence.Role).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new SavedSound(path, Math.Round(timeline.Duration.TotalSeconds, 3))
        {
            Voices = timeline.Cast.Where(cast => speakers.Contains(cast.Role.Name, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(cast => cast.Role.Name, cast => cast.Voice.Id),
            NotSaid = [.. timeline.Sentences.SelectMany(sentence => sentence.Unspoken)],
        };
    }
}
