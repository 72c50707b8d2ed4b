using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.Espeak;

internal sealed class EspeakOptionsValidator : IValidateOptions<EspeakOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, EspeakOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        if (string.IsNullOrWhiteSpace(options.Program))
        {
            errors.AddError("must name a program.", nameof(options.Program));
        }

        if (string.IsNullOrWhiteSpace(options.DefaultVoice))
        {
            errors.AddError("must name a voice, such as 'espeak-en-us'.", nameof(options.DefaultVoice));
        }

        foreach (string variant in options.Variants
            .Where(name => string.IsNullOrWhiteSpace(name) || name.Contains('+', StringComparison.Ordinal)))
        {
            errors.AddError($"must be names of variants such as 'f2', not '{variant}'.", nameof(options.Variants));
        }

        if (options.ReadyPrograms is < 0 or > 8)
        {
            errors.AddError($"must be 0 to 8, not {options.ReadyPrograms}.", nameof(options.ReadyPrograms));
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout)
        {
            errors.AddError($"must be more than zero and at most {LongestTimeout}, not {options.Timeout}.", nameof(options.Timeout));
        }

        return errors.Build();
    }
}
