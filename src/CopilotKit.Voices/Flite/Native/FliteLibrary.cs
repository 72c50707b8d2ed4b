using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite.Vocoding;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>flite in this process: its functions, and the voices that are installed beside it.</summary>
/// <remarks>
/// Loading happens once for each folder, under one lock, because registering voices changes globals of flite. Afterwards everything
/// is only read, and utterances are made on any thread. Nothing is ever unloaded: the voices have no owner in native code.
/// </remarks>
internal sealed unsafe class FliteLibrary
{
    private static readonly Lock Loading = new();
    private static readonly Dictionary<string, FliteLibrary> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, nint> _voices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<nint, FrequentFeatures> _frequentFeatures = new();
    private readonly ConcurrentDictionary<nint, VocoderVoice?> _vocoderVoices = new();

    private FliteLibrary(NativeFiles files, nint library)
    {
        Functions = new NativeFunctions(library);
        _ = Functions.Initialize();
        AddEnglish(files);
        foreach (string recording in Recordings.All)
        {
            AddRecording(files, library, recording);
        }
    }

    /// <summary>Gets the functions.</summary>
    public NativeFunctions Functions { get; }

    /// <summary>Loads flite, or gives back the one that is already loaded from that folder.</summary>
    /// <param name="folder">Where the shared libraries lie; <see langword="null"/> for the system's search path.</param>
    /// <exception cref="SpeechEngineException">flite is not there.</exception>
    public static FliteLibrary Load(string? folder)
    {
        lock (Loading)
        {
            if (!Loaded.TryGetValue(folder ?? "", out FliteLibrary? library))
            {
                library = Open(folder);
                Loaded.Add(folder ?? "", library);
            }

            return library;
        }
    }

    /// <summary>Finds the voice of a recording.</summary>
    /// <returns>A <c>cst_voice</c>, or 0 when its library is not installed.</returns>
    public nint VoiceOf(string recording)
    {
        lock (Loading)
        {
            return _voices.GetValueOrDefault(recording);
        }
    }

    /// <summary>Gives the frequent features of a voice.</summary>
    /// <param name="voice">A <c>cst_voice</c>.</param>
    public FrequentFeatures FrequentFeaturesOf(nint voice) => _frequentFeatures.GetOrAdd(voice, _ => new FrequentFeatures(Functions, voice));

    /// <summary>Gives what the vocoder has to know of a voice.</summary>
    /// <param name="voice">A <c>cst_voice</c>.</param>
    /// <returns>Nothing when flite itself makes its sound.</returns>
    public VocoderVoice? VocoderVoiceOf(nint voice) => _vocoderVoices.GetOrAdd(voice, _ =>
    {
        nint model = Functions.GetValue((nint)((NativeVoice*)voice)->Features, NativeNames.Clustergen);
        return model is 0 ? null : VocoderVoice.TryRead(Functions.Clustergen(model));
    });

    /// <summary>Loads a voice from a file that <see cref="FliteVoiceFileReader"/> has found whole.</summary>
    public nint LoadVoice(string path)
    {
        lock (Loading)
        {
            if (!_voices.TryGetValue(path, out nint voice))
            {
                fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
                {
                    voice = Functions.LoadVoice(name);
                }

                if (voice is 0)
                {
                    throw new SpeechEngineException($"flite cannot use the voice file {path}: its language is not English.");
                }

                _voices.Add(path, voice);
            }

            return voice;
        }
    }

    private static FliteLibrary Open(string? folder)
    {
        NativeFiles files = new(folder);
        nint library = files.Load("flite");
        if (library is 0)
        {
            throw new SpeechEngineException(
                $"The speech library flite is missing: none of {string.Join(", ", NativeFiles.CandidatesFor("flite"))} can be loaded from "
                + $"{folder ?? "the system's library path"}. Install it (on Debian and Ubuntu: apt-get install libflite1), or set "
                + $"{nameof(FliteOptions)}.{nameof(FliteOptions.LibraryFolder)} to the folder that holds it, "
                + "or configure another speech engine.");
        }

        try
        {
            return new FliteLibrary(files, library);
        }
        catch (EntryPointNotFoundException missing)
        {
            throw new SpeechEngineException(
                "The flite that was found is not version 2: it lacks functions that this engine needs.", missing);
        }
    }

    // Voice files hold no language of their own: without this, flite refuses every one of them.
    private void AddEnglish(NativeFiles files)
    {
        nint english = files.Load("flite_usenglish");
        nint lexicon = files.Load("flite_cmulex");
        if (english is not 0 && lexicon is not 0
            && NativeLibrary.TryGetExport(english, "usenglish_init", out nint initialize)
            && NativeLibrary.TryGetExport(lexicon, "cmulex_init", out nint initializeLexicon))
        {
            _ = Functions.AddLanguage(NativeNames.English, initialize, initializeLexicon);
        }
    }

    private void AddRecording(NativeFiles files, nint library, string recording)
    {
        nint own = files.Load($"flite_cmu_us_{recording}");
        if (NativeLibrary.TryGetExport(own is 0 ? library : own, $"register_cmu_us_{recording}", out nint register))
        {
            nint voice = ((delegate* unmanaged[Cdecl]<nint, nint>)register)(0);
            if (voice is not 0)
            {
                _voices.Add(recording, voice);
            }
        }
    }
}
