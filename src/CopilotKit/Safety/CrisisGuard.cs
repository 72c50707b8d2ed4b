using System.Diagnostics.Metrics;
using System.Globalization;
using CopilotKit.Safety.Crises;
using Microsoft.Extensions.AI;

namespace CopilotKit.Safety;

/// <summary>Looks for a crisis in what a person writes, counts it, and gives the text to answer with.</summary>
/// <remarks>
/// Thread-safe, without network. Nothing that a person wrote is stored or logged: what remains is one count by kind, on the
/// instrument <see cref="CounterName"/> of the meter <see cref="MeterName"/>.
/// </remarks>
public sealed class CrisisGuard
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "CopilotKit.Safety";

    /// <summary>The name of the counter of hand-offs, with the tag <c>kind</c>.</summary>
    public const string CounterName = "copilotkit.safety.crisis_hand_offs";

    /// <summary>The key that marks a message as a hand-off, in its <see cref="ChatMessage.AdditionalProperties"/>.</summary>
    public const string HandOffKey = "copilotkit.crisis_hand_off";

    private static readonly Meter SharedMeter = new(MeterName);

    private readonly CrisisOptions _options;
    private readonly Counter<long> _handOffs;

    /// <summary>Initializes a new instance of the <see cref="CrisisGuard"/> class.</summary>
    /// <param name="options">The app's own texts and its locale; by default the built-in texts.</param>
    /// <param name="meters">Makes the meter; by default a shared one.</param>
    public CrisisGuard(CrisisOptions? options = null, IMeterFactory? meters = null)
    {
        _options = options ?? new CrisisOptions();
        _handOffs = (meters?.Create(MeterName) ?? SharedMeter).CreateCounter<long>(CounterName, "{hand-off}", "Crises recognised, by kind.");
    }

    /// <summary>Looks for a crisis in a request.</summary>
    /// <param name="text">What the person wrote or said.</param>
    /// <param name="locale">Where the person is; <see langword="null"/> is <see cref="CrisisOptions.Locale"/>.</param>
    /// <returns>What to answer, or <see langword="null"/> where no crisis is recognised.</returns>
    public CrisisHandOff? Check(string text, string? locale = null)
    {
        if (CrisisRecognizer.Recognize(text) is not { } kind)
        {
            return null;
        }

        _handOffs.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));
        return HandOffTexts.For(kind, locale ?? _options.Locale ?? CultureInfo.CurrentCulture.Name, _options);
    }

    /// <summary>Looks for a crisis in a conversation: in what the person wrote since the last hand-off.</summary>
    /// <param name="messages">The conversation, in order.</param>
    /// <param name="locale">Where the person is; <see langword="null"/> is <see cref="CrisisOptions.Locale"/>.</param>
    /// <returns>What to answer, or <see langword="null"/> where no crisis is recognised.</returns>
    public CrisisHandOff? Check(IEnumerable<ChatMessage> messages, string? locale = null)
    {
        ArgumentNullException.ThrowIfNull(messages);

        return messages.Reverse()
            .TakeWhile(message => !IsHandOff(message))
            .Where(message => message.Role == ChatRole.User)
            .Select(message => Check(message.Text, locale))
            .FirstOrDefault(handOff => handOff is not null);
    }

    private bool IsHandOff(ChatMessage message) =>
        message.Role == ChatRole.Assistant
        && (message.AdditionalProperties?.ContainsKey(HandOffKey) == true || HandOffTexts.Contain(message.Text, _options));
}
