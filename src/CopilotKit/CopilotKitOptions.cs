using CopilotKit.Meditation;
using CopilotKit.Models;
using CopilotKit.Safety;
using CopilotKit.Speech;
using CopilotKit.Storytelling;

namespace CopilotKit;

/// <summary>The app's own defaults, bound from the configuration section <c>CopilotKit</c>.</summary>
public sealed class CopilotKitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "CopilotKit";

    /// <summary>Gets how scripts are performed where a caller says nothing else.</summary>
    public PerformanceOptions Performance { get; } = new();

    /// <summary>Gets how stories are written.</summary>
    public StorytellingOptions Storytelling { get; } = new();

    /// <summary>Gets how meditations are composed.</summary>
    public MeditationOptions Meditation { get; } = new();

    /// <summary>Gets how the app answers somebody who speaks of a crisis.</summary>
    public CrisisOptions Crisis { get; } = new();

    /// <summary>
    /// Gets or sets the policy that chooses among models where a request names none: the same as
    /// <see cref="ModelsOptions.Policy"/>.
    /// </summary>
    public string Policy
    {
        get => Models.Policy;
        set => Models.Policy = value;
    }

    /// <summary>Gets which chat models there are and how one is chosen.</summary>
    public ModelsOptions Models { get; } = new();

    /// <summary>Gets or sets the folder that the plugins save sound to.</summary>
    /// <value>The default is <c>copilotkit</c> in the user's folder for temporary files.</value>
    public string SoundFolder { get; set; } = Path.Combine(Path.GetTempPath(), "copilotkit");
}
