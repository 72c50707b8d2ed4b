namespace CopilotKit.Storytelling.Tales;

/// <summary>Stations, domes and ships.</summary>
internal static class SpaceSettings
{
    public static readonly IReadOnlyList<Setting> All =
    [
        new("mars planet moon crater dome desert rover",
            "[Rust|Ochre|Copper|Tharsis|Cinnabar|Ember][ Dome|field| Landing| Hollow| Basin]", "under the glass domes of {place}, on the red plains of Mars", "in {place}", "[the dome families|the settlers|everybody under glass]")
        {
            Sights = ["tomato plants climbing the air pipes", "two small moons racing each other", "red dust drawing spirals on the glass", "rovers parked like sleeping tortoises", "boot prints that no wind would ever bother", "a greenhouse glowing like a lamp"],
            Sounds = ["the breathing of the air machines", "dust ticking on the dome", "an airlock sighing", "the beep of a lonely beacon", "wheels crunching over gravel"],
            Smells = ["basil and warm plastic", "hot dust", "tomato leaves", "machine oil", "toast, which on Mars is a holiday"],
            Foods = ["tomato toast", "bean stew", "algae crisps", "a squeezy tube of jam", "dome-grown strawberries"],
            Weathers = ["a pink dawn came up over the crater", "a dust devil waltzed past", "the small cold sun went down blue", "frost glittered on the pipes", "the Earth hung in the sky like a bright crumb"],
            Landmarks = ["the old landing pad", "the seed vault", "the ice mine", "airlock seven", "the rover graveyard", "the echo crater", "the antenna hill", "the water tower", "the tunnel of lights", "the lava caves"],
        },
        new("station orbit satellite astronaut alien rocket space gravity",
            "[Lantern|Halcyon|Marigold|Sparrow|Juniper|Teacup][ Station| Ring| Orbital| Wheel]", "aboard {place}, a space station as long as a village street", "aboard {place}", "[the crew and their families|the station folk|everybody on the ring]")
        {
            Sights = ["the whole blue Earth rolling past the window", "sixteen sunrises a day", "a spoon floating by with great dignity", "cables tied up with birthday ribbon", "a row of spacesuits hanging like shy giants", "stars that did not twinkle but simply stared"],
            Sounds = ["the hum of the big ring turning", "pumps gurgling like a full tummy", "the tick of cooling metal", "boots clonking along a ladder", "a radio murmuring to itself"],
            Smells = ["warm dust and peppermint", "solder", "new bread from the galley", "clean socks and machine oil", "the garden deck after watering"],
            Foods = ["dumplings in a bag", "noodles that had to be chased", "space plums", "cocoa through a straw", "crackers without crumbs"],
            Weathers = ["the lights went from noon-white to evening-gold", "the Earth's shadow slid over the windows", "a meteor drew a line, thin as chalk", "the sun came round the corner for the ninth time", "the night lamps came on, low and amber"],
            Landmarks = ["the garden deck", "the observation bubble", "the laundry drum", "docking arm two", "the crawlway behind the galley", "the antenna mast", "the zero-gravity gym", "the storeroom of lost gloves", "the engine spokes", "the message room"],
        },
        new("starship spaceship comet galaxy star captain explorer robot android computer",
            "the [Patient|Curious|Merry|Second|Brave|Humming] [Comet|Kettle|Albatross|Snail|Lantern|Acorn]", "aboard {place}, a small ship a very long way from anywhere", "aboard {place}", "[the crew|everyone on board|the ship's company]")
        {
            Sights = ["nebulas spread out like spilled paint", "a comet with two tails", "instrument lights in rows of green and gold", "a hammock strung between two fuel pipes", "star maps patched with sticky tape", "a planet with rings tilted like a hat"],
            Sounds = ["the engine purring three decks down", "hull plates going tick, tick", "the navigation computer humming a waltz", "a loose panel rattling on every turn", "the whirr of small wheels"],
            Smells = ["coffee and hot copper", "engine grease", "the ship's one lemon tree", "clean laundry", "burnt toast, once again"],
            Foods = ["lemon pancakes", "star-shaped pasta", "soup from the good tin", "cinnamon porridge", "pickled moonbeans"],
            Weathers = ["starlight lay along the corridor", "a wave of blue light rolled over the hull", "they crossed a cloud of ice crystals that chimed", "an unknown sun rose, small and orange", "the dark outside was deep and perfectly calm"],
            Landmarks = ["the cargo hold", "the lemon tree deck", "a moon made of glass", "the abandoned beacon", "the ring of a quiet planet", "the ice-cream-coloured nebula", "the map room", "the drifting lighthouse", "the asteroid with a door", "the engine heart"],
        },
        new("future city cyborg machine factory laboratory inventor invention time",
            "[Neon|Cloud|Silver|Breeze|Tomorrow|Lumen][ Terrace| Heights| Gardens| Harbour| Spire]", "in {place}, a floating city of the year three thousand", "in {place}", "[the sky people|the citizens|the neighbours on every level]")
        {
            Sights = ["houses tethered to the clouds like balloons", "gardens hanging under the bridges", "delivery drones in tidy queues", "lifts shaped like dewdrops", "solar sails opening like tulips", "a street that folded itself away at night"],
            Sounds = ["the whisper of a thousand small rotors", "windmills chattering", "a doorbell in eleven languages", "the soft gong of the noon signal", "clouds brushing along the hulls"],
            Smells = ["ozone and oranges", "rain, fresh from the factory", "jasmine from the under-gardens", "warm circuits", "cinnamon fog"],
            Foods = ["cloud-bread", "printed pancakes", "orange jelly cubes", "noodles from the corner robot", "a thermos of starfruit soup"],
            Weathers = ["the city drifted into a warm pink cloud", "rain fell upwards for a minute, as it did on Tuesdays", "evening lights came on, level by level", "the wind was set to gentle", "the sunset had been left on a little longer than planned"],
            Landmarks = ["the weather office", "the museum of buttons", "the lowest balcony", "the drone nests", "the cloud harbour", "the repair arcade", "the library lift", "the old ground gate", "the sky orchard", "the tower of spare parts"],
        },
    ];
}
