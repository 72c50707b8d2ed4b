using Microsoft.Extensions.Options;

namespace CopilotKit;

/// <summary>Checks options that can say themselves what is wrong with them.</summary>
internal sealed class ErrorsValidator<TOptions>(Func<TOptions, IEnumerable<string>> errorsOf) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] errors = [.. errorsOf(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
