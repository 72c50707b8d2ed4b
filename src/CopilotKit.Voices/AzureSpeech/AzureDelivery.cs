using System.Collections.Concurrent;
using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;
using Microsoft.Extensions.Logging;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>
/// Puts how an utterance is said into markup that its voice obeys; what the voice does not know, the service would ignore in
/// silence.
/// </summary>
internal sealed partial class AzureDelivery(AzureSpeechOptions options, ILogger logger)
{
    private static readonly FactorRange Speeds = new(0.5, 2);
    private static readonly FactorRange Pitches = new(0.5, 1.5);

    private readonly ConcurrentDictionary<(string VoiceId, string Wanted), bool> _reported = new();

    /// <summary>Gets what voices can do that are neither HD nor MAI voices.</summary>
    public static EngineCapabilities Capabilities { get; } = new()
    {
        Styles = StyleSupport.OfVoice,
        HasStyleDegree = true,
        Speed = Speeds,
        Pitch = Pitches,
        IsStreaming = true,
        IsRemote = true,
    };

    /// <summary>Gives the passage for an utterance, its text whole.</summary>
    /// <exception cref="SpeechEngineException">The voice lacks the style, and the options call that an error.</exception>
    public SsmlPassage PassageFor(Utterance utterance, AzureVoice voice)
    {
        bool hasPace = voice.Family is AzureVoiceFamily.Neural or AzureVoiceFamily.Mai;
        bool hasPitch = voice.Family is AzureVoiceFamily.Neural;
        Report(voice, utterance.Speed is not 1 && !hasPace, "another pace");
        Report(voice, utterance.Pitch is not 1 && !hasPitch, "another pitch");
        string? style = StyleFor(utterance.Style, voice);

        // A line in "en" is no foreign line to a voice of en-GB.
        return new SsmlPassage(utterance.Text)
        {
            VoiceId = voice.Voice.Id,
            Language = utterance.Language is { } language && !LanguageRange.Covers(language, voice.Voice.Language) ? language : null,
            Style = style,
            StyleDegree = style is null || utterance.StyleDegree is 1 ? null : utterance.StyleDegree,
            Speed = hasPace ? Speeds.Nearest(utterance.Speed) : 1,
            Pitch = hasPitch ? Pitches.Nearest(utterance.Pitch) : 1,
        };
    }

    private string? StyleFor(string? wanted, AzureVoice voice)
    {
        if (string.IsNullOrWhiteSpace(wanted))
        {
            return null;
        }

        IReadOnlyList<string> offered = voice.Family is AzureVoiceFamily.Hd ? [] : voice.Voice.Styles;
        StyleMatch? match = SpeakingStyles.Match(wanted, offered);
        if (match is { IsSubstitute: false } || SpeakingStyles.Find(wanted)?.Name is SpeakingStyles.Neutral)
        {
            return match?.Style;
        }

        if (options.RejectsUnknownStyles)
        {
            string others = offered.Count == 0 ? "It has none." : $"It has {string.Join(", ", offered)}.";
            throw new SpeechEngineException($"The voice '{voice.Voice.Id}' has no style '{wanted}'. {others}");
        }

        Report(voice, isLacking: true, $"the style '{wanted}'", match is null ? "plainly" : $"in the style '{match.Style}'");
        return match?.Style;
    }

    /// <summary>Warns once, not once a sentence.</summary>
    private void Report(AzureVoice voice, bool isLacking, string wanted, string instead = "as it always does")
    {
        if (isLacking && _reported.TryAdd((voice.Voice.Id, wanted), true))
        {
            LogDowngrade(voice.Voice.Id, wanted, instead);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The voice '{VoiceId}' does not have {Wanted}; it speaks {Instead}.")]
    private partial void LogDowngrade(string voiceId, string wanted, string instead);
}
