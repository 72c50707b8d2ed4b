using System.Runtime.InteropServices;
using System.Text;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Benchmarks;

/// <summary>flite with nothing around it: its own tokenizer, no word times, no streaming, and the samples are thrown away.</summary>
internal sealed unsafe partial class BareFlite
{
    private const string Library = "libflite.so.1";

    private readonly FliteCast _cast = new(FliteLibrary.Load(null), new FliteOptions());

    /// <summary>Speaks a text.</summary>
    /// <returns>The length of the sound in seconds at the voice's own rate.</returns>
    public double Speak(Utterance utterance)
    {
        FliteVoiceSettings settings = SettingsFor(utterance);
        nint native = utt_init(new_utterance(), settings.Voice);
        nint features = *(nint*)native;
        fixed (byte* stretch = "duration_stretch"u8, shift = "f0_shift"u8, input = "input_text"u8, text = Encoding.UTF8.GetBytes(utterance.Text + '\0'))
        {
            feat_set_float(features, stretch, (float)(settings.DurationStretch * settings.Size));
            feat_set_float(features, shift, (float)settings.PitchShift);
            feat_set_string(features, input, text);
            _ = utt_synth(native);
            NativeWave* wave = utt_wave(native);
            double seconds = wave->SampleCount / (double)wave->SampleRate / settings.Size;
            delete_utterance(native);
            return seconds;
        }
    }

    /// <summary>Says what an utterance asks of its voice.</summary>
    public FliteVoiceSettings SettingsFor(Utterance utterance) => _cast.SettingsFor(utterance);

    [LibraryImport(Library)]
    private static partial nint new_utterance();

    [LibraryImport(Library)]
    private static partial nint utt_init(nint utterance, nint voice);

    [LibraryImport(Library)]
    private static partial void feat_set_float(nint features, byte* name, float value);

    [LibraryImport(Library)]
    private static partial void feat_set_string(nint features, byte* name, byte* value);

    [LibraryImport(Library)]
    private static partial nint utt_synth(nint utterance);

    [LibraryImport(Library)]
    private static partial NativeWave* utt_wave(nint utterance);

    [LibraryImport(Library)]
    private static partial void delete_utterance(nint utterance);
}
