namespace CopilotKit.Storytelling.Tales;

/// <summary>Names, which all begin differently within a story.</summary>
internal static class Names
{
    public static readonly IReadOnlyList<string> Girls =
    [
        "Ada", "Bryony", "Clementine", "Dot", "Elsie", "Fenna", "Greta", "Hazel", "Ines", "Juno", "Kit", "Lottie", "Mara", "Nell",
        "Odette", "Pippa", "Rosa", "Saffron", "Tilly", "Una", "Vera", "Willa", "Yara", "Zora", "Mabel", "Ivy", "Posy", "Talia",
    ];

    public static readonly IReadOnlyList<string> Boys =
    [
        "Alfie", "Barnaby", "Caspar", "Dov", "Emil", "Fergus", "Gus", "Hugo", "Ivo", "Jasper", "Kasimir", "Linus", "Milo", "Ned",
        "Oskar", "Percy", "Quill", "Rufus", "Sami", "Tobias", "Umberto", "Viggo", "Wilf", "Yorick", "Zeb", "Moss", "Otis", "Bertram",
    ];

    public static readonly IReadOnlyList<string> OldWomen =
    [
        "Grandmother Sedge", "Old Agatha", "Aunt Juniper", "Mistress Quince", "Granny Thimble", "Madam Oriel", "Aunt Lavender", "Nana Birch", "Old Philippa", "Dame Walnut",
    ];

    public static readonly IReadOnlyList<string> OldMen =
    [
        "Grandfather Teasel", "Old Ambrose", "Uncle Cobble", "Master Pepperkorn", "Grandpa Linden", "Old Dominic", "Uncle Marrow", "Master Bellows", "Old Yarrow", "Father Hemlock",
    ];

    public static readonly IReadOnlyList<string> Strangers =
    [
        "Murmur", "Bramblewick", "Tuft", "Grumbold", "Wisp", "Larkin", "Pockets", "Snug", "Thrum", "Oddly", "Flicker", "Hum", "Dapple", "Crumb", "Sorrel", "Nub", "Tatters", "Fleck", "Whim", "Gloam",
    ];
}
