namespace CopilotKit.Speech.Costs;

/// <summary>What speaking a script costs at most, reckoned before anything is sent.</summary>
/// <param name="Voices">The cost of each voice, in the order in which they first speak.</param>
/// <remarks>
/// What a cache holds already costs nothing, and what fails may be paid for twice. Services count characters in their own ways (some
/// count markup, or Chinese characters twice): an estimate, not a bill.
/// </remarks>
public sealed record CostEstimate(IReadOnlyList<VoiceCost> Voices)
{
    /// <summary>Gets the sum in US dollars; a voice without a known price adds nothing.</summary>
    public double Dollars => Voices.Sum(static voice => voice.Dollars ?? 0);

    /// <summary>Gets how many UTF-16 code units are spoken.</summary>
    public long Characters => Voices.Sum(static voice => voice.Characters);

    /// <summary>Gets how many of them are spoken by voices whose price is not known.</summary>
    public long CharactersWithoutPrice => Voices.Where(static voice => voice.Dollars is null).Sum(static voice => voice.Characters);
}

/// <summary>What one voice costs.</summary>
/// <param name="VoiceId">The voice.</param>
/// <param name="Characters">How many UTF-16 code units it speaks.</param>
/// <param name="Dollars">The cost in US dollars; <see langword="null"/> when the voice has no known price.</param>
public sealed record VoiceCost(string VoiceId, long Characters, double? Dollars);
