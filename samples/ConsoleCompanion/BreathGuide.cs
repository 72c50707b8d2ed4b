using CopilotKit.Meditation;
using CopilotKit.Scripts;
using CopilotKit.Speech;

namespace ConsoleCompanion;

/// <summary>Tells at each moment of a meditation what is being said and what the breath does.</summary>
internal sealed class BreathGuide
{
    private readonly MeditationSession _session;
    private readonly PerformanceTimeline _timeline;
    private readonly TimeSpan _start = TimeSpan.MaxValue;
    private readonly TimeSpan _end;

    public BreathGuide(MeditationSession session, PerformanceTimeline timeline)
    {
        (_session, _timeline) = (session, timeline);
        int[] breaths = [.. session.Script.Cues.Index().Where(cue => IsBreath(cue.Item)).Select(cue => cue.Index + 1)];
        if (session.Breath.Count > 0 && timeline.Sentences.FirstOrDefault(sentence => breaths.Contains(sentence.CueNumber)) is { } first)
        {
            PerformedSentence? after = timeline.Sentences.FirstOrDefault(sentence => sentence.CueNumber > breaths[^1]);
            _start = first.Start;
            _end = after?.Start ?? timeline.Duration;
        }
    }

    /// <summary>Gives what the breath does at a time, and how full the lungs are, 0 to 1; nothing outside the guided breaths.</summary>
    public (BreathMove Move, double Fullness)? BreathAt(TimeSpan time)
    {
        if (time < _start || time >= _end)
        {
            return null;
        }

        TimeSpan period = _session.Breath.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Length);
        TimeSpan within = TimeSpan.FromTicks((time - _start).Ticks % period.Ticks);
        double fullness = 0;
        bool hasSip = _session.Breath.Any(phase => phase.Move == BreathMove.Sip);
        foreach (BreathPhase phase in _session.Breath)
        {
            double target = phase.Move switch
            {
                BreathMove.In => hasSip ? 0.75 : 1,
                BreathMove.Sip => 1,
                BreathMove.Out => 0,
                _ => fullness,
            };
            if (within < phase.Length)
            {
                return (phase.Move, fullness + ((target - fullness) * (within / phase.Length)));
            }

            within -= phase.Length;
            fullness = target;
        }

        return null;
    }

    /// <summary>Gives the words that were said last.</summary>
    public string WordsAt(TimeSpan time) => _timeline.Sentences.LastOrDefault(sentence => sentence.Start <= time)?.Text ?? "";

    private static bool IsBreath(Cue cue) => cue is Slot || (cue is OptionalGroup group && group.Cues is [Slot, ..]);
}
