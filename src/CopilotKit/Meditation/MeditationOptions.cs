namespace CopilotKit.Meditation;

/// <summary>Says how an app's meditations are composed.</summary>
public sealed class MeditationOptions
{
    /// <summary>Gets or sets a value indicating whether the app's chat model rewords the passages for the person's theme.</summary>
    /// <value>
    /// <see langword="false"/>, the default, leaves them as they are. Otherwise the theme and the passages are sent to the registered
    /// <c>IChatClient</c>; what it returns is judged, and where it is not fit, the passage stays as it was.
    /// </value>
    public bool UsesChatModel { get; set; }
}
