using CopilotKit.Models;
using Microsoft.Extensions.Options;

namespace CopilotKit;

/// <summary>Checks the models that code and configuration name, before any client is made.</summary>
internal sealed class ModelsOptionsValidator(IEnumerable<ModelRegistration> registered, IEnumerable<IModelClientFactory> factories)
    : IValidateOptions<CopilotKitOptions>
{
    public ValidateOptionsResult Validate(string? name, CopilotKitOptions options)
    {
        ValidateOptionsResultBuilder errors = new();
        foreach (string error in options.Models.Errors())
        {
            errors.AddError(error);
        }

        foreach ((string model, ModelSettings settings) in options.Models.Catalog)
        {
            foreach (string error in ModelCardRules.Errors(settings.ToCard(model)).Concat(ClientErrors(model, settings)))
            {
                errors.AddError(error);
            }
        }

        return errors.Build();
    }

    private IEnumerable<string> ClientErrors(string model, ModelSettings settings)
    {
        if (registered.Any(one => one.Name.Equals(model, StringComparison.OrdinalIgnoreCase)) || settings.IsKeyAlone)
        {
            yield break;
        }

        string[] services = [.. factories.SelectMany(factory => factory.Services)];
        if (!services.Contains(settings.Service, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Model {model}: Service must be one of {(services is [] ? "those that packages add (none did)" : string.Join(", ", services))}, "
                + $"not {settings.Service ?? "nothing"}; or give the client in code: AddModel(\"{model}\", client).";
            yield break;
        }

        IModelClientFactory factory = factories.First(one => one.Services.Contains(settings.Service, StringComparer.OrdinalIgnoreCase));
        foreach (string error in factory.Errors(model, settings))
        {
            yield return error;
        }
    }
}
