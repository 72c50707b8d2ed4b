namespace CopilotKit.Speech.Caching;

/// <summary>Says where speech is kept, and how much of it.</summary>
public sealed class SpeechCacheOptions
{
    /// <summary>Gets or sets the folder; any number of processes may share it.</summary>
    /// <value>The default is <c>copilotkit/speech</c> in the user's folder for local application data.</value>
    public string Folder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "copilotkit",
        "speech");

    /// <summary>Gets or sets how much disk the cache may take; what was not used for longest goes first.</summary>
    /// <value>Bytes, one million or more. The default is 1,000,000,000: about nine hours of speech at 16 kHz.</value>
    public long MaxBytes { get; set; } = 1_000_000_000;

    internal IEnumerable<string> Errors()
    {
        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return $"Property {nameof(Folder)}: must name a folder.";
        }

        if (MaxBytes < 1_000_000)
        {
            yield return FormattableString.Invariant($"Property {nameof(MaxBytes)}: must be 1000000 bytes or more, not {MaxBytes}.");
        }
    }
}
