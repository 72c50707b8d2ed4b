using System.Runtime.CompilerServices;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite.Native;
using CopilotKit.Voices.Tests.Recognition;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>A test that needs libflite, and is skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FliteFactAttribute : FactAttribute
{
    public FliteFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = IsMissing ? "needs libflite (apt-get install libflite1)" : null;

    /// <summary>Skips also where a program is missing.</summary>
    public string? Needs
    {
        get => null;
        set => Skip ??= MissingProgram(value);
    }

    /// <summary>Skips also where there is no recogniser.</summary>
    public bool Hears
    {
        get => false;
        set => Skip ??= MissingRecognizer(value);
    }

    internal static bool IsMissing { get; } = new NativeFiles(null).Load("flite") is 0;

    internal static string? MissingProgram(string? name) => name is null || ExternalProgram.Exists(name) ? null : $"needs the program {name}";

    internal static string? MissingRecognizer(bool isNeeded) =>
        isNeeded && !SpeechRecognizer.IsInstalled ? "needs pocketsphinx with its English model" : null;
}

/// <summary>A table of tests that need libflite, and are skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FliteTheoryAttribute : TheoryAttribute
{
    public FliteTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = FliteFactAttribute.IsMissing ? "needs libflite (apt-get install libflite1)" : null;

    /// <summary>Skips also where a program is missing.</summary>
    public string? Needs
    {
        get => null;
        set => Skip ??= FliteFactAttribute.MissingProgram(value);
    }

    /// <summary>Skips also where there is no recogniser.</summary>
    public bool Hears
    {
        get => false;
        set => Skip ??= FliteFactAttribute.MissingRecognizer(value);
    }
}
