using CopilotKit.Scripts;

namespace CopilotKit.Speech.Modes.Prose;

/// <summary>Everybody who speaks in a story, as far as it has been read, and what is known of them.</summary>
internal sealed class Persons
{
    private static readonly char[] Marks = ['.', ',', '!', '?', ';', ':', '\'', '’', '"', '“', '”', '(', ')', '—', '–'];
    private readonly List<Person> _known = [];

    /// <summary>Gives the person whom a name or a description means; a new one when nobody is called that.</summary>
    public Person Of(string subject)
    {
        string[] words = [.. TextDiff.WordsOf(subject).Select(WithoutMarks).Where(word => word.Length > 0)];
        string[] named = [.. words.Where(word => !IsArticle(word))];
        string[] own = [.. named.Where(word => !PersonWords.IsTitle(word))];
        own = own.Length > 0 ? own : named;
        string key = char.IsUpper(own[^1][0]) ? own[0] : own[^1];
        Person? known = _known.Find(person => person.Keys.Contains(key, StringComparer.OrdinalIgnoreCase));
        if (known is null)
        {
            bool isName = char.IsUpper(key[0]);
            known = new Person((isName ? string.Join(' ', named) : key).ToUpperInvariant());
            _known.Add(known);
        }

        known.Keys.UnionWith(char.IsUpper(key[0]) ? own : [key]);
        foreach (string word in words)
        {
            known.Learn(PersonWords.TraitsOf(word));
        }

        return known;
    }

    /// <summary>Says whether words mean a person for certain: somebody known, a pronoun, or what only people are called.</summary>
    public bool IsSomebody(string subject) => PersonWords.PronounOf(subject) is not null || TextDiff.WordsOf(subject).Select(word => word.Trim(Marks))
        .Any(word => PersonWords.TraitsOf(word).Gender is not null || _known.Exists(person => person.Keys.Contains(word)));

    /// <summary>Gives the last persons mentioned in a narration whom its words name, the last first.</summary>
    public IEnumerable<Person> MentionedIn(string narration)
    {
        string[] words = [.. TextDiff.WordsOf(narration).Select(word => word.Trim(Marks).Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal))];
        return words.Reverse().Select(word => _known.Find(person => person.Keys.Contains(word))).OfType<Person>().Distinct();
    }

    /// <summary>Learns the gender of whoever is alone in a sentence with the pronouns of one.</summary>
    public void LearnFrom(string narration)
    {
        foreach (Range range in Sentences.Of(narration))
        {
            string sentence = narration[range];
            Person[] mentioned = [.. MentionedIn(sentence)];
            VoiceGender[] genders = [.. TextDiff.WordsOf(sentence).Select(word => PersonWords.PronounOf(word.Trim(Marks))).OfType<VoiceGender>().Distinct()];
            if (mentioned.Length == 1 && genders.Length == 1)
            {
                mentioned[0].Learn((genders[0], null));
            }
        }
    }

    // The point of "Mrs." belongs to the name.
    private static string WithoutMarks(string word) => PersonWords.IsTitle(word) ? word : word.Trim(Marks);

    private static bool IsArticle(string word) =>
        word.ToLowerInvariant() is "the" or "a" or "an" or "his" or "her" or "my" or "their" or "one";
}

/// <summary>Somebody who speaks.</summary>
/// <param name="name">The name of the role.</param>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    /// <summary>Gets the words that mean this person.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);

    public VoiceGender? Gender { get; private set; }

    public VoiceAge? Age { get; private set; }

    /// <summary>Takes in a trait; what is known already is not changed by a later guess.</summary>
    public void Learn((VoiceGender? Gender, VoiceAge? Age) traits) => (Gender, Age) = (Gender ?? traits.Gender, Age ?? traits.Age);

    public bool MayBe(VoiceGender gender) => Gender is null || Gender == gender;

    public Role ToRole() => new(Name) { Gender = Gender, Age = Age };
}
