namespace CopilotKit.Models;

/// <summary>Says whose a model is, seen from the app.</summary>
public enum ModelParty
{
    /// <summary>Another company's model that the app uses as a service. What a card says when nobody said more.</summary>
    Partner,

    /// <summary>A model of the app's own house.</summary>
    FirstParty,

    /// <summary>A model with open weights, wherever it runs.</summary>
    Open,
}
