namespace ConsoleCompanion;

/// <summary>What the program ends with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Something failed that the input is not to blame for: a file, an engine.</summary>
    public const int Failure = 1;

    /// <summary>The input is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;
}
