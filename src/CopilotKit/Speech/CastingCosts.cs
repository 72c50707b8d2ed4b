using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech;

/// <summary>What speaks against giving a voice to a role: traits that do not fit, and voices that are too much alike.</summary>
/// <remarks>Gender weighs most, since a wrong one confuses listeners; then being told apart; then age and accent.</remarks>
internal static class CastingCosts
{
    private const double WrongGender = 12;
    private const double OneAgeApart = 3;
    private const double WrongAccent = 4;
    private const double WrongLanguage = 30;
    private const double SameVoice = 14;
    private const double SameSpeaker = 5;

    /// <summary>Gives the cost of the traits.</summary>
    public static double Of(Voice voice, Role role, string language)
    {
        double cost = role.Gender is { } gender && gender != voice.Gender ? WrongGender : 0;
        cost += OneAgeApart * Math.Abs((role.Age ?? VoiceAge.Adult) - voice.Age) * (role.Age is null ? 0.5 : 1);
        cost += role.Accent is { } accent && !accent.Equals(voice.Accent, StringComparison.OrdinalIgnoreCase) ? WrongAccent : 0;
        return cost + (voice.Speaks(language) ? 0 : WrongLanguage);
    }

    /// <summary>Gives the cost of sounding like somebody who is already cast.</summary>
    public static double OfLikeness(Voice voice, IReadOnlyList<CastRole> cast) =>
        cast.Select(other => Likeness(voice, other)).DefaultIfEmpty(0).Max() + cast.Count(other => other.Voice.Id == voice.Id);

    /// <summary>Gives the pitch for the next role of a voice that others already have: two semitones apart or more.</summary>
    public static double PitchOfCopy(int others)
    {
        int step = (others + 1) / 2 * (others % 2 == 0 ? -1 : 1);
        return Utterance.Pitches.Nearest(Math.Pow(2, 2.0 * step / 12));
    }

    /// <summary>Says in words what fits and what does not.</summary>
    public static string Explain(Voice voice, Role role, bool isWanted, int others)
    {
        List<string> reasons = [];
        if (role.VoiceId is { } id)
        {
            reasons.Add(isWanted ? "asked for by its id" : $"there is no voice {id}");
        }

        if (!isWanted)
        {
            Add(role.Gender, voice.Gender);
            Add(role.Age, voice.Age);
            Add(role.Accent?.ToUpperInvariant(), voice.Accent?.ToUpperInvariant());
        }

        if (others > 0)
        {
            reasons.Add($"shifted, since {others} other{(others == 1 ? " has" : "s have")} the same voice");
        }

        return reasons.Count == 0 ? "any voice fits, told apart from the others" : string.Join(", ", reasons);

        void Add<T>(T wanted, T actual)
        {
            if (wanted is not null)
            {
                string name = wanted.ToString()!.ToLowerInvariant();
                reasons.Add(wanted.Equals(actual) ? name : $"nothing nearer to {name}");
            }
        }
    }

    private static double Likeness(Voice voice, CastRole other)
    {
        double semitones = Math.Abs(12 * Math.Log2(voice.PitchHertz / (other.Voice.PitchHertz * other.Pitch)));
        double nearness = Math.Exp(-semitones / 4);
        return voice.Id == other.Voice.Id ? SameVoice
            : voice.Speaker == other.Voice.Speaker ? SameSpeaker * (0.3 + nearness)
            : 2 * nearness;
    }
}
