namespace CopilotKit.Models.Intents.Learning;

/// <summary>What a model that did not learn from a text made of it.</summary>
/// <param name="Verdict">What it said.</param>
/// <param name="Intent">The number of the intent that is right; -1 when the text is out of scope.</param>
internal readonly record struct HeldOut(Verdict Verdict, int Intent)
{
    public bool IsRight => Intent >= 0 && Verdict.Best == Intent;
}
