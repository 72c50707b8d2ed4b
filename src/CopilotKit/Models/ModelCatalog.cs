using System.Diagnostics.CodeAnalysis;

namespace CopilotKit.Models;

/// <summary>Holds the models that an app may use.</summary>
/// <remarks>
/// Safe for any number of callers at once. Each request sees the models of one moment; a change reaches the next request.
/// </remarks>
public sealed class ModelCatalog
{
    private volatile Model[] _models;

    /// <summary>Initializes a new instance of the <see cref="ModelCatalog"/> class.</summary>
    /// <param name="models">The models, in the order that decides between equals. None is allowed.</param>
    /// <exception cref="ArgumentException">A card is out of range, or two have the same name; the message names it.</exception>
    public ModelCatalog(IEnumerable<Model> models) => _models = Checked(models);

    /// <summary>Gets the models of this moment.</summary>
    public IReadOnlyList<Model> Models => _models;

    /// <summary>Replaces the models; what was measured of those that keep their names is kept too.</summary>
    /// <param name="models">The models from now on.</param>
    /// <exception cref="ArgumentException">A card is out of range, or two have the same name; nothing is changed then.</exception>
    public void Replace(IEnumerable<Model> models) => _models = Checked(models);

    /// <summary>Finds a model.</summary>
    /// <param name="name">The name on its card, compared without regard to case.</param>
    /// <param name="model">The model.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out Model? model)
    {
        ArgumentNullException.ThrowIfNull(name);

        model = Array.Find(_models, model => model.Card.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return model is not null;
    }

    private static Model[] Checked(IEnumerable<Model> models)
    {
        ArgumentNullException.ThrowIfNull(models);

        Model[] all = [.. models];
        if (all.SelectMany(model => ModelCardRules.Errors(model.Card)).FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, nameof(models));
        }

        return all.GroupBy(model => model.Card.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException($"Two models are called {twice.Key}.", nameof(models))
            : all;
    }
}
