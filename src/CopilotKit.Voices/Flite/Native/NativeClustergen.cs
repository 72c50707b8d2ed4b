using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>The head of flite's <c>cst_cg_db</c>, the model of a statistical voice, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeClustergen
{
    public nint Name;
    public nint Types;
    public int TypeCount;
    public int SampleRate;
    public float PitchMean;
    public float PitchDeviation;
    public int PitchModelCount;
    public nint PitchTrees;
    public int ParameterModelCount;
    public nint ParameterTrees;
    public nint AccentTree;
    public nint PhraseTree;
    public nint ChannelCounts;
    public nint FrameCounts;
    public nint ModelVectors;
    public int AccentChannelCount;
    public int AccentFrameCount;
    public nint AccentVectors;
    public nint ModelMinimum;
    public nint ModelRange;
    public nint QuantizationTables;
    public int ModelShape;
    public float FrameAdvance;
    public int DurationModelCount;
    public nint DurationStatistics;
    public nint DurationTrees;
    public nint PhoneStates;
    public int IsSmoothed;
    public nint DynamicWindow;
    public int DynamicWindowSize;
    public float Alpha;
    public float Beta;
    public int IsMultiModel;
    public int HasMixedExcitation;
    public int FilterCount;
    public int FilterOrder;
    public double** Filters;
    public int HasAccentModel;
    public float Gain;
}

/// <summary>flite's <c>cst_track</c>, values over time, as laid out by version 2.2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeTrack
{
    public nint Type;
    public int FrameCount;
    public int ChannelCount;
    public float* Times;
    public float** Frames;
}
