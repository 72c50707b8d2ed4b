namespace CopilotKit.Voices.Flite.Text;

/// <summary>Words that are written short, and sounds that flite would spell.</summary>
internal static class Abbreviations
{
    // With a point behind them. flite 2.2 itself expands only Mr, Mrs, Dr and St, and takes every other point for the end of a sentence.
    private static readonly Dictionary<string, string> WithPoint = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mr"] = "mister",
        ["mrs"] = "missus",
        ["ms"] = "miz",
        ["messrs"] = "messers",
        ["prof"] = "professor",
        ["capt"] = "captain",
        ["gen"] = "general",
        ["lt"] = "lieutenant",
        ["sgt"] = "sergeant",
        ["col"] = "colonel",
        ["maj"] = "major",
        ["rev"] = "reverend",
        ["hon"] = "honorable",
        ["gov"] = "governor",
        ["sen"] = "senator",
        ["rep"] = "representative",
        ["jr"] = "junior",
        ["sr"] = "senior",
        ["esq"] = "esquire",
        ["vs"] = "versus",
        ["etc"] = "et cetera",
        ["approx"] = "approximately",
        ["est"] = "established",
        ["dept"] = "department",
        ["inc"] = "incorporated",
        ["ltd"] = "limited",
        ["corp"] = "corporation",
        ["co"] = "company",
        ["bros"] = "brothers",
        ["ave"] = "avenue",
        ["blvd"] = "boulevard",
        ["rd"] = "road",
        ["mt"] = "mount",
        ["ft"] = "fort",
        ["vol"] = "volume",
        ["ch"] = "chapter",
        ["fig"] = "figure",
        ["pp"] = "pages",
        ["ed"] = "edition",
        ["tel"] = "telephone",
        ["ext"] = "extension",
        ["cf"] = "compare",
        ["ca"] = "about",
        ["e.g"] = "for example",
        ["i.e"] = "that is",
        ["a.k.a"] = "also known as",
        ["p.s"] = "p.s",
        ["ph.d"] = "p.h.d",
        ["jan"] = "january",
        ["feb"] = "february",
        ["mar"] = "march",
        ["apr"] = "april",
        ["jun"] = "june",
        ["jul"] = "july",
        ["aug"] = "august",
        ["sep"] = "september",
        ["sept"] = "september",
        ["oct"] = "october",
        ["nov"] = "november",
        ["dec"] = "december",
        ["mon"] = "monday",
        ["tue"] = "tuesday",
        ["tues"] = "tuesday",
        ["wed"] = "wednesday",
        ["thu"] = "thursday",
        ["thur"] = "thursday",
        ["thurs"] = "thursday",
        ["fri"] = "friday",
        ["sat"] = "saturday",
        ["sun"] = "sunday",
    };

    // No name begins with one of these: "Elm St. The dog" are two sentences, "St. James" is a saint.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "There", "Then", "But", "And", "So", "In",
        "On", "At", "If", "When", "What", "Who", "Why", "How", "His", "Her", "My", "Our", "Their", "No", "Not", "Yes",
    };

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // Short without a point.
    private static readonly Dictionary<string, string> Bare = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mr"] = "mister",
        ["mrs"] = "missus",
        ["dr"] = "doctor",
        ["vs"] = "versus",
        ["tis"] = "it is",
        ["twas"] = "it was",
        ["etc"] = "et cetera",

        // Without a vowel flite spells them: "aitch em em".
        ["hm"] = "hum",
        ["hmm"] = "hum",
        ["mm"] = "um",
        ["mhm"] = "um hum",
        ["sh"] = "shush",
        ["shh"] = "shush",
        ["br"] = "burr",
        ["brr"] = "burr",
        ["gr"] = "gurr",
        ["grr"] = "gurr",
        ["psst"] = "pist",
        ["pst"] = "pist",
        ["pfft"] = "fut",
        ["tsk"] = "tisk",
        ["zz"] = "ziz",
    };

    // In capitals they are spelled; flite would say "ay" for AI, "us" for US, "mitt" for MIT.
    private static readonly HashSet<string> Initialisms = new(StringComparer.Ordinal)
    {
        "AI", "API", "ATM", "CEO", "CFO", "CIA", "CPU", "CTO", "DIY", "DJ", "ESA", "ETA", "EU", "FAQ", "GPU", "GPS", "HR", "ID", "IDE", "IO",
        "IP", "IQ", "IRS", "IT", "LED", "LLM", "MAI", "MIT", "NY", "OS", "PC", "PR", "QA", "RIP", "SDK", "SOS", "SQL", "TTS", "TV", "UFO",
        "UI", "UK", "UN", "URL", "US", "USA", "USB", "UX", "VIP", "VR", "XML",
    };

    /// <summary>Tells whether a word opens a sentence, so that the point of a short form before it is also the end of one.</summary>
    public static bool OpensSentence(string word) => Openers.Contains(word.Trim('"', '\'', '(', ','));

    /// <summary>Expands a word that has a point behind it.</summary>
    /// <param name="word">The word without its last point.</param>
    /// <param name="follower">The next word where it begins with a capital or a digit, or else nothing.</param>
    /// <returns><see langword="null"/> when the point ends a sentence.</returns>
    public static string? ExpandWithPoint(string word, string follower)
    {
        if (!WithPoint.TryGetValue(word, out string? expansion))
        {
            return null;
        }

        bool isNumber = follower is [>= '0' and <= '9', ..] || Months.Any(month => follower.StartsWith(month, StringComparison.Ordinal));

        // English words of their own: "Gen. Lee" is short, and so is "Sun. Jan. 5", but "The sun. It rose." is not about Sunday.
        bool isShort = word.ToUpperInvariant() switch
        {
            "GEN" or "HON" or "REP" or "EST" or "CO" or "ED" or "EXT" or "FT" or "MT" or "COL" or "SEN" =>
                char.IsAsciiLetterUpper(word[0]) && follower.Length > 0,
            "MAR" or "JUN" or "DEC" or "MON" or "WED" or "SAT" or "SUN" or "FIG" or "CH" or "CA" => isNumber,
            _ => true,
        };
        return isShort ? expansion : null;
    }

    /// <summary>Expands a word without a point.</summary>
    /// <returns><see langword="null"/> when it is not short for anything.</returns>
    public static string? Expand(string word) => Bare.GetValueOrDefault(word);

    /// <summary>Tells whether capitals are spelled.</summary>
    public static bool IsSpelled(string capitals) => Initialisms.Contains(capitals);
}
