using System.Runtime.CompilerServices;

namespace CopilotKit.Audio;

/// <summary>Tells speech from near-silence by the level over 5 ms, looked at every 2.5 ms.</summary>
internal sealed class SpeechLevel(int sampleRate, double thresholdDecibels)
{
    private const int HopsInSecond = 400;
    private readonly double _threshold = Math.Pow(10, thresholdDecibels / 10);
    private double _before;

    public int HopFrames { get; } = sampleRate / HopsInSecond;

    /// <summary>Takes the next hop and says whether it and the one before it are speech together.</summary>
    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsSpeech(ReadOnlySpan<float> hop)
    {
        double energy = 0;
        foreach (float sample in hop)
        {
            energy += (double)sample * sample;
        }

        bool isSpeech = (_before + energy) / (2 * HopFrames) > _threshold;
        _before = energy;
        return isSpeech;
    }

    public void Restart() => _before = 0;
}
