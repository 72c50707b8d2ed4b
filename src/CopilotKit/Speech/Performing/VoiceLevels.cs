using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;

namespace CopilotKit.Speech.Performing;

/// <summary>Evens the levels of the voices: measures each over all it says, and gives every take its gain.</summary>
/// <remarks>
/// Voices differ by up to 12 LU as they come from one engine. What a role, a line or a style asks for comes on top: each style of a
/// voice is evened by itself, or a whisper that the engine already makes softer would be softer than ordered, or pull the rest up.
/// </remarks>
internal sealed class VoiceLevels(PcmFormat format)
{
    private const double MaxGainDecibels = 40;

    // A manner is measured apart for each gain that its lines ask for, or quiet lines would make loud ones louder.
    private readonly Dictionary<(Manner Manner, double Gain), LoudnessMeter> _meters = [];

    /// <summary>Adds a take.</summary>
    public void Add(Take take, LoudnessMeter loudness) => MeterOf((Manner.Of(take), take.GainDecibels)).Merge(loudness);

    /// <summary>Gives the gain of each take with which the whole is as loud as asked for.</summary>
    /// <param name="targetLufs">The loudness of the whole.</param>
    /// <returns>Decibels for a take.</returns>
    public Func<Take, double> GainsFor(double targetLufs)
    {
        Dictionary<Manner, double> gains = _meters.Keys.Select(key => key.Manner).Distinct().ToDictionary(manner => manner, manner =>
        {
            // What is too short to be measured by itself is as loud as the voice is otherwise.
            double loudness = LoudnessOf(key => key.Manner == manner);
            loudness = double.IsFinite(loudness) ? loudness : LoudnessOf(key => key.Manner.IsVoiceOf(manner));
            return double.IsFinite(loudness) ? Math.Clamp(targetLufs - loudness, -MaxGainDecibels, MaxGainDecibels) : 0;
        });

        LoudnessMeter whole = new(format);
        foreach (((Manner manner, double gain), LoudnessMeter meter) in _meters)
        {
            whole.Merge(meter, gains[manner] + gain);
        }

        double rest = double.IsFinite(whole.IntegratedLufs) ? targetLufs - whole.IntegratedLufs : 0;
        return take => gains[Manner.Of(take)] + take.GainDecibels + rest;
    }

    private LoudnessMeter MeterOf((Manner, double) key) => _meters.TryGetValue(key, out LoudnessMeter? meter) ? meter : _meters[key] = new LoudnessMeter(format);

    private double LoudnessOf(Func<(Manner Manner, double Gain), bool> isMeant)
    {
        LoudnessMeter all = new(format);
        foreach (KeyValuePair<(Manner, double), LoudnessMeter> entry in _meters.Where(entry => isMeant(entry.Key)))
        {
            all.Merge(entry.Value);
        }

        return all.IntegratedLufs;
    }
}
