using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Voices.Flite;

/// <summary>The voices that are really there: characters whose recording is installed, and voice files.</summary>
internal sealed class FliteCast
{
    private readonly Dictionary<string, (FliteCharacter Character, nint Native)> _voices = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _defaultVoice;

    public FliteCast(FliteLibrary library, FliteOptions options)
    {
        Library = library;
        foreach (FliteCharacter character in FliteCharacters.All)
        {
            Add(character, library.VoiceOf(character.Recording));
        }

        foreach (FliteVoiceFile file in options.VoiceFiles)
        {
            Add(FliteVoiceFileReader.Read(file), library.LoadVoice(file.Path));
        }

        if (_voices.Count is 0)
        {
            throw new SpeechEngineException(
                "flite is installed, but none of its voices: libflite_cmu_us_rms, _slt, _awb and _kal16 are missing.");
        }

        // The default may be a recording that is not installed: another voice is better than none.
        _defaultVoice = _voices.ContainsKey(options.DefaultVoice) ? options.DefaultVoice : _voices.Keys.First();
        Voices = [.. _voices.Values.Select(voice => voice.Character.Voice).OrderByDescending(IsDefault)];
    }

    /// <summary>Gets the library.</summary>
    public FliteLibrary Library { get; }

    /// <summary>Gets the voices, the default first.</summary>
    public IReadOnlyList<Voice> Voices { get; }

    /// <summary>Says what an utterance asks of its voice.</summary>
    /// <exception cref="SpeechEngineException">There is no such voice.</exception>
    public FliteVoiceSettings SettingsFor(Utterance utterance)
    {
        string id = utterance.VoiceId ?? _defaultVoice;
        if (!_voices.TryGetValue(id, out (FliteCharacter Character, nint Native) voice))
        {
            throw new SpeechEngineException($"flite has no voice '{id}'. It has: {string.Join(", ", _voices.Keys)}.");
        }

        return voice.Character.SettingsFor(voice.Native, utterance);
    }

    private bool IsDefault(Voice voice) => string.Equals(voice.Id, _defaultVoice, StringComparison.OrdinalIgnoreCase);

    private void Add(FliteCharacter character, nint native)
    {
        if (native is not 0)
        {
            _voices.Add(character.Voice.Id, (character, native));
        }
    }
}
