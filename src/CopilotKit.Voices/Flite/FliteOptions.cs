namespace CopilotKit.Voices.Flite;

/// <summary>Says where flite is, and which voices it has besides its own.</summary>
public sealed class FliteOptions
{
    /// <summary>Gets or sets the folder that holds flite's shared libraries.</summary>
    /// <value>A full path; <see langword="null"/>, the default, searches where the system keeps its libraries.</value>
    public string? LibraryFolder { get; set; }

    /// <summary>Gets or sets the voice for requests that name none.</summary>
    /// <value>The id of a voice. The default is <c>flite-rms</c>.</value>
    public string DefaultVoice { get; set; } = "flite-rms";

    /// <summary>Gets the voice files to load besides the installed voices.</summary>
    /// <value>Files whose names end in <c>.flitevox</c>, for English. The default is none.</value>
    public IList<FliteVoiceFile> VoiceFiles { get; } = [];
}
