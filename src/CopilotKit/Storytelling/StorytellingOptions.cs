namespace CopilotKit.Storytelling;

/// <summary>Says how an app's stories are written.</summary>
public sealed class StorytellingOptions
{
    /// <summary>Gets or sets a value indicating whether the app's chat model writes the stories.</summary>
    /// <value><see langword="false"/>, the default, writes them offline. Otherwise ideas are sent to the registered <c>IChatClient</c>; when it fails, stories are written offline.</value>
    public bool UsesChatModel { get; set; }
}
