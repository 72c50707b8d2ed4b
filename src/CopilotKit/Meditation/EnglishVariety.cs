namespace CopilotKit.Meditation;

/// <summary>Whose English.</summary>
public enum EnglishVariety
{
    /// <summary>As in the United States: <c>gray</c>, <c>toward</c>.</summary>
    American,

    /// <summary>As in Britain: <c>grey</c>, <c>towards</c>.</summary>
    British,
}
