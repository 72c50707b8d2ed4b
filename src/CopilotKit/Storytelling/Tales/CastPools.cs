namespace CopilotKit.Storytelling.Tales;

/// <summary>Who may take part, and what they do, when the idea does not say.</summary>
internal static class CastPools
{
    public static readonly IReadOnlyList<string> Heroes =
    [
        "girl", "boy", "young hare", "otter", "small bear", "girl", "boy", "mouse", "curly-haired girl", "freckled boy", "young badger", "red squirrel", "little goat", "hedgehog",
    ];

    public static readonly IReadOnlyList<string> SpaceHeroes =
    [
        "girl", "boy", "small robot", "ship's cat", "young inventor", "girl", "boy", "retired cleaning robot", "young pilot", "clever mouse",
    ];

    public static readonly IReadOnlyList<string> Friends =
    [
        "hedgehog", "snail", "robin", "mole", "goose", "toad", "dormouse", "donkey", "magpie", "hamster", "tortoise", "duck", "bat", "guinea pig", "pigeon", "weasel",
    ];

    public static readonly IReadOnlyList<string> SpaceFriends =
    [
        "repair robot", "moon-moth", "talking cactus", "lunch trolley", "pocket computer", "hamster with a degree", "left-handed drone", "spare-parts robot", "star parrot", "weather balloon",
    ];

    public static readonly IReadOnlyList<string> Elders =
    [
        "owl", "tortoise", "beekeeper", "lamplighter", "heron", "clockmaker", "baker", "mapmaker", "toad of great age", "retired sailor", "librarian", "shepherd",
    ];

    public static readonly IReadOnlyList<string> SpaceElders =
    [
        "captain, long retired", "gardener of the green deck", "teaching computer", "radio keeper", "star cartographer", "chief engineer", "tortoise who had flown to the Moon", "ship's cook",
    ];

    /// <summary>What heroes do whose idea says nothing of it: verb, and what follows.</summary>
    public static readonly IReadOnlyList<string> Deeds =
    [
        "collect|lost buttons", "mend|broken kites", "press|four-leaved clovers", "fold|paper birds", "tame|runaway umbrellas", "count|falling stars", "rescue|odd socks",
        "polish|old bells", "read|cloud shapes", "catch|soap bubbles", "write|letters to the moon", "gather|lost feathers", "tune|old music boxes", "carve|tiny whistles",
        "knit|very long scarves", "save|bits of string", "paint|smooth pebbles", "invent|new pancakes", "name|nameless beetles", "hum|forgotten tunes", "grow|giant pumpkins",
        "build|boats from walnut shells", "answer|lost letters", "wind|sleepy clocks",
    ];

    /// <summary>What an elder gives: in full, and short.</summary>
    public static readonly IReadOnlyList<string> Keepsakes =
    [
        "a brass button with an anchor on it|the brass button", "a stub of beeswax candle|the candle", "a whistle carved from cherry wood|the whistle", "a ball of blue wool|the blue wool",
        "a thimble dented on one side|the thimble", "a walnut shell with a lid|the walnut shell", "a key that fitted nothing|the key", "a silver bell without a tongue|the little bell",
        "a red mitten, left hand only|the red mitten", "a pebble with a hole right through|the pebble", "a compass that pointed west|the compass", "a spoon worn thin with stirring|the spoon",
        "a folded paper boat|the paper boat", "a marble with a green swirl|the marble", "a tiny mirror in a tin frame|the mirror", "a ribbon the colour of plums|the ribbon",
    ];

    /// <summary>What an elder says, to be remembered when it matters.</summary>
    public static readonly IReadOnlyList<string> Sayings =
    [
        "a small light is still a light", "slow feet arrive as well", "ask first and guess later", "what you share gets bigger", "every knot began as a string", "nobody is too small to hold a door",
        "a shut door is only half a wall", "listen twice, leap once", "even the moon starts thin", "the long way has the better view", "kind words weigh nothing, so carry plenty",
        "if you are lost, be lost politely", "big noises come from lonely places", "nothing is stuck that has not been tickled", "a question is a lantern", "the last crumb tastes of the whole cake",
    ];

    /// <summary>What a hero is afraid of: its name, how it comes, how it is overcome.</summary>
    public static readonly IReadOnlyList<string> Fears =
    [
        "the dark|It was [darker there than the inside of a boot|as dark there as a cupboard in a cellar].|{hero} kept one hand on the wall and walked, and the dark walked along beside {him} like a [large quiet|big shy] dog.",
        "high places|The way led up, and up, and [then, rudely, up again|the ground became a small thing far below].|{hero} did not look down; {he} looked at {his} own two feet, and praised each of them for every single step.",
        "speaking to strangers|There was nobody else to [do the talking|speak up], and {hero}'s mouth went dry as [flour|old biscuit].|“Good evening,” said {hero}, and found that the rest of the words had been queuing up behind those two.",
        "getting lost|Every direction looked [like its own twin|the same, only more so].|{hero} sat down, drew a map of the last ten minutes in the dust, and there was the way, plain as [bread|a nose].",
        "being laughed at|{hero} could already hear the laughing, though [nobody had opened a mouth|there was nobody there].|Then {hero} tripped, landed in a heap, and laughed first, which [rather spoiled it for everybody else|turned out to be the trick].",
        "loud noises|A bang rolled over {him}, and another one [stood behind it, waiting|came up on tiptoe].|{hero} hummed one low note until {he} was the same size as the noise.",
        "being too small|Everything there was [made for someone three times taller|so big that it had its own weather].|But {hero} could slip through the gap under the gate, which nobody large had ever [managed|so much as noticed].",
        "deep water|The water was [deep, and it knew it|black and cool and not in a hurry].|{hero} stepped from stone to stone, and told each one, “Thank you,” and on the ninth one {he} was across.",
        "making mistakes|One wrong move here, and [everything would have to start again|all would be spoiled].|{hero} made the wrong move at once, to have it behind {him}, and then the right one.",
        "being alone|For a moment there was nobody at all, not even [an echo|a beetle].|{hero} said, “Well, at least I am here,” and that turned out to be rather good company.",
    ];
}
