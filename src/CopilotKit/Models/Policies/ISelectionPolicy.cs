namespace CopilotKit.Models.Policies;

/// <summary>Has a say in the choice of models, beside the weights.</summary>
/// <remarks>
/// Asked about each model that meets the needs of a request, in every choice: it must be quick and safe for
/// any number of callers at once.
/// </remarks>
public interface ISelectionPolicy
{
    /// <summary>Gets the name that explanations show.</summary>
    string Name { get; }

    /// <summary>Judges a model for a request.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">What the request needs.</param>
    /// <returns>What it adds to the score, or a refusal; <see langword="default"/> abstains.</returns>
    ModelOpinion Judge(ModelCard model, SelectionRequest request);
}
