using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>Decides how long every silence lasts and which optional groups stay, so that the whole is as long as ordered.</summary>
/// <remarks>All lengths are frames, so the sum is exact.</remarks>
internal sealed class LengthSolver
{
    private readonly IReadOnlyList<TimedStep> _steps;
    private readonly Func<long, TimeSpan> _toTime;

    private LengthSolver(IReadOnlyList<TimedStep> steps, Func<long, TimeSpan> toTime) => (_steps, _toTime) = (steps, toTime);

    /// <summary>Sets <see cref="TimedStep.Frames"/> and <see cref="TimedStep.IsLeftOut"/> of every step.</summary>
    /// <param name="steps">The steps in order, with their bounds.</param>
    /// <param name="ordered">The ordered length in frames, or nothing.</param>
    /// <param name="toTime">Turns frames into time, for messages.</param>
    /// <exception cref="InfeasibleLengthException">The ordered length cannot be reached.</exception>
    /// <exception cref="PerformanceException">A slot is too short for what it holds.</exception>
    public static void Solve(IReadOnlyList<TimedStep> steps, long? ordered, Func<long, TimeSpan> toTime)
    {
        LengthSolver solver = new(steps, toTime);
        solver.SolveSlots();
        solver.SolveStretch(0, steps.Count, ordered);
    }

    private void SolveSlots()
    {
        for (int start = 0; start < _steps.Count; start++)
        {
            if (_steps[start].Step is not SlotStartStep slot)
            {
                continue;
            }

            int end = EndOf(start);
            long free = _steps[start].Least;
            (long least, long usual) = ShortestAndUsual(start + 1, end);
            if (least > free)
            {
                throw new PerformanceException(
                    slot.CueNumber,
                    FormattableString.Invariant(
                        $"a slot of {_toTime(free).TotalSeconds:0.###} s holds cues that need {_toTime(least).TotalSeconds:0.###} s or more."));
            }

            SolveStretch(start + 1, end, Math.Min(free, usual));
            _steps[end].Frames = free - SumOf(start + 1, end);
        }
    }

    /// <summary>Solves the steps of one level; what slots hold is not theirs.</summary>
    private void SolveStretch(int start, int end, long? ordered)
    {
        List<TimedStep> own = [.. OwnSteps(start, end)];
        List<OpenGroup> groups = [.. own.SelectMany(step => step.Groups).Distinct()
            .OrderByDescending(group => group.Priority).ThenByDescending(group => group.Number)];
        List<(long Least, long Most)> ranges = [];
        HashSet<OpenGroup> leftOut = [];
        for (int count = 0; count <= groups.Count; count++)
        {
            leftOut = [.. groups.Take(count)];
            List<TimedStep> kept = [.. own.Where(step => !step.Groups.Overlaps(leftOut))];
            (long least, long most) = (kept.Sum(step => step.Least), kept.Sum(step => step.Most));
            ranges.Add((least, most));
            if (ordered is null || (ordered >= least && ordered <= most))
            {
                own.ForEach(step => step.IsLeftOut = step.Groups.Overlaps(leftOut));
                Distribute(kept, ordered ?? kept.Sum(step => step.Usual));
                return;
            }
        }

        throw Infeasible(ordered!.Value, ranges);
    }

    private static void Distribute(List<TimedStep> steps, long ordered)
    {
        long usual = steps.Sum(step => step.Usual);
        bool isStretched = ordered >= usual;
        Int128 wanted = Math.Abs(ordered - usual);
        Int128 room = steps.Sum(step => isStretched ? step.Most - step.Usual : step.Usual - step.Least);
        Int128 before = 0;
        foreach (TimedStep step in steps)
        {
            // Cumulative rounding: the shares add up exactly, and none exceeds its own room.
            Int128 after = before + (isStretched ? step.Most - step.Usual : step.Usual - step.Least);
            long share = room == 0 ? 0 : (long)((wanted * after / room) - (wanted * before / room));
            step.Frames = isStretched ? step.Usual + share : step.Usual - share;
            before = after;
        }
    }

    private InfeasibleLengthException Infeasible(long ordered, List<(long Least, long Most)> ranges)
    {
        // Ranges that touch are one; of those that are left, the nearest to the order is the advice.
        List<(long Least, long Most)> merged = [];
        foreach ((long least, long most) in ranges.OrderBy(range => range.Least))
        {
            if (merged.Count > 0 && least <= merged[^1].Most + 1)
            {
                merged[^1] = (merged[^1].Least, Math.Max(merged[^1].Most, most));
            }
            else
            {
                merged.Add((least, most));
            }
        }

        (long shortest, long longest) = merged.MinBy(range => Math.Max(range.Least - ordered, ordered - range.Most));
        return new InfeasibleLengthException(_toTime(ordered), _toTime(shortest), _toTime(longest));
    }

    private (long Least, long Usual) ShortestAndUsual(int start, int end)
    {
        List<TimedStep> own = [.. OwnSteps(start, end)];
        return (own.Where(step => step.Groups.Count == 0).Sum(step => step.Least), own.Sum(step => step.Usual));
    }

    private long SumOf(int start, int end) => OwnSteps(start, end).Where(step => !step.IsLeftOut).Sum(step => step.Frames);

    private IEnumerable<TimedStep> OwnSteps(int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            yield return _steps[index];
            index = _steps[index].Step is SlotStartStep ? EndOf(index) : index;
        }
    }

    private int EndOf(int slotStart)
    {
        int depth = 0;
        for (int index = slotStart; ; index++)
        {
            depth += _steps[index].Step is SlotStartStep ? 1 : _steps[index].Step is SlotEndStep ? -1 : 0;
            if (depth == 0)
            {
                return index;
            }
        }
    }
}
