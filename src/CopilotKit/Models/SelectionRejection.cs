namespace CopilotKit.Models;

/// <summary>A model that could not serve a request.</summary>
/// <param name="Model">The model.</param>
/// <param name="Reason">Why, such as <c>cannot do Vision</c>.</param>
public sealed record SelectionRejection(ModelCard Model, string Reason);
