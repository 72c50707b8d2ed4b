namespace CopilotKit.Models;

/// <summary>Says what a model can do beyond answering text with text.</summary>
[Flags]
public enum ModelCapabilities
{
    /// <summary>Text only.</summary>
    None = 0,

    /// <summary>Calls tools.</summary>
    Tools = 1,

    /// <summary>Reads images.</summary>
    Vision = 2,

    /// <summary>Hears sound.</summary>
    Audio = 4,

    /// <summary>Answers in JSON, by a schema where one is given.</summary>
    StructuredOutput = 8,

    /// <summary>Takes <c>ChatOptions.Reasoning</c>.</summary>
    Reasoning = 16,
}
