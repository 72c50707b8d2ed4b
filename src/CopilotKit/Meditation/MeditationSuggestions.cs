using System.Text.RegularExpressions;
using CopilotKit.Meditation.Composing;
using CopilotKit.Safety;

namespace CopilotKit.Meditation;

/// <summary>Suggests a type of meditation for a mood and a time.</summary>
internal static partial class MeditationSuggestions
{
    private static readonly (Regex Mood, MeditationType[] Types, string Because)[] Moods =
    [
        (Sleepless(), [MeditationType.Sleep, MeditationType.FourSevenEight, MeditationType.CoherentBreathing], "it leads towards sleep"),
        (Tense(), [MeditationType.ProgressiveMuscleRelaxation, MeditationType.BodyScan, MeditationType.CyclicSighing], "it loosens a body that is wound up"),
        (Lonely(), [MeditationType.LovingKindness, MeditationType.CyclicSighing], "it is about warmth for oneself and others"),
        (Demanded(), [MeditationType.BoxBreathing, MeditationType.CoherentBreathing], "it collects the mind before something demanding"),
        (Worried(), [MeditationType.CoherentBreathing, MeditationType.Visualisation], "it calms without holding the breath"),
        (Low(), [MeditationType.CyclicSighing, MeditationType.LovingKindness], "it lifts the mood in a few minutes"),
        (Exhausted(), [MeditationType.YogaNidra, MeditationType.BodyScan, MeditationType.CoherentBreathing], "it gives deep rest"),
        (Scattered(), [MeditationType.BreathCounting, MeditationType.ThreeMinuteBreathingSpace], "it steadies a busy mind"),
    ];

    private static readonly MeditationType[] Usual =
        [MeditationType.CoherentBreathing, MeditationType.BreathCounting, MeditationType.BodyScan, MeditationType.Sleep];

    /// <summary>Gives the first type for the mood that fits the time and is safe for the listener as it is.</summary>
    /// <returns>The type and why; <see langword="null"/> when none fits.</returns>
    public static (MeditationTypeDescription Type, string Because)? For(string mood, TimeSpan length, Listener listener)
    {
        IEnumerable<(MeditationType Type, string Because)> candidates =
            Moods.Where(entry => entry.Mood.IsMatch(mood)).SelectMany(entry => entry.Types.Select(type => (type, entry.Because)))
                .Concat(Usual.Select(type => (type, "it suits most people and most moods")));
        foreach ((MeditationType type, string because) in candidates)
        {
            MeditationTypeDescription description = MeditationTypes.Of(type);
            if (length >= description.Shortest && length <= description.Longest && IsSafe(new MeditationRequest(type, length) { Listener = listener }))
            {
                return (description, because);
            }
        }

        return null;
    }

    private static bool IsSafe(MeditationRequest request)
    {
        try
        {
            SafePractice practice = SafePractice.Of(request);
            return practice.Request.Type == request.Type && request.Length <= practice.Longest;
        }
        catch (UnsafeMeditationException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\b(?:sleep\w*|insomnia|bed(?:time)?|awake|night)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sleepless();

    [GeneratedRegex(@"\b(?:tens\w*|tight\w*|stiff\w*|ache\w*|sore|wound up|muscle\w*|back|neck|shoulders?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tense();

    [GeneratedRegex(@"\b(?:lonel\w*|alone|angr\w*|furious|hurt|guilt\w*|asham\w*|jealous\w*|unkind|heart\w*|grie\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lonely();

    [GeneratedRegex(@"\b(?:exam\w*|interview|speech|talk|presentation|meeting|match|race|stage|performance)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demanded();

    [GeneratedRegex(@"\b(?:anxi\w*|worr\w*|nervous\w*|panic\w*|afraid|scared|fear\w*|stress\w*|upset|calm\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worried();

    [GeneratedRegex(@"\b(?:sad\w*|low|down|gloomy|flat|unhappy|blue|bored)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Low();

    [GeneratedRegex(@"\b(?:exhaust\w*|tired\w*|drained|worn out|weary|fatigue\w*|rest\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exhausted();

    [GeneratedRegex(@"\b(?:scatter\w*|distract\w*|busy|unfocus\w*|focus\w*|concentrat\w*|overwhelm\w*|racing|restless\w*|break)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scattered();
}
