namespace CopilotKit.Storytelling.Tales;

/// <summary>Villages, harbours and woods of our own world.</summary>
internal static class EarthSettings
{
    public static readonly IReadOnlyList<Setting> All =
    [
        new("sea ocean harbour harbor lighthouse ship boat beach island whale pirate sailor gull fish mermaid octopus crab seal shark wave tide",
            "[Gull|Pebble|Cockle|Lantern|Herring|Anchor|Driftwood][ Quay|haven| Bay|mouth|ness| Point]", "in the harbour town of {place}", "in {place}", "[the harbour folk|the fishing families|the people of the quay]")
        {
            Sights = ["the green boats nodding at their ropes", "a row of blue lobster pots", "the crooked harbour wall", "nets spread out like giant spider webs", "the weathercock shaped like a whale", "wet cobbles shining like fish scales", "a red buoy winking beyond the rocks"],
            Sounds = ["the clink of masts", "the slap of water under the jetty", "a gull laughing at its own joke", "the long hum of a foghorn", "ropes creaking like old chairs", "the hiss of foam on shingle"],
            Smells = ["warm tar and seaweed", "salt and fried onions", "wet rope", "smoked herring", "lemon soap from the washing lines"],
            Foods = ["crab sandwiches", "hot chips in paper", "seaweed crackers", "barley buns", "a flask of cocoa", "gooseberry tart"],
            Weathers = ["a soft wind came off the water", "mist lay on the harbour like a clean sheet", "the tide crept in on tiptoe", "the sky had the colour of mussel shells", "sunlight jumped from wave to wave", "small rain tickled the roofs"],
            Landmarks = ["the rope-maker's yard", "the upturned boat with the chimney", "the oyster steps", "the old tide mill", "the smokehouse", "the sandbar", "the sea cave called the Whispering Gallery", "the signal rock", "the fish market", "the sailmaker's loft"],
        },
        new("village farm field meadow hen cow sheep horse bee garden scarecrow",
            "[Thistle|Puddle|Bramble|Candle|Apple|Mallow|Barley|Button][wick|combe|ford|bury|ley|stead]", "in the village of {place}", "in {place}", "[the villagers|the neighbours|the village]")
        {
            Sights = ["smoke standing straight up from nine chimneys", "a scarecrow in somebody's wedding hat", "the duck pond, round as a plate", "runner beans climbing for the sky", "a wheelbarrow full of marrows", "washing waving from the hedges", "the lopsided church clock"],
            Sounds = ["the clank of milk cans", "bees muttering in the lavender", "a gate that sang two notes", "hens discussing the news", "the creak of the well handle", "somebody practising the trombone badly"],
            Smells = ["new bread", "cut grass and warm dust", "apples in straw", "mint that somebody had stepped on", "wood smoke"],
            Foods = ["plum cake", "cheese and a heel of bread", "honey on toast", "pea soup", "blackberry jam straight from the spoon", "oat biscuits"],
            Weathers = ["a warm wind combed the barley", "clouds drifted over like sheep with nowhere to be", "dew sat on every blade", "the sun leaned on the garden walls", "the air was gold and full of midges", "a shower came and went before anybody could fetch a hat"],
            Landmarks = ["the mill with three sails", "the stepping stones", "the beekeeper's hives", "the crossroads oak", "the cider barn", "the post office", "the hollow hill", "the stile at the end of Long Field", "the blacksmith's yard", "the walled orchard"],
        },
        new("forest wood woods tree owl bear deer fox wolf squirrel hedgehog badger jungle treehouse leaf",
            "[Fern|Acorn|Moss|Owl|Hazel|Foxglove|Bracken|Willow][ Hollow| Wood|shade| Dell|holt| Thicket]", "in a forest called {place}", "in {place}", "[the forest folk|everybody under the trees|the creatures of the wood]")
        {
            Sights = ["toadstools standing about like small umbrellas", "sunlight falling in coins", "a beech as wide as a barn", "ferns unrolling their green fists", "a stream tied in a bow round a rock", "moss as thick as a mattress", "one yellow leaf spinning on a thread"],
            Sounds = ["a woodpecker knocking at the wrong door", "the tick of falling acorns", "leaves whispering behind each other's backs", "a stream telling a long story to the stones", "an owl clearing its throat", "the squeak of two branches rubbing"],
            Smells = ["pine and mushrooms", "wet bark", "wild garlic", "old leaves and new rain", "strawberries somewhere near"],
            Foods = ["hazelnut bread", "bilberry pie", "acorn pancakes", "mushroom soup", "a paper bag of chestnuts", "rosehip tea"],
            Weathers = ["the wind walked about in the treetops", "fog hung between the trunks", "light came down green and slow", "a few fat raindrops tried out the leaves", "the evening put blue shadows under everything", "the whole wood smelled of rain that had not come yet"],
            Landmarks = ["the hollow beech", "the beaver dam", "the stone that looks like a sleeping cow", "the fallen giant", "the blackberry maze", "the charcoal burner's hut", "the badger gate", "the mirror pool", "the heron's pond", "the fork in the path"],
        },
        new("mountain hill snow ice yeti goat winter valley eagle cloud sky bird wind kite echo echoes thunder storm",
            "[Echo|Goat|Crystal|Bell|Cloud|Edelweiss|Whistle|Larch][horn|berg| Pass| Edge|stead| Heights]", "high up in the mountain village of {place}", "in {place}", "[the mountain people|the people of the high houses|the shepherds and their families]")
        {
            Sights = ["houses holding on to the slope with both hands", "a waterfall thin as a thread", "goats standing where no goat could stand", "snow on the far peaks like spilt sugar", "prayer-bright flags along the path", "eagles turning slow circles", "the stairs that were half ladder"],
            Sounds = ["cowbells arguing far below", "the groan of the old glacier", "wind playing the cracks in the rock", "the whistle of a marmot", "pebbles hopping down the gully", "one clear bell"],
            Smells = ["cold stone and thyme", "melting cheese", "snow on its way", "pine smoke", "wool drying by a stove"],
            Foods = ["toasted cheese", "dried pears", "potato cakes", "barley soup", "hot milk with nutmeg", "walnut bread"],
            Weathers = ["clouds climbed up the valley to have a look", "the air was thin and bright as glass", "a cold little wind came over the ridge", "the peaks turned pink, one after the other", "snowflakes wandered about as if they had lost the address", "the sun slid down behind the ridge"],
            Landmarks = ["the rope bridge", "the goat stairs", "the cheese cave", "the lookout rock", "the hut of the four winds", "the frozen waterfall", "the upper meadow", "the echo wall", "the cable winch", "the pass"],
        },
        new("city town street house school library museum train bakery bookshop shop theatre circus park market kitchen toy clock",
            "[Tumble|Lantern|Pepper|Copper|Marble|Sparrow|Umbrella][ Street| Row| Square| Lane| Hill|gate]", "in the crooked old quarter called {place}", "in {place}", "[the neighbours|the people of the quarter|the whole street]")
        {
            Sights = ["chimney pots leaning together to gossip", "a tram the colour of mustard", "window boxes spilling geraniums", "pigeons lined up like buttons", "a staircase that went nowhere useful", "rows of lit windows like an advent calendar", "a bicycle with flowers in its basket"],
            Sounds = ["the ting of the tram", "somebody's piano two floors up", "shutters rattling down for the night", "the purr of pigeons", "a kettle getting excited", "the town hall clock clearing its throat before it struck"],
            Smells = ["cinnamon from the bakery", "rain on warm pavement", "furniture polish", "roasting chestnuts", "old books and new glue"],
            Foods = ["cinnamon twists", "noodle soup", "a bag of warm pretzels", "cherry dumplings", "toast soldiers", "peppermint tea"],
            Weathers = ["the street lamps blinked awake", "rain made the pavements shiny", "the wind read every newspaper in the square", "a slice of moon hung over the roofs", "the last sun painted the chimneys", "fog tucked in the tall houses one by one"],
            Landmarks = ["the clockmaker's window", "the tram depot", "the roof gardens", "the covered market", "the puppet theatre", "the bridge with the stone lions", "the bakery cellar", "the fountain without a fish", "the second-hand umbrella shop", "the stairs behind the library"],
        },
    ];
}
