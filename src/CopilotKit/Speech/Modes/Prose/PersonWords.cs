using CopilotKit.Scripts;

namespace CopilotKit.Speech.Modes.Prose;

/// <summary>Words that tell who somebody is: a woman or a man, old or young.</summary>
internal static class PersonWords
{
    private static readonly Dictionary<string, (VoiceGender? Gender, VoiceAge? Age)> Traits = Make();

    /// <summary>Words in front of a name that are no name by themselves.</summary>
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "mister", "dr", "doctor", "sir", "lady", "lord", "madam", "madame", "professor", "prof", "captain", "aunt",
        "uncle", "king", "queen", "prince", "princess", "old", "little", "young", "father", "mother", "brother", "sister", "saint", "st", "granny", "grandpa", "grandma",
    };

    /// <summary>Capitalised words that begin sentences and are nobody's name.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "above", "after", "again", "all", "and", "another", "as", "at", "away", "because", "before", "behind", "beside", "both", "but", "by", "each",
        "even", "every", "everybody", "everyone", "finally", "for", "from", "he", "her", "here", "his", "how", "i", "if", "in", "inside",
        "instead", "it", "its", "just", "later", "like", "many", "meanwhile", "most", "my", "next", "no", "nobody", "nothing", "now", "of", "on",
        "once", "one", "only", "or", "our", "outside", "perhaps", "she", "slowly", "so", "some", "somebody", "someone", "something", "somewhere",
        "soon", "still", "suddenly", "that", "the", "their", "then", "there", "these", "they", "this", "those", "though", "through", "to",
        "today", "tomorrow", "two", "three", "under", "until", "up", "we", "well", "what", "when", "where", "which", "while", "who", "why", "with", "without",
        "yes", "yesterday", "yet", "you", "your", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "god",
        "down", "at last", "nor", "not", "oh", "did", "do", "was", "were", "had", "have", "is", "are", "will", "would", "could", "should",
    };

    /// <summary>Things that do something in stories without ever speaking.</summary>
    private static readonly HashSet<string> Things = new(StringComparer.OrdinalIgnoreCase)
    {
        "door", "window", "wind", "rain", "snow", "storm", "sun", "moon", "phone", "telephone", "clock", "bell", "room", "house", "night", "day", "morning",
        "evening", "water", "river", "sea", "sky", "fire", "light", "lamp", "silence", "car", "train", "ship", "boat", "road", "path", "forest",
        "floor", "kettle", "table", "letter", "music", "crowd", "air", "fog", "leaves", "shadow", "engine", "time", "hour", "question", "answer", "words",
    };

    /// <summary>Says whether a description names a thing, by its last word.</summary>
    public static bool IsThing(string subject) => Things.Contains(TextDiff.WordsOf(subject)[^1]);

    public static bool IsTitle(string word) => Titles.Contains(word.TrimEnd('.'));

    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>Gives what a word says of whoever it names.</summary>
    public static (VoiceGender? Gender, VoiceAge? Age) TraitsOf(string word) => Traits.GetValueOrDefault(word.TrimEnd('.').ToLowerInvariant());

    /// <summary>Gives the gender of a pronoun.</summary>
    public static VoiceGender? PronounOf(string word) => word.ToLowerInvariant() switch
    {
        "she" or "her" or "hers" or "herself" => VoiceGender.Female,
        "he" or "him" or "his" or "himself" => VoiceGender.Male,
        _ => null,
    };

    private static Dictionary<string, (VoiceGender?, VoiceAge?)> Make()
    {
        Dictionary<string, (VoiceGender?, VoiceAge?)> traits = [];
        Add(VoiceGender.Female, null, """
            woman mrs ms miss lady madam madame queen princess mother mum mom mama aunt sister daughter wife witch nurse waitress actress heroine duchess
            empress goddess countess bride landlady hen cow ewe mare lioness widow mermaid
            alice amelia amy andrea angela anna anne annie barbara beth betty bella caroline catherine charlotte chloe claire clara daisy diana dorothy edith
            eleanor elena eliza elizabeth ella ellen emily emma esther eva eve fiona frances freya grace greta hannah harriet hazel heather helen hermione
            ida ines iris isabel isla ivy jane janet jennifer jenny jessica jill joan josephine joy judith julia julie karen kate katherine kathleen laura
            lena lily linda lisa lucy luna maria margaret marie martha mary matilda maya mia mila molly mara nancy nora olivia patricia pearl penelope
            phoebe rachel rebecca rose rosie ruby ruth sally sandra sarah siobhan sofia sophia sophie stella susan sylvia theresa tilda tina vera victoria
            violet wendy yuki zoe
            """);
        Add(VoiceGender.Male, null, """
            man mr mister sir lord king prince father dad papa uncle brother son husband wizard waiter actor hero duke emperor god count groom landlord
            gentleman rooster bull ram stallion fisherman policeman postman fireman woodsman huntsman monk knight captain shepherd blacksmith butler
            adam albert alex alexander alfred andrew anthony arthur ben benjamin bernard bill bob brian carl charles charlie christopher daniel david dennis
            donald edgar edmund edward eric ernest felix finn francis frank fred frederick gabriel george gerald gilbert hans harold harry hector henry
            herbert howard hugh hugo ian isaac ivan jack jacob jakob james jasper jim joe john jonas jonathan joseph karl kevin lars leo leonard
            louis lucas luke mark martin matthew max michael miles nathan neil nicholas nick noah norman oliver oscar otto owen patrick paul pavel peter
            philip ralph raymond richard robert robin roger roland ronald samuel sam sebastian simon stephen steven theo theodore thomas tim timothy tobias
            tom tommy tony victor vincent walter william wolfgang
            """);
        Add(VoiceGender.Female, VoiceAge.Child, "girl");
        Add(VoiceGender.Male, VoiceAge.Child, "boy lad");
        Add(VoiceGender.Female, VoiceAge.Old, "grandmother grandma granny gran nana");
        Add(VoiceGender.Male, VoiceAge.Old, "grandfather grandpa");
        Add(null, VoiceAge.Child, "child kid baby little");
        Add(null, VoiceAge.Young, "young student teenager");
        Add(null, VoiceAge.Old, "old elder ancient elderly");
        return traits;

        void Add(VoiceGender? gender, VoiceAge? age, string words)
        {
            foreach (string word in TextDiff.WordsOf(words))
            {
                traits[word] = (gender, age);
            }
        }
    }
}
