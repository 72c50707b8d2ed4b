using System.Globalization;
using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>Writes the script of a meditation: preparation, bells and bed around the words and their fitted silences.</summary>
/// <param name="request">The wish, as it is served.</param>
/// <param name="isReworded">Whether a model reworded the passages.</param>
internal sealed class ScriptWriter(MeditationRequest request, bool isReworded = false)
{
    private const double FadeDecibels = -9;
    private const double SlowingInSleep = 0.12;

    private readonly SessionTimes _times = new(request);
    private readonly bool _fades = request.FadesVoice ?? request.Type == MeditationType.Sleep;

    /// <summary>Gets how much slower a type is read on the whole than it begins, as a factor.</summary>
    public static double SlowingOf(MeditationType type) => type == MeditationType.Sleep ? 1 - (SlowingInSleep / 2) : 1;

    /// <summary>Writes the script.</summary>
    public Script Write(IReadOnlyList<(Step Step, double Seconds)> steps)
    {
        Script script = new([.. Opening(), .. Middle(steps), .. Closing()]);
        return script with
        {
            Title = MeditationTypes.Of(request.Type).Title,
            Language = request.English == EnglishVariety.British ? "en-GB" : "en-US",
            Length = request.Length,
            Roles = [Guide(request.Type)],
            Details = Details(),
        };
    }

    /// <summary>Gets the role that guides.</summary>
    public static Role Guide(MeditationType type) => new(Role.Narrator)
    {
        Age = VoiceAge.Adult,
        Delivery = new Delivery { Style = "calm", Speed = Arrangement.SpeedOf(type) },
    };

    private Dictionary<string, string> Details()
    {
        Dictionary<string, string> details = new()
        {
            ["Author"] = isReworded ? "model" : "offline",
            ["Meditation"] = MeditationTypes.Of(request.Type).Name,
            ["Seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
        };
        if (Theme.Of(request.Theme) is { } theme)
        {
            details["Theme"] = theme.Words;
        }

        return details;
    }

    private IEnumerable<Cue> Opening()
    {
        foreach ((TimeSpan at, double gain) in _times.Strikes())
        {
            yield return new Sound(_times.Bells.Sound) { At = at, GainDecibels = _times.Bells.GainDecibels + gain };
        }

        if (_times.Start > TimeSpan.Zero)
        {
            yield return new Pause(_times.Start);
        }

        if (request.Bed is { } bed)
        {
            yield return new Ambience(bed) { GainDecibels = request.BedGainDecibels };
        }
    }

    private IEnumerable<Cue> Middle(IReadOnlyList<(Step Step, double Seconds)> steps)
    {
        int lines = steps.Sum(step => step.Step is Breaths breaths ? LinesIn(breaths.Cues) : step.Step is Spoken ? 1 : 0);
        int spoken = 0;
        foreach ((Step step, double seconds) in steps)
        {
            IReadOnlyList<Cue> cues = step switch
            {
                Spoken words => [new Line(Role.Narrator, words.Text) { Delivery = DeliveryAt(Point()) }],
                Rest rest => [PauseOf(rest, seconds)],
                Heading heading => [new Chapter(heading.Title)],
                Breaths breaths => [.. breaths.Cues.Select(cue => Faded(cue, Point))],
                _ => throw new InvalidOperationException($"The step {step.GetType().Name} is not known."),
            };
            foreach (Cue cue in cues)
            {
                yield return cue;
            }
        }

        double Point() => (double)spoken++ / Math.Max(1, lines - 1);
    }

    private static int LinesIn(IEnumerable<Cue> cues) => cues.Sum(cue => cue switch
    {
        Line => 1,
        Slot slot => LinesIn(slot.Cues),
        OptionalGroup group => LinesIn(group.Cues),
        _ => 0,
    });

    /// <summary>Gives the breath cue as loud as the sentences around it.</summary>
    private Cue Faded(Cue cue, Func<double> point) => cue switch
    {
        Line line => line with { Delivery = line.Delivery with { GainDecibels = GainAt(point()) } },
        Slot slot => new Slot(slot.Length, [.. slot.Cues.Select(inner => Faded(inner, point))]),
        OptionalGroup group => new OptionalGroup(group.Priority, [.. group.Cues.Select(inner => Faded(inner, point))]),
        _ => cue,
    };

    private IEnumerable<Cue> Closing()
    {
        for (TimeSpan left = _times.Rest; left > TimeSpan.Zero; left -= Pause.MaxLength)
        {
            yield return new Pause(left < Pause.MaxLength ? left : Pause.MaxLength);
        }

        if (_times.Ending > TimeSpan.Zero)
        {
            if (request.Bed is not null)
            {
                yield return new Ambience(null);
            }

            yield return new Pause(_times.Ending);
        }
    }

    /// <summary>Gives how words are said at a point between the first, 0, and the last, 1.</summary>
    private Delivery DeliveryAt(double point) => new()
    {
        GainDecibels = GainAt(point),
        Speed = request.Type == MeditationType.Sleep && point > 0 ? Math.Round(Arrangement.SpeedOf(request.Type) * (1 - (SlowingInSleep * point)), 3) : null,
    };

    private double? GainAt(double point) => _fades && point > 0 ? Math.Round(FadeDecibels * point, 1) : null;

    private static Pause PauseOf(Rest rest, double seconds)
    {
        TimeSpan length = Time(seconds);
        TimeSpan least = Time(rest.Least);
        TimeSpan most = Time(Math.Min(rest.Most, (seconds * 1.5) + 3));
        return new Pause(least < length ? least : length, length, most > length ? most : length);

        static TimeSpan Time(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1_000));
    }
}
