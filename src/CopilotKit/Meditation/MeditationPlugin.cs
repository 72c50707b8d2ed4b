using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using Microsoft.Extensions.AI;

namespace CopilotKit.Meditation;

/// <summary>Lets a model compose, perform and suggest guided meditations for the person it is talking to.</summary>
/// <remarks>
/// Sound is saved to files: a model gets their paths. A theme or a mood that speaks of a crisis is answered with a hand-off text and nothing
/// else. Every <see cref="DescriptionAttribute"/> here is read by a model: treat a changed word as changed behaviour.
/// </remarks>
public sealed class MeditationPlugin
{
    private const int MaxMinutes = 120;
    private const string Types = "One of breath-counting, box-breathing, four-seven-eight, coherent-breathing, cyclic-sighing, body-scan, loving-kindness, muscle-relaxation, yoga-nidra, visualisation, sleep, breathing-space.";
    private const string Theme = "What it is for, in the person's own words, such as 'an exam tomorrow'. Leave it out when they said nothing.";
    private const string Conditions = "What the person said about their health, their place or their age, of: pregnancy, heart-disease, lung-disease, high-blood-pressure, fainting, panic, trauma, seizures, injury (or injury:neck and so on), driving, water, age:9 and so on, or under-18 when the age is not known. Never guess.";

    private readonly MeditationComposer _composer;
    private readonly ScriptPerformer _performer;
    private readonly CrisisGuard _guard;
    private readonly string _folder;

    /// <summary>Initializes a new instance of the <see cref="MeditationPlugin"/> class.</summary>
    /// <param name="composer">Composes the meditations.</param>
    /// <param name="performer">Performs them.</param>
    /// <param name="folder">Receives the sound files; it is made when it is missing.</param>
    /// <param name="guard">Looks for a crisis in what people say about their mood; by default one with the built-in texts.</param>
    public MeditationPlugin(MeditationComposer composer, ScriptPerformer performer, string folder, CrisisGuard? guard = null)
    {
        ArgumentNullException.ThrowIfNull(composer);
        ArgumentNullException.ThrowIfNull(performer);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);

