namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Says which Azure Speech resource speaks, and how it is asked.</summary>
/// <remarks>
/// A <see cref="Region"/> or an <see cref="Endpoint"/> is needed, and a <see cref="Key"/> or a <see cref="TokenProvider"/>.
/// </remarks>
public sealed class AzureSpeechOptions
{
    /// <summary>Gets or sets the region of the resource.</summary>
    /// <value>A name such as <c>westeurope</c>; <see langword="null"/>, the default, where there is an <see cref="Endpoint"/>.</value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the custom domain of the resource.</summary>
    /// <value>
    /// Such as <c>https://contoso.cognitiveservices.azure.com/</c>; <see langword="null"/>, the default, where there is a
    /// <see cref="Region"/>.
    /// </value>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the key of the resource.</summary>
    /// <value>
    /// Sent as <c>Ocp-Apim-Subscription-Key</c>, never logged; <see langword="null"/>, the default, where there is a
    /// <see cref="TokenProvider"/>.
    /// </value>
    public string? Key { get; set; }

    /// <summary>Gets or sets what gives an access token, asked before every request.</summary>
    /// <value>
    /// Such as <c>async cancellationToken => (await credential.GetTokenAsync(…)).Token</c>, which keeps a token until it expires.
    /// <see langword="null"/>, the default, where there is a <see cref="Key"/>.
    /// </value>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>Gets or sets the resource that Entra ID tokens are for.</summary>
    /// <value>
    /// The resource id, <c>/subscriptions/…/accounts/NAME</c>. Azure Speech takes Entra tokens only together with it; tokens of the
    /// service's own <c>issueToken</c> go without, which is the default.
    /// </value>
    public string? ResourceId { get; set; }

    /// <summary>Gets or sets the voice for requests that name none.</summary>
    /// <value>The short name of a neural, HD or MAI voice. The default is <c>en-US-AvaMultilingualNeural</c>.</value>
    public string DefaultVoice { get; set; } = "en-US-AvaMultilingualNeural";

    /// <summary>Gets which languages' voices are listed; any voice can be asked for by its name.</summary>
    /// <value>BCP 47 tags: <c>en</c>, or <c>en-GB</c> for one locale. The default is none, which lists all, more than 500.</value>
    public IList<string> Languages { get; } = [];

    /// <summary>Gets or sets a value indicating whether a style that the voice does not have is an error.</summary>
    /// <value>The default is <see langword="false"/>: the nearest that it has, else none, is taken and a warning is logged.</value>
    public bool RejectsUnknownStyles { get; set; }

    /// <summary>Gets or sets how often a request is tried that was throttled, or met a busy or broken service.</summary>
    /// <value>1 to 10. The default is 4. A request of which something was heard is never repeated.</value>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Gets or sets the longest wait between two attempts. A service that asks for a longer one is given up.</summary>
    /// <value>More than zero, at most 10 minutes. The default is 30 seconds.</value>
    public TimeSpan LongestRetryWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long the service may send nothing, at the beginning or within the sound.</summary>
    /// <value>More than zero, at most 10 minutes. The default is 30 seconds.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long the list of voices is kept.</summary>
    /// <value>More than zero, at most 30 days. The default is 1 day.</value>
    public TimeSpan VoiceListLifetime { get; set; } = TimeSpan.FromDays(1);
}
