using CopilotKit.Scripts;

namespace CopilotKit.Safety;

/// <summary>Says for whom and for what a script is judged.</summary>
public sealed class ScriptLinterOptions
{
    /// <summary>Gets or sets who listens.</summary>
    /// <value>The default is somebody of whom nothing is known.</value>
    public Listener Listener { get; set; } = Listener.Unknown;

    /// <summary>Gets or sets how the listener's body rests or moves.</summary>
    /// <value>The default is <see cref="Posture.Sitting"/>.</value>
    public Posture Posture { get; set; }

    /// <summary>Gets or sets a value indicating whether the listener is to fall asleep.</summary>
    /// <value>When <see langword="true"/>, a closing bell and words that wake are findings. The default is <see langword="false"/>.</value>
    public bool EndsAsleep { get; set; }

    /// <summary>Gets or sets how fast the voice reads, silences left out.</summary>
    /// <value>Words per minute, 30 to 600. The default is 110, usual for guided practice.</value>
    public double WordsPerMinute { get; set; } = 110;

    /// <summary>Gets or sets the silences that nobody wrote.</summary>
    /// <value>The default is <see cref="Rhythm.Default"/>.</value>
    public Rhythm Rhythm { get; set; } = Rhythm.Default;

    /// <summary>Gets the names of the rules that do not judge.</summary>
    /// <value>The default is none.</value>
    public ISet<string> IgnoredRules { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
