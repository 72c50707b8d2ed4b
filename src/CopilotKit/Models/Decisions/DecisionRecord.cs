namespace CopilotKit.Models.Decisions;

/// <summary>A decision as it is recorded: enough to decide again under another policy. No content, unless the app asked for it.</summary>
public sealed record DecisionRecord
{
    /// <summary>Gets when the request came.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Gets the policy that chose.</summary>
    public required string Policy { get; init; }

    /// <summary>Gets the model that answered, or that was asked last.</summary>
    public required string Model { get; init; }

    /// <summary>Gets a value indicating whether it answered to the end.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>Gets what the model had to be able to do.</summary>
    public ModelCapabilities Capabilities { get; init; }

    /// <summary>Gets the intent; <see langword="null"/> when there was none.</summary>
    public string? Intent { get; init; }

    /// <summary>Gets how sure the classifier was, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Gets a fingerprint of the conversation's name; <see langword="null"/> when it had none.</summary>
    public string? Conversation { get; init; }

    /// <summary>Gets a value indicating whether tool results were being answered.</summary>
    public bool IsToolRound { get; init; }

    /// <summary>Gets the estimate that the choice was made with.</summary>
    public int EstimatedInputTokens { get; init; }

    /// <summary>Gets the longest answer that the caller wanted; <see langword="null"/> when it did not say.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>Gets the tokens that were sent, as the model counted them; else the estimate.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the tokens that were answered, as the model counted them; else an estimate.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets what it cost, in US dollars; failed attempts included as far as they are known.</summary>
    public decimal Dollars { get; init; }

    /// <summary>Gets the measured time to the first token in seconds; <see langword="null"/> for an answer that was not streamed.</summary>
    public double? SecondsToFirstToken { get; init; }

    /// <summary>Gets what was measured of each model at the moment of the choice.</summary>
    public IReadOnlyList<DecisionFacts> Models { get; init; } = [];

    /// <summary>Gets the models that were asked before and what went wrong.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Gets the words of the user's last message.</summary>
    /// <value><see langword="null"/> unless <see cref="ModelsOptions.RecordsContent"/>.</value>
    public string? Content { get; init; }
}
