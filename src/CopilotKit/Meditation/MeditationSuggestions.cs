using System.Text.RegularExpressions;
using CopilotKit.Meditation.Composing;
using CopilotKit.Safety;
using CopilotKit.Scripts;

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
        [MeditationType.CoherentBreathing, MeditationType.BreathCounting, MeditationType.BodyScan];

    /// <summary>Gives the first type for the mood that can be had in the time and is safe for the listener as it is.</summary>
    /// <param name="mood">What somebody says.</param>
    /// <param name="time">How much time there is at most.</param>
    /// <param name="listener">What is known of them.</param>
    /// <returns>The type, how long it may last and why; <see langword="null"/> when none fits.</returns>
    public static (MeditationTypeDescription Type, TimeSpan Length, string Because)? For(string mood, TimeSpan time, Listener listener)
    {
        IEnumerable<(MeditationType Type, string Because)> candidates =
            Moods
                .Where(entry => entry.Mood.IsMatch(mood) && !(entry.Types[0] == MeditationType.Sleep && Waking().IsMatch(mood)))
                .SelectMany(entry => entry.Types.Select(type => (type, entry.Because)))
                .Concat(Usual.Select(type => (type, "it suits most people and most moods")));
        foreach ((MeditationType type, string because) in candidates)
        {
            if (LengthOf(new MeditationRequest(type, time) { Listener = listener }) is { } length)
            {
                return (MeditationTypes.Of(type), length, because);
            }
        }

        return null;
    }

    /// <summary>Gives the longest that a type may last in the time that there is.</summary>
    private static TimeSpan? LengthOf(MeditationRequest request)
    {
        try
        {
            SafePractice practice = SafePractice.Of(request);
            TimeSpan length = request.Length < practice.Longest ? request.Length : practice.Longest;
            bool canBeHad = practice.Request.Type == request.Type
                && new Composition(SpeakingTime.UsualWordsPerMinute).CanLast(practice with { Request = practice.Request with { Length = length } });
            return canBeHad ? length : null;
        }
        catch (UnsafeMeditationException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"\b(?:sleep|sleeping|sleepless\w*|insomnia|bedtime|(?:to|in|before) bed|(?:at|all|every) night|(?:lie|lying|lay|wide|still|keeps? me) awake)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sleepless();

    [GeneratedRegex(
        @"\b(?:(?:stay\w*|keep(?:ing)?(?: myself)?|remain\w*|be) awake|night shift)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Waking();

    [GeneratedRegex(
        @"\b(?:tens(?:e|ed|ion)|tight\w*|stiff\w*|ach(?:e|es|ing|y)|sore|wound up|muscles?|my (?:\w+ )?(?:back|neck|shoulders?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tense();

    [GeneratedRegex(
        @"\b(?:lonel\w*|alone|angr\w*|furious|hurt|guilt\w*|asham\w*|jealous\w*|unkind|heart(?:broken|ache|sick)|broken heart|grief|griev\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lonely();

    [GeneratedRegex(
        @"\b(?:exams?|interview|(?:a|my|the) (?:\w+ )?(?:speech|talk|presentation|meeting|match|race|performance)|on stage)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demanded();

    [GeneratedRegex(
        @"\b(?:anxi\w*|worr\w*|nervous\w*|panic\w*|afraid|scared|fear\w*|stress\w*|upset|calm\w*|heart\W+(?:\w+\W+)?(?:racing|pounding)|(?:racing|pounding) heart)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worried();

    [GeneratedRegex(
        @"\b(?:sad|sadness|gloomy|unhappy|bored|(?:feel\w*|am|i['’]m|so|bit|very|really) (?:\w+ )?(?:low|down|flat|blue))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Low();

    [GeneratedRegex(
        @"\b(?:exhaust\w*|tired\w*|drained|worn out|weary|fatigue\w*|rest|resting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exhausted();

    [GeneratedRegex(
        @"\b(?:scatter\w*|distract\w*|busy|unfocus\w*|focus\w*|concentrat\w*|overwhelm\w*|racing|restless\w*|break)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scattered();
}
