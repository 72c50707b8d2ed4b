namespace CopilotKit.Storytelling;

/// <summary>Says how an app's stories are written.</summary>
public sealed class StorytellingOptions
{
    /// <summary>Gets or sets a value indicating whether the app's chat model writes the stories.</summary>
    /// <value><see langword="false"/>, the default, writes them offline. Otherwise ideas are sent to the registered <c>IChatClient</c>; when it fails, stories are written offline.</value>
    public bool UsesChatModel { get; set; }

    /// <summary>Gets or sets the kind of story where a request names none.</summary>
    /// <value>The default is <see cref="StoryGenre.Bedtime"/>.</value>
    public StoryGenre Genre { get; set; } = StoryGenre.Bedtime;

    internal IEnumerable<string> Errors()
    {
        if (!Enum.IsDefined(Genre))
        {
            yield return $"Property Storytelling.Genre: must be {string.Join(", ", Enum.GetNames<StoryGenre>())}, not {Genre}.";
        }
    }
}
