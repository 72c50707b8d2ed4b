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
    private readonly Dictionary<Share, LoudnessMeter> _meters = [];

    /// <summary>Adds a take.</summary>
    public void Add(Take take, LoudnessMeter loudness)
    {
        Share share = new(take.Cast.Role.Name, Manner.Of(take), take.GainDecibels);
        if (!_meters.TryGetValue(share, out LoudnessMeter? meter))
        {
            _meters.Add(share, meter = new LoudnessMeter(format));
        }

        meter.Merge(loudness);
    }

    /// <summary>Gives the gain of each take with which the whole is as loud as asked for.</summary>
    /// <param name="targetLufs">The loudness of the whole.</param>
    public TakeGains GainsFor(double targetLufs)
    {
        Dictionary<Manner, double> gains = _meters.Keys.Select(share => share.Manner).Distinct().ToDictionary(manner => manner, manner =>
        {
            // What is too short to be measured by itself is as loud as the voice is otherwise.
            double loudness = LoudnessOf(share => share.Manner == manner);
            loudness = double.IsFinite(loudness) ? loudness : LoudnessOf(share => share.Manner.IsVoiceOf(manner));
            return double.IsFinite(loudness) ? Math.Clamp(targetLufs - loudness, -MaxGainDecibels, MaxGainDecibels) : 0;
        });
        double whole = LoudnessOf(_ => true, share => gains[share.Manner] + share.Gain);
        double rest = double.IsFinite(whole) ? targetLufs - whole : 0;

        return new TakeGains(
            take => gains[Manner.Of(take)] + take.GainDecibels + rest,
            role => LoudnessOf(
                share => share.Role.Equals(role, StringComparison.OrdinalIgnoreCase),
                share => gains[share.Manner] + share.Gain + rest));
    }

    private double LoudnessOf(Func<Share, bool> isMeant, Func<Share, double>? gainOf = null)
    {
        LoudnessMeter all = new(format);
        foreach ((Share share, LoudnessMeter meter) in _meters.Where(entry => isMeant(entry.Key)))
        {
            all.Merge(meter, gainOf?.Invoke(share) ?? 0);
        }

        return all.IntegratedLufs;
    }

    private readonly record struct Share(string Role, Manner Manner, double Gain);
}

/// <summary>How loud takes are made.</summary>
/// <param name="Of">Gives decibels for a take.</param>
/// <param name="LoudnessOf">Gives the loudness in LUFS that a role has with them, before its peaks are held down.</param>
internal sealed record TakeGains(Func<Take, double> Of, Func<string, double> LoudnessOf);
