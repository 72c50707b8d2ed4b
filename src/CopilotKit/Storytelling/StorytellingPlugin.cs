using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using Microsoft.Extensions.AI;

namespace CopilotKit.Storytelling;

/// <summary>Lets a model have stories written for the person it is talking to.</summary>
/// <remarks>Every <see cref="DescriptionAttribute"/> here is read by a model: treat a changed word as changed behaviour.</remarks>
public sealed class StorytellingPlugin
{
    private readonly Storyteller _storyteller;

    /// <summary>Initializes a new instance of the <see cref="StorytellingPlugin"/> class.</summary>
    /// <param name="storyteller">Writes the stories.</param>
    public StorytellingPlugin(Storyteller storyteller)
    {
        ArgumentNullException.ThrowIfNull(storyteller);

        _storyteller = storyteller;
        Functions = [PluginFunctions.Create(WriteStoryAsync, "write_story")];
    }

    /// <summary>Gets the functions to put into <see cref="ChatOptions.Tools"/>.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>Writes a story as a screenplay.</summary>
    /// <param name="idea">What it is about: 1 to 2,000 characters.</param>
    /// <param name="minutes">How long it lasts when it is read aloud, 0.5 to 120.</param>
    /// <param name="genre">The kind of story.</param>
    /// <param name="seed">Another number gives another story for the same idea; <see langword="null"/> takes 1.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>The title, the expected length and the screenplay text, or a hand-off text.</returns>
    /// <exception cref="ArgumentException">The idea is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is not 0.5 to 120.</exception>
    [Description("Writes a story for a narrator and several voices, as a screenplay that lasts as long as ordered when it is read aloud. Use it whenever somebody asks for a story.")]
    public async Task<StoryDraft> WriteStoryAsync(
        [Description("What the story is about, in the person's own words, such as 'a fox who collects echoes'.")] string idea,
        [Description("How long it lasts, in minutes. Take 3 when nothing is said.")][Range(0.5, 120.0)] double minutes,
        [Description("The kind of story. Take Bedtime for going to sleep and for small children.")] StoryGenre genre = StoryGenre.Bedtime,
        [Description("Any whole number; give another one when the person wants a different story for the same idea.")] int? seed = null,
        CancellationToken cancellationToken = default)
    {
        if (minutes is not (>= 0.5 and <= 120))
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "The length must be 0.5 to 120 minutes.");
        }

        StoryRequest request = new(idea, TimeSpan.FromMinutes(minutes)) { Genre = genre, Seed = seed ?? 1 };
        try
        {
            Script script = await _storyteller.WriteAsync(request, cancellationToken).ConfigureAwait(false);
            return new StoryDraft(script.Title ?? "", minutes, ScreenplayWriter.Write(script));
        }
        catch (CrisisException exception)
        {
            return new StoryDraft("", 0, "") { HandOff = exception.HandOff.Text };
        }
    }
}

/// <summary>A story as a model receives it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Minutes">How long its performance lasts.</param>
/// <param name="Screenplay">The whole story in the screenplay text form.</param>
public sealed record StoryDraft(string Title, double Minutes, string Screenplay)
{
    /// <summary>Gets the words to show to the person instead of a story.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}
