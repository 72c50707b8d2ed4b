using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>The functions of <c>libflite</c> that make one utterance.</summary>
/// <remarks>
/// A table of addresses and not <c>[LibraryImport]</c>: the folder of the library is an option, and an assembly can have only one
/// import resolver, which belongs to the app. Names and signatures are those of the headers of version 2.2.
/// </remarks>
internal sealed unsafe class NativeFunctions
{
    public readonly delegate* unmanaged[Cdecl]<int> Initialize;
    public readonly delegate* unmanaged[Cdecl]<nint> NewUtterance;
    public readonly delegate* unmanaged[Cdecl]<nint, void> DeleteUtterance;
    public readonly delegate* unmanaged[Cdecl]<nint, nint, nint> InitializeUtterance;
    public readonly delegate* unmanaged[Cdecl]<nint, nint> SynthesizeTokens;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, float, void> SetFloat;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, nint, void> SetValue;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, nint> GetValue;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, nint> CreateRelation;
    public readonly delegate* unmanaged[Cdecl]<nint, nint, nint> AppendItem;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, void> SetItemString;
    public readonly delegate* unmanaged[Cdecl]<nint, nint> FirstDaughter;
    public readonly delegate* unmanaged[Cdecl]<nint, nint> LastDaughter;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, float> GetFloat;
    public readonly delegate* unmanaged[Cdecl]<NativeStreamingInfo*> NewStreamingInfo;
    public readonly delegate* unmanaged[Cdecl]<NativeStreamingInfo*, nint> StreamingInfoValue;
    public readonly delegate* unmanaged[Cdecl]<nint, NativeClustergen*> Clustergen;
    public readonly delegate* unmanaged[Cdecl]<nint, NativeTrack*> Track;
    public readonly delegate* unmanaged[Cdecl]<NativeTrack*, NativeClustergen*, NativeTrack*> Smooth;
    public readonly delegate* unmanaged[Cdecl]<NativeTrack*, void> DeleteTrack;
    public readonly delegate* unmanaged[Cdecl]<byte*, nint, nint, int> AddLanguage;
    public readonly delegate* unmanaged[Cdecl]<byte*, nint> LoadVoice;

    /// <summary>Looks all of them up.</summary>
    /// <param name="library">The handle of <c>libflite</c>.</param>
    /// <exception cref="EntryPointNotFoundException">The library is not flite, or not version 2.</exception>
    public NativeFunctions(nint library)
    {
        Initialize = (delegate* unmanaged[Cdecl]<int>)Find("flite_init");
        NewUtterance = (delegate* unmanaged[Cdecl]<nint>)Find("new_utterance");
        DeleteUtterance = (delegate* unmanaged[Cdecl]<nint, void>)Find("delete_utterance");
        InitializeUtterance = (delegate* unmanaged[Cdecl]<nint, nint, nint>)Find("utt_init");
        SynthesizeTokens = (delegate* unmanaged[Cdecl]<nint, nint>)Find("utt_synth_tokens");
        SetFloat = (delegate* unmanaged[Cdecl]<nint, byte*, float, void>)Find("feat_set_float");
        SetValue = (delegate* unmanaged[Cdecl]<nint, byte*, nint, void>)Find("feat_set");
        GetValue = (delegate* unmanaged[Cdecl]<nint, byte*, nint>)Find("feat_val");
        CreateRelation = (delegate* unmanaged[Cdecl]<nint, byte*, nint>)Find("utt_relation_create");
        AppendItem = (delegate* unmanaged[Cdecl]<nint, nint, nint>)Find("relation_append");
        SetItemString = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, void>)Find("item_set_string");
        FirstDaughter = (delegate* unmanaged[Cdecl]<nint, nint>)Find("item_daughter");
        LastDaughter = (delegate* unmanaged[Cdecl]<nint, nint>)Find("item_last_daughter");
        GetFloat = (delegate* unmanaged[Cdecl]<nint, byte*, float>)Find("ffeature_float");
        NewStreamingInfo = (delegate* unmanaged[Cdecl]<NativeStreamingInfo*>)Find("new_audio_streaming_info");
        StreamingInfoValue = (delegate* unmanaged[Cdecl]<NativeStreamingInfo*, nint>)Find("audio_streaming_info_val");
        Clustergen = (delegate* unmanaged[Cdecl]<nint, NativeClustergen*>)Find("val_cg_db");
        Track = (delegate* unmanaged[Cdecl]<nint, NativeTrack*>)Find("val_track");
        Smooth = (delegate* unmanaged[Cdecl]<NativeTrack*, NativeClustergen*, NativeTrack*>)Find("mlpg");
        DeleteTrack = (delegate* unmanaged[Cdecl]<NativeTrack*, void>)Find("delete_track");
        AddLanguage = (delegate* unmanaged[Cdecl]<byte*, nint, nint, int>)Find("flite_add_lang");
        LoadVoice = (delegate* unmanaged[Cdecl]<byte*, nint>)Find("flite_voice_load");

        nint Find(string name) => NativeLibrary.GetExport(library, name);
    }
}
