using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.AzureSpeech;

internal sealed class AzureSpeechOptionsValidator : IValidateOptions<AzureSpeechOptions>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, AzureSpeechOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        CheckAddress(options, errors);
        CheckCredentials(options, errors);
        if (string.IsNullOrWhiteSpace(options.DefaultVoice))
        {
            errors.AddError("must name a voice, such as 'en-US-AvaMultilingualNeural'.", nameof(options.DefaultVoice));
        }

        if (options.MaxAttempts is < 1 or > 10)
        {
            errors.AddError($"must be 1 to 10, not {options.MaxAttempts}.", nameof(options.MaxAttempts));
        }

        CheckTime(options.LongestRetryWait, LongestWait, nameof(options.LongestRetryWait), errors);
        CheckTime(options.StallTimeout, LongestWait, nameof(options.StallTimeout), errors);
        CheckTime(options.VoiceListLifetime, TimeSpan.FromDays(30), nameof(options.VoiceListLifetime), errors);
        return errors.Build();
    }

    private static void CheckAddress(AzureSpeechOptions options, ValidateOptionsResultBuilder errors)
    {
        if (options.Region is null == options.Endpoint is null)
        {
            errors.AddError($"is needed, or an {nameof(options.Endpoint)}, and not both.", nameof(options.Region));
        }

        if (options.Region is { } region && (region.Length == 0 || !region.All(char.IsAsciiLetterOrDigit)))
        {
            errors.AddError($"must be the name of a region, such as 'westeurope', not '{region}'.", nameof(options.Region));
        }

        if (options.Endpoint is { } endpoint && !IsSafe(endpoint))
        {
            errors.AddError($"must be an https address, since a key is sent there, not '{endpoint}'.", nameof(options.Endpoint));
        }
    }

    private static bool IsSafe(Uri endpoint) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));

    // What is wrong with a key is said without the key.
    private static void CheckCredentials(AzureSpeechOptions options, ValidateOptionsResultBuilder errors)
    {
        if (options.Key is null == options.TokenProvider is null)
        {
            errors.AddError($"is needed, or a {nameof(options.TokenProvider)}, and not both.", nameof(options.Key));
        }

        if (options.Key is { } key && (key.Length == 0 || !key.All(character => character is > ' ' and < '\x7F')))
        {
            errors.AddError("must be a key, without white space and without characters beyond ASCII.", nameof(options.Key));
        }
    }

    private static void CheckTime(TimeSpan value, TimeSpan most, string name, ValidateOptionsResultBuilder errors)
    {
        if (value <= TimeSpan.Zero || value > most)
        {
            errors.AddError($"must be more than zero and at most {most}, not {value}.", name);
        }
    }
}
