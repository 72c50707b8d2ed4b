using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Episodes;

/// <summary>Those whom one meets on the way.</summary>
internal static class Guests
{
    private static readonly string[] Sizes = ["very tall", "round", "sunburnt", "freckled", "thin", "solemn", "rosy", "rumpled", "elegant", "dusty", "stout", "wiry", "pale", "cheerful", "silver-haired", "sleepy"];

    private static readonly string[] Trades =
    [
        "ferryman", "baker", "painter", "piano tuner", "goatherd", "beekeeper", "postman", "hat maker", "gardener", "toll keeper", "stamp collector",
        "cook", "puppeteer", "tinker", "cartographer", "bell-ringer", "kite maker", "botanist", "lamp cleaner", "chimney sweep", "cobbler", "weather watcher", "acrobat", "violinist",
    ];

    private static readonly string[] Starts =
    [
        "Al", "Ber", "Cor", "Dim", "Ed", "Fin", "Gar", "Hob", "Is", "Jor", "Kol", "Lam", "Mer", "Nib", "Os", "Pel", "Quim", "Rod", "Sal", "Tam", "Ul", "Ves", "Wal", "Yar", "Zan",
    ];

    private static readonly string[] Ends = ["by", "dle", "fin", "gan", "ick", "ko", "lo", "mond", "nia", "per", "ric", "sy", "ton", "vin", "well", "zel"];

    /// <summary>Invents somebody, puts them into slots, and gives their name.</summary>
    public static string Put(TemplateWords words, Draws draws, IReadOnlyCollection<string> taken)
    {
        string name;
        do
        {
            name = draws.Of(Starts) + draws.Of(Ends);
        }
        while (taken.Contains(name));

        bool isFemale = draws.Below(2) == 0;
        string trade = draws.Of(Trades).Replace("man", isFemale ? "woman" : "man", StringComparison.Ordinal);
        words["guest"] = name;
        words["g.kind"] = draws.Of(Sizes) + " " + trade;
        words["g.trade"] = trade;
        words["g.he"] = isFemale ? "she" : "he";
        words["g.him"] = isFemale ? "her" : "him";
        words["g.his"] = isFemale ? "her" : "his";
        words["g.himself"] = isFemale ? "herself" : "himself";
        words["spot"] = words.Fill("{landmark}");
        return name;
    }
}
