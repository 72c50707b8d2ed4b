namespace CopilotKit.Storytelling.Tales;

/// <summary>Kingdoms of fairy tales.</summary>
internal static class WonderSettings
{
    public static readonly IReadOnlyList<Setting> All =
    [
        new("castle king queen prince princess knight palace tower kingdom",
            "[Silver|Marigold|Amber|Lily|Thimble|Swan|Ermine][land|mark|mere| Vale|stone]", "in the little kingdom of {place}", "in {place}", "[the people of the kingdom|everyone from the queen's cook to the goose girl|the townsfolk]")
        {
            Sights = ["a castle with one tower too many", "banners faded to the colour of tea", "swans patrolling the moat", "a hundred stairs worn hollow by a hundred years of feet", "roses climbing in at the kitchen window", "a throne with a cushion darned in three colours"],
            Sounds = ["the drawbridge yawning on its chains", "a harp that played when the wind was in the west", "geese shouting at the guards", "copper pots ringing in the royal kitchen", "doves in the tower"],
            Smells = ["beeswax and old velvet", "roses after rain", "gingerbread", "hay from the stables", "candle smoke"],
            Foods = ["honey cakes", "a loaf with a golden crust", "pear tarts", "saffron soup", "sugared almonds"],
            Weathers = ["the moon rose like a polished coin", "frost drew feathers on every pane", "the morning came in on silver feet", "a wind out of an older story blew through the gate", "the sun lay down on the castle steps"],
            Landmarks = ["the wishing well", "the tower without a door", "the glass bridge", "the queen's maze", "the gate of three locks", "the ferryman's landing", "the nightingale tree", "the mirror lake", "the giant's stairs", "the goose girl's hill"],
        },
        new("witch wizard magic fairy elf gnome troll giant unicorn dragon goblin enchanted spell wish",
            "[Moon|Mist|Hazel|Star|Elder|Whisper|Rowan][fall|thorn|water| Hollow|mead]", "at the edge of an enchanted wood, in a hamlet called {place}", "in {place}", "[the hamlet folk|everybody at the edge of the wood|the cottagers]")
        {
            Sights = ["lanterns that lit themselves at dusk", "a cottage with a roof of living thatch", "mushrooms arranged in suspiciously neat rings", "a signpost that changed its mind", "a cat asleep on a sundial", "moonflowers opening with a small pop"],
            Sounds = ["a brook humming a lullaby with half the words missing", "bells that nobody had hung", "the trees counting under their breath", "a kettle singing in tune", "wings folding, somewhere close"],
            Smells = ["elderflower and lightning", "warm milk and cloves", "moss", "baked apples", "the inside of a very old cupboard"],
            Foods = ["elderflower pancakes", "moonmilk cheese", "nettle soup", "rye bread with rowan jelly", "a baked apple each"],
            Weathers = ["mist rolled out of the wood and sat down in the lane", "the stars came out to listen", "a warm dusk settled on the thatch", "the wind asked at every door and was let in nowhere", "the last light hung in the cobwebs"],
            Landmarks = ["the ring of nine stones", "the bridge with the sleepy troll", "the weaver's cottage", "the well of second thoughts", "the lightning oak", "the ferry of reeds", "the upside-down tree", "the midnight market", "the wandering signpost", "the mill that grinds moonlight"],
        },
        new("river mill pond frog swan miller weaver shepherd baker tailor valley",
            "[Reed|Kingfisher|Millet|Osier|Lark|Pearl|Flax][ford|weir|bourne|brook| Mill]", "long ago, in a river valley called {place}", "in {place}", "[the valley people|the millers and the weavers|the river folk]")
        {
            Sights = ["three mills turning in a row", "linen bleaching on the grass like fallen clouds", "a kingfisher, quick as a blue thought", "a ferry pulled along a rope", "willows washing their hair in the river", "barges painted with roses"],
            Sounds = ["the slow clap of the mill wheels", "looms going clickety-clack", "frogs practising for the summer", "the river rolling pebbles in its sleep", "a shepherd's pipe from the far bank"],
            Smells = ["flour dust", "river mint", "sheep's wool", "warm bread and wet reeds", "plums on the turn"],
            Foods = ["barley bread", "plum dumplings", "white cheese with chives", "a jug of cider", "seed cake"],
            Weathers = ["the river carried the evening down to the sea", "dragonflies stitched the air together", "the wheat turned from green to gold while one watched", "a white mist stood in the water meadows", "the first star fell into the millpond and floated"],
            Landmarks = ["the lowest mill", "the island in the middle", "the ferryman's bell", "the fulling pool", "the shepherd's stone", "the bridge of one plank", "the weavers' hall", "the source", "the willow gate", "the heronry"],
        },
    ];
}
