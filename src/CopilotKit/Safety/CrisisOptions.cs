namespace CopilotKit.Safety;

/// <summary>Says how an app answers somebody who speaks of a crisis.</summary>
public sealed class CrisisOptions
{
    /// <summary>Gets or sets where the app's users are, where a request does not say so itself.</summary>
    /// <value>
    /// A BCP 47 tag with a region such as <c>en-GB</c>, or a region such as <c>GB</c>; <see langword="null"/>, the default, is
    /// the region of the current culture.
    /// </value>
    public string? Locale { get; set; }

    /// <summary>Gets the app's own texts, which go before the built-in ones.</summary>
    /// <value>
    /// By locale, without regard to case: <c>de-AT</c> goes before <c>AT</c>, that before <c>de</c>; the empty key is for everywhere else.
    /// The default is none.
    /// </value>
    public IDictionary<string, string> HandOffTexts { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
