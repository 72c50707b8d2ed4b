namespace CopilotKit.Safety;

/// <summary>Whether a technique fits somebody, from the most to the least free.</summary>
public enum Verdict
{
    /// <summary>It fits as it is; it may have to carry wording.</summary>
    Allowed,

    /// <summary>It fits when it is changed.</summary>
    Modified,

    /// <summary>It does not fit: it is left out, or replaced by something else.</summary>
    Forbidden,
}
