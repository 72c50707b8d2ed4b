using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.Flite;

internal sealed class FliteOptionsValidator : IValidateOptions<FliteOptions>
{
    public ValidateOptionsResult Validate(string? name, FliteOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        if (options.LibraryFolder is { } folder && !Path.IsPathFullyQualified(folder))
        {
            errors.AddError($"must be a full path, not '{folder}'.", nameof(options.LibraryFolder));
        }

        string[] ids =
        [
            .. FliteCharacters.All.Select(character => character.Voice.Id),
            .. options.VoiceFiles.Select(file => file.Voice.Id),
        ];
        if (!ids.Contains(options.DefaultVoice, StringComparer.OrdinalIgnoreCase))
        {
            errors.AddError(
                $"must be the id of a voice of flite or of a voice file, not '{options.DefaultVoice}'.", nameof(options.DefaultVoice));
        }

        foreach (FliteVoiceFile file in options.VoiceFiles.Where(file => string.IsNullOrWhiteSpace(file.Path)))
        {
            errors.AddError($"must name a file for the voice '{file.Voice.Id}'.", nameof(options.VoiceFiles));
        }

        foreach (IGrouping<string, string> same in ids.GroupBy(id => id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            errors.AddError($"must have ids of their own: two voices are called '{same.Key}'.", nameof(options.VoiceFiles));
        }

        return errors.Build();
    }
}
