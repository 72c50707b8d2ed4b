using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>The head of flite's <c>cst_wave</c>, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeWave
{
    public nint Type;
    public int SampleRate;
    public int SampleCount;
    public int ChannelCount;
    public short* Samples;
}

/// <summary>flite's <c>cst_audio_streaming_info</c>, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeStreamingInfo
{
    public int MinimumSamples;
    public delegate* unmanaged[Cdecl]<NativeWave*, int, int, int, NativeStreamingInfo*, int> Receive;
    public nint Utterance;
    public nint Item;
    public nint UserData;
}
