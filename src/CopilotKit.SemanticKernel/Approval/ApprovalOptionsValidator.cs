using Microsoft.Extensions.Options;

namespace CopilotKit.SemanticKernel.Approval;

internal sealed class ApprovalOptionsValidator : IValidateOptions<ApprovalOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public ValidateOptionsResult Validate(string? name, ApprovalOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        if (options.MaxLength < TimeSpan.Zero || options.MaxLength > Longest)
        {
            errors.AddError($"must be zero to {Longest}, not {options.MaxLength}.", nameof(options.MaxLength));
        }

        if (!(options.MaxDollars >= 0))
        {
            errors.AddError(FormattableString.Invariant($"must be 0 US dollars or more, not {options.MaxDollars}."), nameof(options.MaxDollars));
        }

        return errors.Build();
    }
}
