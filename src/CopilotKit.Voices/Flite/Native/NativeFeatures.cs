using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>flite's <c>cst_features</c>, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFeatures
{
    public NativeFeature* First;
    public nint Allocation;
    public nint OwnedStrings;
    public NativeFeatures* Linked;
}

/// <summary>flite's <c>cst_featvalpair</c>, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFeature
{
    public byte* Name;
    public nint Value;
    public NativeFeature* Next;
}

/// <summary>The head of flite's <c>cst_utterance</c>, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeUtterance
{
    public NativeFeatures* Features;
    public NativeFeatures* Functions;
}

/// <summary>The head of flite's <c>cst_voice</c>, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeVoice
{
    public byte* Name;
    public NativeFeatures* Features;
    public NativeFeatures* Functions;
}
