using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;

namespace CopilotKit.Speech.Performing;

/// <summary>Evens the levels of the voices: measures each over all it says, and gives every take its gain.</summary>
/// <remarks>Voices differ by up to 12 LU as they come from one engine. What a role or a line asks for comes on top.</remarks>
internal sealed class VoiceLevels(PcmFormat format)
{
    private const double MaxGainDecibels = 40;

    // A voice is measured apart for each gain that its lines ask for, or a whisper would pull the rest up.
    private readonly Dictionary<(string VoiceId, double Pitch, double Gain), LoudnessMeter> _meters = [];

    /// <summary>Adds a take.</summary>
    public void Add(Take take, LoudnessMeter loudness)
    {
        (string, double, double) key = (take.Cast.Voice.Id, take.Cast.Pitch, take.GainDecibels);
        if (!_meters.TryGetValue(key, out LoudnessMeter? meter))
        {
            _meters.Add(key, meter = new LoudnessMeter(format));
        }

        meter.Merge(loudness);
    }

    /// <summary>Gives the gain of each voice with which the whole is as loud as asked for.</summary>
    /// <param name="targetLufs">The loudness of the whole.</param>
    /// <returns>Decibels for a voice, its pitch and the gain that its line asks for.</returns>
    public Func<string, double, double, double> GainsFor(double targetLufs)
    {
        var gains = _meters.GroupBy(entry => (entry.Key.VoiceId, entry.Key.Pitch)).ToDictionary(voice => voice.Key, voice =>
        {
            LoudnessMeter all = new(format);
            foreach (var entry in voice)
            {
                all.Merge(entry.Value);
            }

            return double.IsFinite(all.IntegratedLufs) ? Math.Clamp(targetLufs - all.IntegratedLufs, -MaxGainDecibels, MaxGainDecibels) : 0;
        });

        LoudnessMeter whole = new(format);
        foreach (((string voiceId, double pitch, double gain), LoudnessMeter meter) in _meters)
        {
            whole.Merge(meter, gains[(voiceId, pitch)] + gain);
        }

        double rest = double.IsFinite(whole.IntegratedLufs) ? targetLufs - whole.IntegratedLufs : 0;
        return (voiceId, pitch, gain) => gains[(voiceId, pitch)] + gain + rest;
    }
}
