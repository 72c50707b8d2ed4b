using Microsoft.Extensions.Options;

namespace CopilotKit;

/// <summary>Checks the app's defaults when it starts.</summary>
internal sealed class CopilotKitOptionsValidator : IValidateOptions<CopilotKitOptions>
{
    public ValidateOptionsResult Validate(string? name, CopilotKitOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        foreach (string error in options.Performance.Errors())
        {
            errors.AddError(error);
        }

        if (string.IsNullOrWhiteSpace(options.SoundFolder))
        {
            errors.AddError("must name a folder.", nameof(options.SoundFolder));
        }

        foreach (string locale in options.Crisis.HandOffTexts.Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key))
        {
            errors.AddError($"the text for the locale “{locale}” must not be empty.", "Crisis.HandOffTexts");
        }

        return errors.Build();
    }
}