        (_composer, _performer, _folder, _guard) = (composer, performer, folder, guard ?? new CrisisGuard());
        Functions =
        [
            PluginFunctions.Create(ComposeMeditationAsync, "compose_meditation"),
            PluginFunctions.Create(PerformMeditationAsync, "perform_meditation"),
            PluginFunctions.Create(ListMeditations, "list_meditations"),
            PluginFunctions.Create(SuggestMeditation, "suggest_meditation"),
        ];
    }

    /// <summary>Gets the functions to put into <see cref="ChatOptions.Tools"/>.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>Composes a meditation as a screenplay.</summary>
    /// <param name="type">The name of a type, such as <c>body-scan</c>.</param>
    /// <param name="minutes">The exact length, 1 to 120, in the range of the type.</param>
    /// <param name="theme">What it is for; <see langword="null"/> is nothing in particular.</param>
    /// <param name="conditions">What safety depends on, as <see cref="Listener.Of"/> reads it.</param>
    /// <param name="seed">Another number gives other words; <see langword="null"/> takes 1.</param>
    /// <param name="cancellationToken">Ends the composing early.</param>
    /// <returns>The screenplay, or a hand-off text.</returns>
    /// <exception cref="ArgumentException">A name is not known, or a value is out of range.</exception>
    /// <exception cref="UnsafeMeditationException">Nothing like it is safe for the person.</exception>
    /// <exception cref="MeditationLengthException">The type cannot last that long; the message says the range.</exception>
    [Description("Writes a guided meditation of exactly the ordered length as a screenplay. To hear it, use perform_meditation instead. This is no medical treatment.")]
    public async Task<MeditationDraft> ComposeMeditationAsync(
        [Description(Types)] string type,
        [Description("How long it lasts, in minutes.")][Range(1.0, MaxMinutes)] double minutes,
        [Description(Theme)] string? theme = null,
        [Description(Conditions)] string[]? conditions = null,
        [Description("Any whole number; another one gives other words.")] int? seed = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            MeditationSession session = await ComposeAsync(RequestOf(type, minutes, theme, conditions, seed), cancellationToken).ConfigureAwait(false);
            return new MeditationDraft(session.Script.Title ?? "", NameOf(session), minutes, ScreenplayWriter.Write(session.Script)) { Notes = NotesOf(session) };
        }
        catch (CrisisException exception)
        {
            return new MeditationDraft("", "", 0, "") { HandOff = exception.HandOff.Text };
        }
    }

    /// <summary>Composes a meditation, performs it and saves sound, captions and chapters.</summary>
    /// <param name="type">The name of a type, such as <c>body-scan</c>.</param>
    /// <param name="minutes">The exact length, 1 to 120, in the range of the type.</param>
    /// <param name="theme">What it is for; <see langword="null"/> is nothing in particular.</param>
    /// <param name="conditions">What safety depends on, as <see cref="Listener.Of"/> reads it.</param>
    /// <param name="bed">A sound under the voice, such as <c>rain</c>; <see langword="null"/> is none.</param>
    /// <param name="bellMinutes">When bells ring beside those at start and end, in minutes from the start.</param>
    /// <param name="seed">Another number gives other words; <see langword="null"/> takes 1.</param>
    /// <param name="cancellationToken">Ends the performance early and leaves no file.</param>
    /// <returns>Where the sound is, or a hand-off text.</returns>
    /// <exception cref="ArgumentException">A name is not known, or a value is out of range.</exception>
    /// <exception cref="UnsafeMeditationException">Nothing like it is safe for the person.</exception>
    /// <exception cref="MeditationLengthException">The type cannot last that long; the message says the range.</exception>
    /// <exception cref="PerformanceException">The voice cannot speak it, or the bed is not known.</exception>
    [Description("Makes a guided meditation of exactly the ordered length and saves it as a sound file with captions and chapters. Use it whenever somebody wants to meditate, relax or fall asleep with guidance. This is no medical treatment.")]
    public async Task<MeditationSound> PerformMeditationAsync(
        [Description(Types)] string type,
        [Description("How long it lasts, in minutes.")][Range(1.0, MaxMinutes)] double minutes,
        [Description(Theme)] string? theme = null,
        [Description(Conditions)] string[]? conditions = null,
        [Description("A sound under the voice: rain, ocean, brown-noise and others. Leave it out for silence.")] string? bed = null,
        [Description("Minutes at which a bell rings, such as [4, 8]. One rings at the start and at the end anyway.")] double[]? bellMinutes = null,
        [Description("Any whole number; another one gives other words.")] int? seed = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            MeditationRequest request = RequestOf(type, minutes, theme, conditions, seed) with { Bed = bed };
            request = bellMinutes is [_, ..] ? request with { Bells = BellsOf(request.Type, bellMinutes) } : request;
            MeditationSession session = await ComposeAsync(request, cancellationToken).ConfigureAwait(false);
            (string path, PerformanceTimeline timeline) =
                await PluginSound.SaveAsync(_performer, session.Script, _folder, NameOf(session), cancellationToken).ConfigureAwait(false);
            return new MeditationSound(session.Script.Title ?? "", NameOf(session), timeline.Duration.TotalMinutes, path) { Notes = NotesOf(session) };
        }
        catch (CrisisException exception)
        {
            return new MeditationSound("", "", 0, null) { HandOff = exception.HandOff.Text };
        }
    }

    /// <summary>Lists the types.</summary>
    /// <returns>Every type with what it is good for, what it needs and how long it may last.</returns>
    [Description("Lists the kinds of guided meditation: what each is good for, what it needs, and how long it may last.")]
    public static IReadOnlyList<MeditationChoice> ListMeditations() =>
    [
        .. MeditationTypes.All.Select(type => new MeditationChoice(
            type.Name, type.Title, type.Summary, type.Shortest.TotalMinutes, type.Longest.TotalMinutes, type.Posture.ToString(), [.. type.Techniques.Select(technique => technique.ToString())])),
    ];

    /// <summary>Suggests a type for a mood and a time.</summary>
    /// <param name="mood">How the person feels or what they want, in their own words.</param>
    /// <param name="minutes">How much time they have, 1 to 120.</param>
    /// <param name="conditions">What safety depends on, as <see cref="Listener.Of"/> reads it.</param>
    /// <returns>The name of a type and why it fits, or a hand-off text.</returns>
    /// <exception cref="ArgumentException">A condition is not known, or the minutes are out of range.</exception>
    [Description("Suggests a kind of guided meditation for how somebody feels and for the time that they have.")]
    public MeditationSuggestion SuggestMeditation(
        [Description("How the person feels or what they want, in their own words.")] string mood,
        [Description("How much time they have, in minutes. Take 10 when nothing is said.")][Range(1.0, MaxMinutes)] double minutes,
        [Description(Conditions)] string[]? conditions = null)
    {
        ArgumentNullException.ThrowIfNull(mood);
        if (_guard.Check(mood) is { } handOff)
        {
            return new MeditationSuggestion(null, "") { HandOff = handOff.Text };
        }

        return MeditationSuggestions.For(mood, LengthOf(minutes), Listener.Of(conditions ?? [])) is (var type, var because)
            ? new MeditationSuggestion(type.Name, $"{type.Title}: {because}. {type.Summary}")
            : new MeditationSuggestion(null, "No meditation fits these conditions and this time.");
    }

    private static MeditationRequest RequestOf(string type, double minutes, string? theme, string[]? conditions, int? seed) =>
        new(MeditationTypes.Named(type).Type, LengthOf(minutes)) { Theme = theme, Listener = Listener.Of(conditions ?? []), Seed = seed ?? 1 };

    private static TimeSpan LengthOf(double minutes) => minutes is >= 1 and <= MaxMinutes
        ? TimeSpan.FromMinutes(minutes)
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, $"The length must be 1 to {MaxMinutes} minutes.");

    private static MeditationBells BellsOf(MeditationType type, double[] minutes) =>
        new() { Times = [.. minutes.Select(TimeSpan.FromMinutes)], RingsAtEnd = type != MeditationType.Sleep };

    private static string NameOf(MeditationSession session) => MeditationTypes.Of(session.Request.Type).Name;

    private static IReadOnlyList<string> NotesOf(MeditationSession session) => [.. session.Exchanged.Select(rule => rule.Reason), Disclosures.NoMedicalProduct];

    private Task<MeditationSession> ComposeAsync(MeditationRequest request, CancellationToken cancellationToken) =>
        _composer.ComposeAsync(request, cancellationToken);
}

