using System.Text.Json.Serialization;
using CopilotKit.Speech.Styles;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Audio;

/// <summary>Says how a text-to-audio service of CopilotKit speaks.</summary>
/// <remarks>
/// Plain <see cref="PromptExecutionSettings"/> do as well: the same names are read from their extension data. Of another connector's
/// settings the voice and the speed are read, where they are called so.
/// </remarks>
public sealed class SpeechExecutionSettings : PromptExecutionSettings
{
    private (string? Voice, string? Style, double? StyleDegree, double? Speed, double? Pitch, string? Language, string? Format) _values;

    /// <summary>Gets or sets the voice.</summary>
    /// <value>An id such as <c>flite-slt</c>; <see langword="null"/>, the default, is the engine's own choice.</value>
    [JsonPropertyName("voice")]
    public string? Voice { get => _values.Voice; set => Set(ref _values.Voice, value); }

    /// <summary>Gets or sets the emotional tone.</summary>
    /// <value>A style of <see cref="SpeakingStyles"/>, in any words; <see langword="null"/>, the default, is neutral.</value>
    [JsonPropertyName("style")]
    public string? Style { get => _values.Style; set => Set(ref _values.Style, value); }

    /// <summary>Gets or sets how strongly the style is meant.</summary>
    /// <value>0.01 to 2; <see langword="null"/>, the default, is 1.</value>
    [JsonPropertyName("degree")]
    public double? StyleDegree { get => _values.StyleDegree; set => Set(ref _values.StyleDegree, value); }

    /// <summary>Gets or sets the pace.</summary>
    /// <value>A factor, 0.25 to 4; <see langword="null"/>, the default, is 1.</value>
    [JsonPropertyName("speed")]
    public double? Speed { get => _values.Speed; set => Set(ref _values.Speed, value); }

    /// <summary>Gets or sets the pitch.</summary>
    /// <value>A factor, 0.5 to 2; <see langword="null"/>, the default, is 1. Engines that have no pitch ignore it.</value>
    [JsonPropertyName("pitch")]
    public double? Pitch { get => _values.Pitch; set => Set(ref _values.Pitch, value); }

    /// <summary>Gets or sets the language of the words.</summary>
    /// <value>A BCP 47 tag; <see langword="null"/>, the default, is the voice's own.</value>
    [JsonPropertyName("language")]
    public string? Language { get => _values.Language; set => Set(ref _values.Language, value); }

    /// <summary>Gets or sets the format of the sound.</summary>
    /// <value><c>wav</c>, the default, or <c>pcm</c> (16 bit); services may offer others, such as <c>mp3</c>.</value>
    [JsonPropertyName("response_format")]
    public string? Format { get => _values.Format; set => Set(ref _values.Format, value); }

    /// <inheritdoc/>
    public override PromptExecutionSettings Clone() => new SpeechExecutionSettings
    {
        _values = _values,
        ModelId = ModelId,
        ServiceId = ServiceId,
        FunctionChoiceBehavior = FunctionChoiceBehavior,
        ExtensionData = ExtensionData is null ? null : new Dictionary<string, object>(ExtensionData),
    };

    private void Set<T>(ref T field, T value)
    {
        ThrowIfFrozen();
        field = value;
    }
}
