using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>Puts breaths on a grid: each phase is a slot of fixed length, and its cue begins where the slot does.</summary>
/// <param name="pattern">The breath.</param>
/// <param name="random">Chooses the words.</param>
/// <param name="secondsOf">Tells how long words take.</param>
internal sealed class BreathGrid(BreathPattern pattern, Random random, Func<string, double> secondsOf)
{
    // So many of the last breaths may be left out when a voice turns out slower than it was reckoned with.
    private const int Optional = 4;

    // At the calm pace of the rest, "Seven." would hardly fit its second.
    private const double CountingSpeed = 1.15;
    private static readonly double CalmSpeed = Arrangement.SpeedOf(MeditationType.BoxBreathing);
    private static readonly string[] Numbers = ["Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight."];

    // What a voice may need more for a cue than it was reckoned with.
    private const double Reserve = 1.1;

    private readonly Dictionary<BreathMove, Line> _cues = Enum.GetValues<BreathMove>().ToDictionary(
        move => move, move => Choose(move, pattern.ShortestOf(move) / Reserve, random, secondsOf));

    private readonly bool _counts = random.Next(2) == 0 && Numbers.Max(secondsOf) * CalmSpeed / CountingSpeed * Reserve <= 1;

    /// <summary>Gives the breaths.</summary>
    /// <param name="count">How many.</param>
    /// <param name="counted">In how many at the beginning the seconds are counted aloud, in the half of all sessions that count.</param>
    /// <param name="remarks">What is said on the way, each in the time of a breath; one that is too long for it is left out.</param>
    /// <param name="seconds">How much speech there may be.</param>
    public IReadOnlyList<Cue> Of(int count, int counted, IReadOnlyList<string> remarks, double seconds)
    {
        double period = pattern.Period.TotalSeconds;
        List<string> fitting = [.. remarks.Where(remark => secondsOf(remark) < period * 0.5)];
        bool[] isCued = CuedOf(count, seconds - fitting.Sum(secondsOf));
        List<IReadOnlyList<Cue>> breaths = [.. Enumerable.Range(0, count).Select(i => Breath(isCued[i], i < counted))];
        int spacing = count / (fitting.Count + 1);
        for (int i = 0; i < fitting.Count && spacing >= 3; i++)
        {
            breaths[(i + 1) * spacing] = [new Slot(pattern.Period, [new Line(Role.Narrator, fitting[i])])];
        }

        int needed = Math.Max(pattern.Least, count - Optional);
        return [.. breaths.Take(needed).SelectMany(breath => breath), .. breaths.Skip(needed).Select((breath, i) => new OptionalGroup(1 + i, breath))];
    }

    /// <summary>Decides which breaths have cues: the first ones, the last one, and as many between as there are words for.</summary>
    private bool[] CuedOf(int count, double seconds)
    {
        double each = pattern.Phases.Sum(phase => secondsOf(_cues[phase.Move].Text));
        int cued = Math.Clamp((int)(seconds / each), Math.Min(count, 2), count);
        int first = Math.Max(Math.Min(count, 2), cued / 3);
        int later = cued - first;
        return [.. Enumerable.Range(0, count).Select(i => i < first || IsSpread(i - first + 1, later, count - first))];
    }

    private static bool IsSpread(int position, int marks, int places) => (long)position * marks / places > (long)(position - 1) * marks / places;

    private IReadOnlyList<Cue> Breath(bool isCued, bool isCounted) =>
        [.. pattern.Phases.Select(phase => isCued && isCounted && _counts && phase.Length.Ticks % TimeSpan.TicksPerSecond == 0 ? Counted(phase)
            : new Slot(phase.Length, isCued ? [_cues[phase.Move]] : []))];

    private static Slot Counted(BreathPhase phase)
    {
        string[] words = [$"{phase.Move}.", .. Numbers];
        IEnumerable<Cue> seconds = words.Take((int)phase.Length.TotalSeconds).Select(word =>
            new Slot(TimeSpan.FromSeconds(1), [Quick(word)]));
        return new Slot(phase.Length, [.. seconds]);
    }

    private static Line Quick(string word) => new(Role.Narrator, word) { Delivery = new Delivery { Speed = CountingSpeed } };

    /// <summary>Chooses among the cues that fit; where none does, takes a single word and says it as quickly as the numbers.</summary>
    private static Line Choose(BreathMove move, double seconds, Random random, Func<string, double> secondsOf)
    {
        string[] fitting = [.. WordsOf(move).Where(words => secondsOf(words) <= seconds)];
        return fitting.Length > 0
            ? new Line(Role.Narrator, fitting[random.Next(fitting.Length)])
            : Quick(move == BreathMove.Sip ? "More." : $"{move}.");
    }

    private static string[] WordsOf(BreathMove move) => move switch
    {
        BreathMove.In => ["Breathe in.", "Breath in.", "Breathing in.", "Inhale.", "Let it in.", "A breath in."],
        BreathMove.Sip => ["A little more.", "A sip more.", "And a sip more.", "And more.", "A bit more.", "And a sip."],
        BreathMove.Hold => ["Hold.", "Pause.", "Stay.", "Wait.", "Keep it.", "Stay there."],
        _ => ["Breathe out.", "Breath out.", "And let go.", "Exhale.", "Let it out.", "A breath out."],
    };
}
