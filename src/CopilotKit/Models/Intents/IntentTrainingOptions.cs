namespace CopilotKit.Models.Intents;

/// <summary>Says how an <see cref="IntentClassifier"/> learns.</summary>
public sealed class IntentTrainingOptions
{
    /// <summary>Gets or sets how many of the texts that would be recognised may be called out of scope.</summary>
    /// <value>A share, 0 to 0.5, of texts that cross-validation held back.
    /// The default is 0.005. More finds more of what really is out of scope.</value>
    public double RejectedShare { get; set; } = 0.005;

    /// <summary>Gets or sets how large a saved model may become.</summary>
    /// <value>Bytes, 100,000 to 100,000,000. The default is 5,000,000. The rarest parts of words are left out first.</value>
    public int MaxModelBytes { get; set; } = 5_000_000;

    /// <summary>Gets or sets what decides the order in which texts are learned.</summary>
    /// <value>The default is 1. The same texts in the same order with the same seed give the same model.</value>
    public int Seed { get; set; } = 1;

    internal void Check()
    {
        if (RejectedShare is not (>= 0 and <= 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(RejectedShare), RejectedShare, "RejectedShare must be 0 to 0.5.");
        }

        if (MaxModelBytes is < 100_000 or > 100_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxModelBytes), MaxModelBytes, "MaxModelBytes must be 100,000 to 100,000,000.");
        }
    }
}
