using Microsoft.Extensions.Options;

namespace CopilotKit.OpenAI.Speech;

internal sealed class OpenAISpeechOptionsValidator : IValidateOptions<OpenAISpeechOptions>
{
    private static readonly TimeSpan LongestStall = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, OpenAISpeechOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        if (string.IsNullOrWhiteSpace(options.DefaultVoice))
        {
            errors.AddError("must name a voice, such as 'alloy'.", nameof(options.DefaultVoice));
        }

        if (options.Endpoint is { } endpoint && !ServiceAccess.IsAddress(endpoint))
        {
            errors.AddError($"must be a web address, not '{endpoint}'.", nameof(options.Endpoint));
        }

        if (options.Key is { } key && !ServiceAccess.IsKey(key))
        {
            errors.AddError(ServiceAccess.KeyRule, nameof(options.Key));
        }

        if (options.MaxCharacters is < 100 or > 4_096)
        {
            errors.AddError($"must be 100 to 4096 UTF-16 code units, not {options.MaxCharacters}.", nameof(options.MaxCharacters));
        }

        if (options.SampleRate is < 8_000 or > 48_000)
        {
            errors.AddError($"must be 8000 to 48000 hertz, not {options.SampleRate}.", nameof(options.SampleRate));
        }

        if (options.StallTimeout <= TimeSpan.Zero || options.StallTimeout > LongestStall)
        {
            errors.AddError(
                $"must be more than zero and at most {LongestStall}, not {options.StallTimeout}.", nameof(options.StallTimeout));
        }

        return errors.Build();
    }
}
