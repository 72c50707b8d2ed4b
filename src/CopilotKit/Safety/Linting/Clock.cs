using CopilotKit.Scripts;

namespace CopilotKit.Safety.Linting;

/// <summary>Tells when each step of a score is heard, at the usual lengths of all silences.</summary>
internal sealed class Clock(Script script, double wordsPerMinute)
{
    private readonly Deliveries _deliveries = new(script.Roles);
    private readonly Stack<TimeSpan> _slotEnds = new();
    private int _optionalDepth;

    /// <summary>Gets how much time has passed.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Gets whether what comes now may be left out.</summary>
    public bool IsOptional => _optionalDepth > 0;

    /// <summary>Lets a step pass.</summary>
    public void Pass(ScoreStep step)
    {
        switch (step)
        {
            case SpeechStep speech:
                Now += SpeakingTime.Of(speech.Text, wordsPerMinute * (_deliveries.Of(speech.Line).Speed ?? 1));
                break;
            case SilenceStep { Pause: var pause }:
                Now += pause.Length;
                break;
            case SlotStartStep { Slot: var slot }:
                _slotEnds.Push(Now + slot.Length);
                break;
            case SlotEndStep:
                Now = _slotEnds.Pop();
                break;
            case OptionalStartStep or OptionalEndStep:
                _optionalDepth += step is OptionalStartStep ? 1 : -1;
                break;
            default:
                break;
        }
    }
}
