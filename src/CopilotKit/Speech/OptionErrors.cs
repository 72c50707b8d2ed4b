namespace CopilotKit.Speech;

/// <summary>Refuses options that are out of range.</summary>
internal static class OptionErrors
{
    /// <summary>Throws the first error.</summary>
    /// <param name="errors">What is wrong with the options.</param>
    /// <param name="name">The parameter that they came in.</param>
    /// <exception cref="ArgumentException">There is an error.</exception>
    public static void ThrowIfAny(IEnumerable<string> errors, string name)
    {
        if (errors.FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, name);
        }
    }
}