/// <summary>A meditation as a model receives it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Type">The name of its type; another one than ordered when that is not safe for the person.</param>
/// <param name="Minutes">How long its performance lasts.</param>
/// <param name="Screenplay">The whole in the screenplay text form; empty when there is a hand-off.</param>
public sealed record MeditationDraft(string Title, string Type, double Minutes, string Screenplay)
{
    /// <summary>Gets what to tell the person: why something was exchanged, and that this is no medical product.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Gets the words to show to the person instead of a meditation.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}

/// <summary>A meditation that was performed.</summary>
/// <param name="Title">The title.</param>
/// <param name="Type">The name of its type; another one than ordered when that is not safe for the person.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Path">Where the sound is, with captions, chapters and the screenplay beside it; <see langword="null"/> when there is a hand-off.</param>
public sealed record MeditationSound(string Title, string Type, double Minutes, string? Path)
{
    /// <summary>Gets what to tell the person: why something was exchanged, and that this is no medical product.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Gets the words to show to the person instead of a meditation.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}

/// <summary>What a model is told about a type of meditation.</summary>
/// <param name="Name">What selects it.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Summary">What it is good for, and what it asks.</param>
/// <param name="MinMinutes">The shortest that it may be.</param>
/// <param name="MaxMinutes">The longest that it may be.</param>
/// <param name="Posture">The usual posture.</param>
/// <param name="Needs">What it asks of body and mind.</param>
public sealed record MeditationChoice(
    string Name, string Title, string Summary, double MinMinutes, double MaxMinutes, string Posture, IReadOnlyList<string> Needs);

/// <summary>A type of meditation that fits.</summary>
/// <param name="Type">The name of the type; <see langword="null"/> when none fits, or when there is a hand-off.</param>
/// <param name="Because">Why.</param>
public sealed record MeditationSuggestion(string? Type, string Because)
{
    /// <summary>Gets the words to show to the person instead of a suggestion.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}
