using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>A meditation whose passages are chosen and whose silences are not fitted yet.</summary>
/// <param name="Practice">The wish, as it can be served.</param>
/// <param name="WordsPerMinute">How fast the voice reads, slowed down as this type is.</param>
/// <param name="Sections">What is said.</param>
internal sealed record Arrangement(SafePractice Practice, double WordsPerMinute, IReadOnlyList<DraftedSection> Sections)
{
    // What a voice may need more than it was reckoned with before a silence gets shorter than its least.
    private const double Reserve = 0.08;
    private const double ShareOfWordsBesideTheGrid = 0.5;
    private const int RoomForRests = 2;

    // However long the whole is: until the listener is told how to stop, silences do not grow, so that it is said within a minute.
    private const double LongestRestBeforeExit = 3;

    private readonly SessionTimes _times = new(Practice.Request);
    private readonly BreathPattern? _pattern = BreathPattern.Of(Practice);

    /// <summary>Gets how fast a type is read, as a factor on the usual pace.</summary>
    public static double SpeedOf(MeditationType type) => type == MeditationType.Sleep ? 0.8 : 0.85;

    /// <summary>Gets how much may be said, breath cues included.</summary>
    public double SecondsOfSpeech { get; private init; }

    /// <summary>Chooses the passages.</summary>
    /// <param name="practice">The wish, as it can be served.</param>
    /// <param name="wordsPerMinute">How fast the voice reads at its usual pace.</param>
    /// <param name="secondsOfSpeech">How much may be said; nothing leaves it to the length.</param>
    public static Arrangement Of(SafePractice practice, double wordsPerMinute, double? secondsOfSpeech = null)
    {
        MeditationRequest request = practice.Request;
        double pace = wordsPerMinute * SpeedOf(request.Type) * ScriptWriter.SlowingOf(request.Type);
        double voice = Math.Max(1, new SessionTimes(request).Voice.TotalSeconds);
        double seconds = secondsOfSpeech ?? SpeechDensity.SecondsOfSpeech(request, voice, pace);
        Theme? theme = Theme.Of(request.Theme);
        HashSet<string> circumstances = [.. Circumstances.Of(request, theme, voice), .. practice.Circumstances];
        Wording wording = new(Circumstances.TokensOf(request, theme), request.English);
        Drafting drafting = new(circumstances, wording, new Choices(request.Type, request.Seed), pace)
        {
            MaxWordsPerSentence = practice.MaxWordsPerSentence, InjuredParts = request.Listener.InjuredParts,
        };
        bool hasGrid = BreathPattern.Of(practice) is { Most: int.MaxValue };
        double beside = (hasGrid ? seconds * ShareOfWordsBesideTheGrid : seconds) - practice.Wordings.Sum(drafting.SecondsOf);
        return new Arrangement(practice, pace, WithWordings(drafting.Draft(TextLibrary.Of(request.Type), beside), practice.Wordings)) { SecondsOfSpeech = seconds };
    }

    /// <summary>Puts what the rules of safety ask for after the line that says how to stop.</summary>
    private static List<DraftedSection> WithWordings(IReadOnlyList<DraftedSection> sections, IReadOnlyList<string> wordings)
    {
        List<DraftedSection> all = [.. sections];
        int exit = all.FindIndex(drafted => drafted.Section.Name.StartsWith(Section.Exit, StringComparison.Ordinal));
        all.Insert(exit + 1, new DraftedSection(new Section(Section.Wordings, []) { Rest = 0.5 }, wordings));
        return all;
    }

    /// <summary>Fits the silences.</summary>
    /// <returns>The steps with the lengths of their rests; <see langword="null"/> when there is too much to say for the time.</returns>
    public IReadOnlyList<(Step Step, double Seconds)>? Fit()
    {
        List<Step> steps = [.. Steps()];
        double speech = steps.OfType<Spoken>().Sum(spoken => SecondsOf(spoken.Text));
        List<Rest> rests = [.. steps.OfType<Rest>()];
        double free = _times.Voice.TotalSeconds - speech;
        if (_pattern is not null)
        {
            int count = (int)Math.Min(_pattern.Most, (free - (rests.Sum(rest => rest.Least) * RoomForRests)) / _pattern.Period.TotalSeconds);
            if (count < _pattern.Least)
            {
                return null;
            }

            Breaths breaths = BreathsOf(count, SecondsOfSpeech - speech);
            steps[steps.FindIndex(step => step is Breaths)] = breaths;
            free -= breaths.Seconds;
        }

        bool hasRoom = free >= rests.Sum(rest => rest.Least) + (speech * Reserve);
        return hasRoom && SilenceFitting.Fit(rests, free) is { } lengths ? Timed(steps, lengths) : null;
    }

    /// <summary>Gives how long words take.</summary>
    public double SecondsOf(string text) => SpeakingTime.OfAll(text, WordsPerMinute).TotalSeconds;

    private static List<(Step Step, double Seconds)> Timed(List<Step> steps, IReadOnlyList<double> lengths)
    {
        int next = 0;
        return [.. steps.Select(step => (step, step is Rest ? lengths[next++] : 0))];
    }

    private IEnumerable<Step> Steps()
    {
        double strikes = _times.StartStrikes.TotalSeconds;
        yield return _times.Bells.RingsAtStart
            ? Rest.AfterBell with { Least = Rest.AfterBell.Least + strikes, Most = Rest.AfterBell.Most + strikes }
            : new Rest(0.2, 1.5, 0.1);
        bool isBeforeExit = true;
        foreach ((Section section, IReadOnlyList<string> passages) in Sections.Where(drafted => drafted.Section.Name != Section.Remarks))
        {
            isBeforeExit &= !section.Name.StartsWith(Section.Exit, StringComparison.Ordinal);
            bool isGrid = section.Name == Section.Breathing;
            if (section.Chapter is { } title && (isGrid || passages.Count > 0))
            {
                yield return new Heading(title);
            }

            foreach (Step step in isGrid ? [new Breaths([], 0)] : passages.SelectMany(passage => PassageSteps.Of(passage, section.Rest)))
            {
                yield return isBeforeExit && step is Rest rest ? rest with { Most = Math.Min(rest.Most, LongestRestBeforeExit) } : step;
            }
        }

        yield return Rest.BeforeEnd;
    }

    private Breaths BreathsOf(int count, double seconds)
    {
        string[] remarks = [.. Sections.Where(drafted => drafted.Section.Name == Section.Remarks).SelectMany(drafted => drafted.Passages)];
        int counted = Practice.Request.Guidance switch
        {
            GuidanceLevel.Standard => 2,
            GuidanceLevel.Brief => 1,
            _ => 0,
        };
        BreathGrid grid = new(_pattern!, new Choices(Practice.Request.Type, Practice.Request.Seed).At(Section.Breathing), SecondsOf);
        return new Breaths(grid.Of(count, counted, remarks, seconds), count * _pattern!.Period.TotalSeconds);
    }
}
