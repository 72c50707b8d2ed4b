using CopilotKit.Audio;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>Counts what is spoken and estimates how long the rest takes, by the characters that are left.</summary>
internal sealed class ProgressMeter(
    IEnumerable<SpeechStep> steps, int cueCount, PcmFormat format, IProgress<PerformanceProgress>? progress, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly long _characters = steps.Sum(step => (long)step.Text.Length);
    private long _charactersDone;
    private long _framesMade;

    /// <summary>Reports that a take is done.</summary>
    public void Report(Take take)
    {
        _charactersDone += take.Step.Text.Length;
        _framesMade += take.Frames;
        TimeSpan timeLeft = time.GetElapsedTime(_started) * ((double)(_characters - _charactersDone) / _charactersDone);
        progress?.Report(new PerformanceProgress(take.Step.CueNumber, cueCount, format.ToTime(_framesMade), timeLeft));
    }
}
