namespace CopilotKit.Storytelling.Ideas;

/// <summary>What the reader of ideas knows about English nouns.</summary>
internal static class Nouns
{
    private static readonly Dictionary<string, string> SingularOfPlural = Words.Pairs(
        """
        children child, people person, men man, women woman, mice mouse, geese goose, feet foot, teeth tooth, wolves wolf, elves elf,
        leaves leaf, knives knife, thieves thief, shelves shelf, scarves scarf, shoes shoe, toes toe, fairies fairy, cookies cookie,
        pixies pixie, movies movie, zombies zombie, fishermen fisherman, snowmen snowman, oxen ox, dwarves dwarf, lives life
        """);

    private static readonly HashSet<string> Animate = Words.Set(
        """
        alien alligator ant ape armadillo astronaut aunt baby baker bat bear beaver bee beetle beekeeper bird boy brother bug bull
        bunny butterfly camel captain cat caterpillar cheetah chick chicken child chipmunk clown cook cousin cow coyote crab cricket
        crocodile crow dad daughter deer detective dinosaur doctor dog dolphin donkey dragon dragonfly duck duckling dwarf eagle
        elephant elf explorer fairy falcon farmer father ferret firefighter fisherman firefly fish flamingo fly foal fox friend
        frog gardener gecko ghost giant giraffe girl gnat gnome goat goblin goldfish goose gorilla grandad granddaughter grandfather
        grandma grandmother grandpa granny grandson grasshopper guinea gull hamster hare hawk hedgehog hen heron hippo horse hyena
        iguana inventor jackdaw jellyfish kangaroo keeper kid king kitten knight koala ladybird ladybug lady lamb librarian lion lizard
        llama lobster magician magpie mammoth man mermaid mole monkey monster moose mother mosquito moth mouse mum mom musician
        neighbour newt nurse octopus ogre ostrich otter owl owlet painter panda panther parrot peacock pelican penguin person
        phoenix pig pigeon piglet pilot pirate pixie pony prince princess puffin pup puppy queen rabbit raccoon raven rat reindeer
        rhino robin robot rooster sailor salamander scarecrow scientist seagull seahorse seal shark sheep shepherd sister sloth slug
        snail snake snowman son sparrow spider squid squirrel starfish stork student swan tailor teacher tiger toad tortoise
        toucan troll turkey turtle twin uncle unicorn vampire walrus weasel whale wizard witch wolf woman wombat worm yak yeti zebra
        zombie boys girls astronomer poet thief mayor magus android cyborg dodo narwhal badger mongoose meerkat lynx leopard jaguar
        """);

    private static readonly HashSet<string> Elders = Words.Set(
        "grandad grandfather grandma grandmother grandpa granny king queen wizard witch teacher librarian keeper captain mother father mum mom dad aunt uncle");

    private static readonly HashSet<string> Female = Words.Set(
        "aunt daughter girl grandma granddaughter grandmother granny hen lady mermaid mother mum mom princess queen sister witch woman cow");

    private static readonly HashSet<string> Male = Words.Set(
        "boy brother dad father grandad grandfather grandpa grandson king knight man prince son uncle wizard fisherman snowman rooster bull");

    private static readonly HashSet<string> Places = Words.Set(
        """
        attic bakery bookshop bookstore bridge cabin castle cave city cottage farm forest garden harbour harbor hill hotel house
        island jungle kingdom lake library lighthouse mill mountain museum park planet pond river school shop station theatre theater
        tower town treehouse valley village windmill zoo observatory circus desert meadow orchard palace playground spaceship ship
        cafe inn market moon sea ocean beach wood woods greenhouse
        """);

    private static readonly HashSet<string> Phenomena = Words.Set(
        """
        air autumn breeze dark darkness dawn dusk echo fire fog frost gravity ice light lightning mist moonlight music night ocean
        rain sand sea silence sky sleep snow space spring starlight storm summer sunlight sunshine sun thunder tide time water wind winter
        world moon
        """);

    private static readonly HashSet<string> Abstracts = Words.Set(
        """
        anger beauty bravery change courage curiosity envy fun grief happiness hope honesty joy justice kindness laughter loneliness
        love luck magic manners mischief patience peace pride respect sadness sharing teamwork trust truth wisdom wonder
        """);

    /// <summary>Says whether something of this name lives and acts.</summary>
    public static bool IsAnimate(string noun) => Animate.Contains(noun) || Animate.Contains(Singular(noun));

    /// <summary>Says whether a person of this name is one to ask for advice.</summary>
    public static bool IsElder(string noun) => Elders.Contains(noun);

    /// <summary>Says whether one can be there.</summary>
    public static bool IsPlace(string noun) => Places.Contains(noun);

    /// <summary>Says whether it is weather, an element or a time.</summary>
    public static bool IsPhenomenon(string noun) => Phenomena.Contains(noun);

    /// <summary>Says whether it is an idea rather than a thing.</summary>
    public static bool IsAbstract(string noun) => Abstracts.Contains(noun)
        || (noun.Length > 6 && (noun.EndsWith("ness", StringComparison.Ordinal) || noun.EndsWith("ship", StringComparison.Ordinal)
            || noun.EndsWith("hood", StringComparison.Ordinal) || noun.EndsWith("ity", StringComparison.Ordinal)
            || noun.EndsWith("tion", StringComparison.Ordinal) || noun.EndsWith("ism", StringComparison.Ordinal))
            && noun is not ("spaceship" or "airship" or "station" or "flagship" or "city"));

    /// <summary>Gives whether the noun means a woman or girl, a man or boy, or neither.</summary>
    public static bool? IsFemale(string noun) => Female.Contains(noun) ? true : Male.Contains(noun) ? false : null;

    /// <summary>Says whether the noun is a plural.</summary>
    public static bool IsPlural(string noun) => SingularOfPlural.ContainsKey(noun)
        || (noun.Length > 3 && noun.EndsWith('s') && noun[^2] is not ('s' or 'u' or 'i') && !Phenomena.Contains(noun) && noun is not ("mars" or "christmas" or "chess" or "news" or "atlas"));

    /// <summary>Gives the singular of a plural, and any other word as it is.</summary>
    public static string Singular(string noun)
    {
        if (SingularOfPlural.TryGetValue(noun, out string? singular))
        {
            return singular;
        }

        return !IsPlural(noun) ? noun
            : noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y"
            : noun.EndsWith("oes", StringComparison.Ordinal) || noun.EndsWith("xes", StringComparison.Ordinal)
                || noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal)
                || noun.EndsWith("sses", StringComparison.Ordinal) ? noun[..^2]
            : noun[..^1];
    }
}
