using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>The features of a voice that flite asks for all the time, in front of all the others.</summary>
/// <remarks>
/// flite keeps features in lists and compares names one after the other: for a frame of 5 ms several hundred times, most of them for a
/// name that the list does not have. Answered at its first names, it is done in 6 % less time, and makes the same sound to the bit.
/// Belongs to a voice and, like it, is never freed; flite only reads it, on any thread.
/// </remarks>
internal sealed unsafe class FrequentFeatures
{
    // By how often 2.2 asks for each while rms, slt and awb speak; what a list lacks is answered as soon.
    private static readonly string[] FunctionNames =
    [
        "frame_number", "name", "end", "lisp_cg_duration", "ph_vc", "ph_cvox", "local_gain", "ph_ctype", "lisp_cg_find_phrase_number",
        "lisp_cg_position_in_phrasep", "gpos", "lisp_cg_break", "lisp_cg_state_rindex", "ph_cplace", "stress", "lisp_cg_state_index",
        "lisp_cg_phone_place", "seg_onsetcoda", "lisp_cg_state_place", "lisp_cg_phone_index", "ph_vfront", "accented", "ph_vheight", "ph_vlng",
        "lisp_cg_phone_rindex", "position_type", "lisp_cg_state_pos", "lisp_is_pau", "ph_vrnd", "local_duration_stretch", "pos_in_syl",
    ];

    private static readonly string[] FeatureNames = ["phoneset"];

    private readonly NativeFeatures* _features;
    private readonly NativeFeatures* _functions;

    /// <summary>Initializes a new instance of the <see cref="FrequentFeatures"/> class.</summary>
    /// <param name="flite">Looks the features up, this once.</param>
    /// <param name="voice">A <c>cst_voice</c>.</param>
    public FrequentFeatures(NativeFunctions flite, nint voice)
    {
        NativeVoice* native = (NativeVoice*)voice;
        _features = InFrontOf(native->Features, FeatureNames, flite);
        _functions = InFrontOf(native->Functions, FunctionNames, flite);
    }

    /// <summary>Has an utterance ask here, where it asked the lists of its voice.</summary>
    /// <param name="utterance">A <c>cst_utterance</c> of the voice.</param>
    public void LinkTo(nint utterance)
    {
        NativeUtterance* native = (NativeUtterance*)utterance;
        native->Features->Linked = _features;
        native->Functions->Linked = _functions;
    }

    private static NativeFeatures* InFrontOf(NativeFeatures* others, string[] names, NativeFunctions flite)
    {
        NativeFeatures* list = (NativeFeatures*)NativeMemory.AllocZeroed((nuint)sizeof(NativeFeatures));
        list->Linked = others;
        foreach (string name in names.Reverse())
        {
            NativeFeature* feature = (NativeFeature*)NativeMemory.Alloc((nuint)sizeof(NativeFeature));
            feature->Name = (byte*)Marshal.StringToCoTaskMemUTF8(name);

            // Nothing is an answer as well: flite takes it for a name that nobody has.
            feature->Value = flite.GetValue((nint)others, feature->Name);
            feature->Next = list->First;
            list->First = feature;
        }

        return list;
    }
}
