using System.Runtime.InteropServices;
using CopilotKit.Voices.Flite;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>The real flite, for tests that are skipped where it is missing.</summary>
internal static class Flite
{
    public static FliteSpeechEngine Engine()
    {
        SkipIfMissing();
        return new FliteSpeechEngine(new FliteOptions());
    }

    public static void SkipIfMissing() =>
        Assert.SkipUnless(NativeLibrary.TryLoad("libflite.so.1", out _), "needs libflite (apt-get install libflite1)");
}
