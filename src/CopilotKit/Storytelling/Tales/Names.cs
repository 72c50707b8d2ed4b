namespace CopilotKit.Storytelling.Tales;

/// <summary>Names, which all begin differently within a story.</summary>
internal static class Names
{
    public static readonly IReadOnlyList<string> Girls =
    [
        "Ada", "Bryony", "Clementine", "Dot", "Elsie", "Fenna", "Greta", "Hazel", "Ines", "Juno", "Kit", "Lottie", "Mara", "Nell",
        "Odette", "Pippa", "Rosa", "Saffron", "Tilly", "Una", "Vera", "Willa", "Yara", "Zora", "Mabel", "Ivy", "Posy", "Talia",
        "Agnes", "Beatrix", "Cora", "Delia", "Edda", "Flora", "Ginny", "Hetty", "Iris", "Jonna", "Klara", "Luna", "Minna", "Nora",
        "Olive", "Polly", "Romy", "Signe", "Thea", "Ursula", "Viola", "Wren", "Xenia", "Ylva", "Zelda", "Amina", "Birdie", "Carlotta",
        "Daisy", "Effie", "Freya", "Golda", "Holly", "Isolde", "Junia", "Kirsi", "Leonie", "Merle", "Nadia", "Ottilie", "Petra", "Runa",
    ];

    public static readonly IReadOnlyList<string> Boys =
    [
        "Alfie", "Barnaby", "Caspar", "Dov", "Emil", "Fergus", "Gus", "Hugo", "Ivo", "Jasper", "Kasimir", "Linus", "Milo", "Ned",
        "Oskar", "Percy", "Quill", "Rufus", "Sami", "Tobias", "Umberto", "Viggo", "Wilf", "Yorick", "Zeb", "Moss", "Otis", "Bertram",
        "Anton", "Bruno", "Corin", "Dexter", "Edgar", "Felix", "Gilbert", "Henrik", "Ignaz", "Jonas", "Kolya", "Leopold", "Magnus", "Nils",
        "Orlando", "Piet", "Quentin", "Robin", "Silas", "Theo", "Ulf", "Valentin", "Walter", "Xaver", "Yuri", "Zacharias", "Arlo", "Basil",
        "Cosmo", "Dario", "Elias", "Finn", "Gregor", "Hamish", "Ilja", "Jory", "Konrad", "Lars", "Mika", "Noah", "Olaf", "Pascal",
    ];

    public static readonly IReadOnlyList<string> OldWomen =
    [
        "Grandmother Sedge", "Old Agatha", "Aunt Juniper", "Mistress Quince", "Granny Thimble", "Madam Oriel", "Aunt Lavender", "Nana Birch", "Old Philippa", "Dame Walnut",
        "Granny Clove", "Old Mathilda", "Aunt Marigold", "Mistress Fennel", "Grandmother Plum", "Madam Violet", "Nana Thistle", "Dame Rosehip",
        "Old Henrike", "Aunt Cinnamon", "Mistress Linnet", "Granny Button", "Old Cornelia", "Madam Heron", "Aunt Nettle", "Dame Cowslip",
    ];

    public static readonly IReadOnlyList<string> OldMen =
    [
        "Grandfather Teasel", "Old Ambrose", "Uncle Cobble", "Master Pepperkorn", "Grandpa Linden", "Old Dominic", "Uncle Marrow", "Master Bellows", "Old Yarrow", "Father Hemlock",
        "Grandfather Oak", "Old Erasmus", "Uncle Pipkin", "Master Nutmeg", "Grandpa Burdock", "Old Leander", "Uncle Bramley", "Master Tallow",
        "Old Cuthbert", "Grandpa Sorghum", "Uncle Barley", "Master Inkwell", "Old Mortimer", "Father Alder", "Grandfather Flint", "Uncle Damson",
    ];

    public static readonly IReadOnlyList<string> Strangers =
    [
        "Murmur", "Bramblewick", "Tuft", "Grumbold", "Wisp", "Larkin", "Pockets", "Snug", "Thrum", "Oddly", "Flicker", "Hum", "Dapple", "Crumb", "Sorrel", "Nub", "Tatters", "Fleck", "Whim", "Gloam",
        "Abel Tock", "Bombazine", "Cobbin", "Drizzle", "Eddow", "Fumble", "Glimmer", "Hobnail", "Inkling", "Jot", "Kestrow", "Lull", "Mumbles",
        "Nimbus", "Orrin", "Pimpernel", "Quaver", "Ripple", "Smidgen", "Trundle", "Umber", "Vesper", "Wimble", "Yonder", "Zinnober", "Aspen",
        "Bodkin", "Cricklewood", "Doodle", "Ember", "Figgin", "Gossamer", "Hush", "Ivory", "Juddle", "Kipper", "Lantry", "Mothwick",
        "Nonesuch", "Ochre", "Puddock", "Quibble", "Rumple", "Sedgewick", "Twill", "Ullock", "Velvet", "Wander", "Yarrick", "Zephyr",
        "Amble", "Bluster", "Cinder", "Dimity", "Elderby", "Fossick", "Grizzle", "Hollin", "Jumble", "Knuckle",
    ];
}
