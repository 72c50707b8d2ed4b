using System.Runtime.CompilerServices;
using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>A test that needs libflite, and is skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FliteFactAttribute : FactAttribute
{
    public FliteFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = IsMissing ? "needs libflite (apt-get install libflite1)" : null;

    internal static bool IsMissing { get; } = new NativeFiles(null).Load("flite") is 0;
}

/// <summary>A table of tests that need libflite, and are skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FliteTheoryAttribute : TheoryAttribute
{
    public FliteTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = FliteFactAttribute.IsMissing ? "needs libflite (apt-get install libflite1)" : null;

    /// <summary>Skips also where there is no recogniser.</summary>
    public bool Hears
    {
        get => false;
        set => Skip ??= value && !SpeechRecognizer.IsInstalled ? "needs pocketsphinx with its English model" : null;
    }
}
