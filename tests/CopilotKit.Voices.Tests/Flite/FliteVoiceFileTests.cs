using System.Runtime.InteropServices;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Voices.Tests.Flite;

public sealed class FliteVoiceFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.flitevox");

    private delegate int DumpVoice(nint voice, [MarshalAs(UnmanagedType.LPUTF8Str)] string file);

    public void Dispose() => File.Delete(_file);

    [FliteTheory]
    [InlineData("slt")]
    [InlineData("rms")]
    [InlineData("awb")]
    public async Task SpeakAsync_DumpedVoice_SoundsLikeItsOrigin(string recording)
    {
        Dump(recording);

        Spoken fromFile = await SpeakAsync("The bear opened one eye.", pitch: 1.2);
        Spoken origin = await Speaker.SpeakAsync("The bear opened one eye.", $"flite-{recording}", pitch: 1.2);

        Assert.Equal((origin.Samples.Length, origin.Rate), (fromFile.Samples.Length, fromFile.Rate));
        Assert.Equal(origin.Result.Words, fromFile.Result.Words);
        Assert.InRange(fromFile.PitchHertz() / origin.PitchHertz(), 0.97, 1.03);
    }

    [FliteFact]
    public async Task GetVoicesAsync_VoiceFile_IsListedAndCanBeTheDefault()
    {
        Dump("slt");
        FliteOptions options = OptionsWithFile();
        options.DefaultVoice = "mine";

        IReadOnlyList<Voice> voices = await new FliteSpeechEngine(options).GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal("mine", voices[0].Id);
        Assert.Equal(FliteCharacters.All.Length + 1, voices.Count);
    }

    [FliteFact]
    public async Task SpeakAsync_VoiceFileCutAnywhere_IsRefusedBeforeFliteReadsIt()
    {
        Dump("slt");
        byte[] whole = await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken);
        foreach (double share in (double[])[0, 0.00001, 0.0001, 0.01, 0.3, 0.5, 0.9, 0.999, 0.999999])
        {
            await File.WriteAllBytesAsync(_file, whole[..(int)(whole.Length * share)], TestContext.Current.CancellationToken);

            SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => SpeakAsync("Hello."));

            Assert.StartsWith($"The voice file {_file} cannot be used: ", exception.Message, StringComparison.Ordinal);
        }
    }

    [FliteTheory]
    [InlineData("")]
    [InlineData("this is no voice")]
    [InlineData("CMU_FLITE_CG_VOXDATA-v2.0")]
    [InlineData("CMU_FLITE_CG_VOXDATA-v2.0\0\u0001\0\0\0\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("CMU_FLITE_CG_VOXDATA-v2.0\0\u0001\0\0\0\u0004\0\0\0none\u0004\0\0\0none")]
    public async Task SpeakAsync_GarbageFile_IsRefusedBeforeFliteReadsIt(string content)
    {
        await File.WriteAllTextAsync(_file, content, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<SpeechEngineException>(() => SpeakAsync("Hello."));
    }

    [FliteFact]
    public async Task SpeakAsync_FileMissing_IsSaid()
    {
        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => SpeakAsync("Hello."));

        Assert.IsType<FileNotFoundException>(exception.InnerException);
    }

    private FliteOptions OptionsWithFile() => new() { VoiceFiles = { new FliteVoiceFile(_file, new Voice("mine")) } };

    private Task<Spoken> SpeakAsync(string text, double pitch = 1) =>
        Speaker.SpeakAsync(new FliteSpeechEngine(OptionsWithFile()), new Utterance(text) { VoiceId = "mine", Pitch = pitch });

    private void Dump(string recording)
    {
        nint function = NativeLibrary.GetExport(new NativeFiles(null).Load("flite"), "flite_voice_dump");
        Marshal.GetDelegateForFunctionPointer<DumpVoice>(function)(FliteLibrary.Load(null).VoiceOf(recording), _file);
    }
}
