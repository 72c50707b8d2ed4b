using CopilotKit.Speech;

namespace CopilotKit.OpenAI.Speech;

/// <summary>Says how an OpenAI-shaped speech service is asked, and which voices it has.</summary>
public sealed class OpenAISpeechOptions
{
    /// <summary>Gets or sets the model, where no client is given.</summary>
    /// <value>
    /// Such as <c>gpt-4o-mini-tts</c>, <c>kokoro</c>, or a deployment's name; <see langword="null"/>, the default, where a client
    /// is given.
    /// </value>
    public string? Model { get; set; }

    /// <summary>Gets or sets the address of the service, where no client is given.</summary>
    /// <value>With the version, such as <c>http://localhost:8880/v1</c>; <see langword="null"/>, the default, is OpenAI's own.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the key of the service, where no client is given.</summary>
    /// <value>Never read from the environment; <see langword="null"/>, the default, for a service of your own that asks for none.</value>
    public string? Key { get; set; }

    /// <summary>Gets or sets the voice for requests that name none.</summary>
    /// <value>The service's own name. The default is <c>alloy</c>.</value>
    public string DefaultVoice { get; set; } = "alloy";

    /// <summary>Gets the voices of the service.</summary>
    /// <value>
    /// The default is none, which stands for OpenAI's thirteen, or with <see cref="ListsVoices"/>
    /// for those that the service lists.
    /// </value>
    public IList<Voice> Voices { get; } = [];

    /// <summary>Gets or sets a value indicating whether the service is asked for its voices, with <c>GET /audio/voices</c>.</summary>
    /// <value>The default is <see langword="false"/>: OpenAI has no such list. Kokoro-FastAPI has.</value>
    public bool ListsVoices { get; set; }

    /// <summary>Gets or sets what is said to the model about every utterance, before its style.</summary>
    /// <value>
    /// Such as <c>Speak with a Scottish accent.</c>; <see langword="null"/>, the default, is nothing. Up to 4 096 characters go
    /// out, style included.
    /// </value>
    public string? Instructions { get; set; }

    /// <summary>Gets or sets a value indicating whether the model takes instructions, and so any style in free words.</summary>
    /// <value>
    /// <see langword="null"/>, the default, goes by the model: those with <c>gpt</c> in the name do, <c>tts-1</c> and local ones
    /// do not.
    /// </value>
    public bool? TakesInstructions { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether sound is asked for as server-sent events, whose end says that the sound is
    /// complete.
    /// </summary>
    /// <value>The default is <see langword="false"/>: plain bytes, which every service has. <c>tts-1</c> has no events.</value>
    public bool UsesEvents { get; set; }

    /// <summary>Gets or sets how much text goes into one request; longer text is cut between sentences.</summary>
    /// <value>UTF-16 code units, 100 to 4 096. The default is 4 096, OpenAI's limit.</value>
    public int MaxCharacters { get; set; } = 4_096;

    /// <summary>Gets or sets the samples per second of the sound, where the service does not say.</summary>
    /// <value>Hertz, 8 000 to 48 000. The default is 24 000, OpenAI's.</value>
    public int SampleRate { get; set; } = 24_000;

    /// <summary>Gets or sets how long the sound may stand still. The client's own <c>NetworkTimeout</c> holds for its beginning.</summary>
    /// <value>More than zero, at most 10 minutes. The default is 30 seconds.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
