using System.Runtime.InteropServices;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>What stands in front of a voice's lists answers as the lists do, sooner.</summary>
public unsafe class FrequentFeaturesTests
{
    public static TheoryData<string> AllRecordings { get; } = [.. Recordings.All];

    [FliteTheory]
    [MemberData(nameof(AllRecordings))]
    public void LinkTo_EveryName_HasTheVoicesOwnAnswer(string recording)
    {
        FliteLibrary library = FliteLibrary.Load(null);
        NativeVoice* voice = (NativeVoice*)library.VoiceOf(recording);
        NativeUtterance* utterance = (NativeUtterance*)library.Functions.NewUtterance();
        _ = library.Functions.InitializeUtterance((nint)utterance, (nint)voice);
        Assert.Equal((nint)voice->Features, (nint)utterance->Features->Linked);

        library.FrequentFeaturesOf((nint)voice).LinkTo((nint)utterance);

        int features = AssertSameAnswers(library.Functions, voice->Features, utterance->Features);
        int functions = AssertSameAnswers(library.Functions, voice->Functions, utterance->Functions);
        library.Functions.DeleteUtterance((nint)utterance);
        Assert.InRange(features, 20, 200);
        Assert.InRange(functions, 30, 200);
    }

    [FliteFact]
    public void LinkTo_NameThatNobodyHas_IsAnsweredAtOnce()
    {
        FliteLibrary library = FliteLibrary.Load(null);
        nint voice = library.VoiceOf("slt");
        nint utterance = library.Functions.NewUtterance();
        _ = library.Functions.InitializeUtterance(utterance, voice);

        library.FrequentFeaturesOf(voice).LinkTo(utterance);

        NativeFeature* first = ((NativeUtterance*)utterance)->Functions->Linked->First;
        Assert.Equal(("frame_number", 0), (Marshal.PtrToStringUTF8((nint)first->Name), (int)first->Value));
        library.Functions.DeleteUtterance(utterance);
    }

    private static int AssertSameAnswers(NativeFunctions flite, NativeFeatures* voices, NativeFeatures* utterances)
    {
        int names = 0;
        foreach (NativeFeatures* list in (NativeFeatures*[])[voices, utterances->Linked])
        {
            for (NativeFeature* feature = list->First; feature is not null; feature = feature->Next)
            {
                Assert.Equal(flite.GetValue((nint)voices, feature->Name), flite.GetValue((nint)utterances, feature->Name));
                names++;
            }
        }

        return names;
    }
}
