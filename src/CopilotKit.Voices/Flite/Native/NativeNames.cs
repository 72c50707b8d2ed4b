using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>The names that flite keeps a pointer to instead of a copy.</summary>
/// <remarks>UTF-8 literals lie in the assembly's read-only data: they never move, outlive every utterance and end in a zero byte.</remarks>
internal static unsafe class NativeNames
{
    public static byte* DurationStretch => Pointer("duration_stretch"u8);

    public static byte* PitchShift => Pointer("f0_shift"u8);

    public static byte* PitchSpread => Pointer("int_f0_target_stddev"u8);

    public static byte* StreamingInfo => Pointer("streaming_info"u8);

    public static byte* Clustergen => Pointer("cg_db"u8);

    public static byte* Parameters => Pointer("param_track"u8);

    public static byte* Strengths => Pointer("str_track"u8);

    public static byte* Token => Pointer("Token"u8);

    public static byte* Name => Pointer("name"u8);

    public static byte* WhiteSpace => Pointer("whitespace"u8);

    public static byte* PunctuationBefore => Pointer("prepunctuation"u8);

    public static byte* PunctuationAfter => Pointer("punc"u8);

    public static byte* Space => Pointer(" "u8);

    public static byte* Nothing => Pointer("\0"u8);

    public static byte* English => Pointer("eng"u8);

    /// <summary>From a word to the end of the sound before its first one. There always is one: flite puts a pause in front.</summary>
    public static byte* WordStart => Pointer("R:SylStructure.daughter.daughter.R:Segment.p.end"u8);

    public static byte* WordEnd => Pointer("R:SylStructure.daughtern.daughtern.R:Segment.end"u8);

    private static byte* Pointer(ReadOnlySpan<byte> literal) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(literal));
}
