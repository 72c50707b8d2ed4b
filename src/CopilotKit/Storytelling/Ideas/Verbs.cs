namespace CopilotKit.Storytelling.Ideas;

/// <summary>Conjugates English verbs, and finds the base form of a conjugated one.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, string> PastOfBase = Words.Pairs(
        """
        be was, become became, begin began, bite bit, blow blew, break broke, bring brought, build built, buy bought, catch caught,
        choose chose, come came, cut cut, dig dug, do did, draw drew, dream dreamed, drink drank, drive drove, eat ate, fall fell,
        feed fed, feel felt, fight fought, find found, fly flew, fold folded, forget forgot, forgive forgave, freeze froze, get got,
        give gave, go went, grow grew, hang hung, have had, hear heard, hide hid, hold held, keep kept, know knew, lead led,
        learn learned, leave left, lend lent, let let, light lit, lose lost, make made, mean meant, meet met, pay paid, put put,
        read read, ride rode, ring rang, rise rose, run ran, say said, see saw, seek sought, sell sold, send sent, sew sewed,
        shake shook, shine shone, show showed, shut shut, sing sang, sink sank, sit sat, sleep slept, slide slid, speak spoke,
        spend spent, spin spun, stand stood, steal stole, stick stuck, sweep swept, swim swam, swing swung, take took, teach taught,
        tear tore, tell told, think thought, throw threw, understand understood, wake woke, wear wore, weave wove, win won,
        wind wound, write wrote
        """);

    private static readonly Dictionary<string, string> BaseOfPast =
        PastOfBase.Where(pair => pair.Key != pair.Value).GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.First().Key);

    private static readonly HashSet<string> Regular = Words.Set(
        """
        answer ask bake bathe believe borrow bounce brush calm care carry carve cast change chase cheer climb collect comb cook
        copy count cover crawl cross cuddle cure dance deliver discover dress drop dust explore fetch fill fish fix float follow
        gather giggle glow glue greet guard guide hatch haul help hop hope howl hug hum hunt imagine invent invite joke juggle jump
        kick kiss knit knock laugh lift like listen live look love march measure melt mend move name need notice open paint pick
        plan plant play polish practise practice protect pull purr push race rain reach remember repair rescue return rhyme roar
        rock roll sail save scare search share shout skate sketch skip slip smell smile sneeze snore solve splash start stay
        stitch stop store study surf swap talk tame taste thank tickle tidy touch track trade train travel trick try tumble
        turn type use visit wait walk wander want warm wash watch water wave whisper whistle wish wonder work worry wrap yawn
        """);

    /// <summary>Says whether a word is the base form of a verb that is known.</summary>
    public static bool IsKnown(string word) => PastOfBase.ContainsKey(word) || Regular.Contains(word);

    /// <summary>Gives the base form of <c>collects</c>: <c>collect</c>.</summary>
    public static string BaseOfThird(string word) => word switch
    {
        "is" or "are" or "was" or "were" => "be",
        "has" => "have",
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when EndsWithAny(word, "ches", "shes", "sses", "xes", "zzes", "oes") => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    /// <summary>Gives the base form of <c>found</c>, <c>baked</c> or <c>hopped</c>; <see langword="null"/> when it is no past form.</summary>
    public static string? BaseOfPastForm(string word)
    {
        if (BaseOfPast.TryGetValue(word, out string? known))
        {
            return known;
        }

        return word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 ? Stem(word[..^2]) : null;
    }

    /// <summary>Gives the base form of <c>looking</c>; <see langword="null"/> when the word is no such form.</summary>
    public static string? BaseOfGerund(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 ? Stem(word[..^3]) : null;

    /// <summary>Gives the past form.</summary>
    public static string Past(string verb)
    {
        if (PastOfBase.TryGetValue(verb, out string? past))
        {
            return past;
        }

        return verb.EndsWith('e') ? verb + "d"
            : verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ied"
            : Doubled(verb) + "ed";
    }

    /// <summary>Gives the form that ends in -ing.</summary>
    public static string Gerund(string verb) =>
        verb is "be" or "see" ? verb + "ing"
        : verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
        : verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
        : Doubled(verb) + "ing";

    private static string Doubled(string verb)
    {
        bool isShort = verb.Count(IsVowel) == 1 && verb.Length > 2;
        bool doubles = verb is "begin" or "forget" || (isShort && IsVowel(verb[^2]) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y'));
        return doubles ? verb + verb[^1] : verb;
    }

    private static string Stem(string stem)
    {
        if (IsKnown(stem))
        {
            return stem;
        }

        if (IsKnown(stem + "e"))
        {
            return stem + "e";
        }

        if (stem.EndsWith('i'))
        {
            return stem[..^1] + "y";
        }

        return stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
    }

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char character) => character is 'a' or 'e' or 'i' or 'o' or 'u';
}
