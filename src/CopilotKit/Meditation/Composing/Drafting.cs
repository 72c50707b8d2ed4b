using CopilotKit.Safety;
using CopilotKit.Safety.Linting;
using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>Chooses the passages of a meditation: what must be said, and then as much more as there is time for.</summary>
/// <param name="circumstances">What holds: the posture, the anchor, the length and so on.</param>
/// <param name="wording">Turns passages into words.</param>
/// <param name="choices">Makes the choices.</param>
/// <param name="wordsPerMinute">How fast the voice reads.</param>
internal sealed class Drafting(IReadOnlySet<string> circumstances, Wording wording, Choices choices, double wordsPerMinute)
{
    /// <summary>Gets how many words a sentence may have; passages with longer ones are left out.</summary>
    public int MaxWordsPerSentence { get; init; } = int.MaxValue;

    /// <summary>Gets the parts of the body that no passage may name, but for the line that says how to stop.</summary>
    public IReadOnlyCollection<BodyPart> InjuredParts { get; init; } = [];

    /// <summary>Chooses passages.</summary>
    /// <param name="sections">The sections of the type.</param>
    /// <param name="seconds">How much speech there may be; what must be said is said even so.</param>
    /// <returns>The sections that take part, in order, each with what is said in it.</returns>
    public IReadOnlyList<DraftedSection> Draft(IEnumerable<Section> sections, double seconds)
    {
        List<(Section Section, List<Draw> Deck, int Taken)> places =
            [.. sections.Where(section => section.When.IsMetBy(circumstances)).Select(section => (section, DeckOf(section), 0))];
        double spoken = 0;
        for (int i = 0; i < places.Count; i++)
        {
            int taken = Math.Min(places[i].Section.Least, places[i].Deck.Count);
            spoken += places[i].Deck.Take(taken).Sum(draw => SecondsOf(draw.Text));
            places[i] = places[i] with { Taken = taken };
        }

        foreach (IGrouping<int, int> rank in Enumerable.Range(0, places.Count).GroupBy(i => places[i].Section.Rank).OrderBy(group => group.Key))
        {
            spoken = TakeMore(places, [.. rank], spoken, seconds);
        }

        return [.. places.Select(place => new DraftedSection(place.Section, [.. Said(place.Section, place.Deck.Take(place.Taken))]))];
    }

    /// <summary>Gives how long the words of a passage take.</summary>
    public double SecondsOf(string passage) => SpeakingTime.OfAll(PassageSteps.WordsOf(passage), wordsPerMinute).TotalSeconds;

    /// <summary>Takes one more passage in each section of a rank, again and again while there is time.</summary>
    private double TakeMore(List<(Section Section, List<Draw> Deck, int Taken)> places, List<int> rank, double spoken, double seconds)
    {
        while (rank.Count > 0)
        {
            List<int> open = [];
            foreach (int i in rank)
            {
                (Section section, List<Draw> deck, int taken) = places[i];
                if (taken < Math.Min(section.Most, deck.Count) && spoken + SecondsOf(deck[taken].Text) <= seconds)
                {
                    spoken += SecondsOf(deck[taken].Text);
                    places[i] = places[i] with { Taken = taken + 1 };
                    open.Add(i);
                }
            }

            rank = open;
        }

        return spoken;
    }

    /// <summary>Gives the passages that fit the circumstances as words, in the order in which they are drawn.</summary>
    private List<Draw> DeckOf(Section section)
    {
        (Passage Passage, int Number)[] fitting =
            [.. section.Passages.Select((passage, i) => (passage, i)).Where(entry => Fits(section, entry.passage))];
        Random random = choices.At(section.Name);
        random.Shuffle(fitting);
        List<Draw> deck = [.. fitting.Select(entry => new Draw(entry.Number, wording.Of(entry.Passage.Text, random)))];
        List<Draw> plain = deck.FindAll(draw => LongestSentence(draw.Text) <= MaxWordsPerSentence);

        // What has to be said is said, in the plainest words that there are.
        return plain.Count >= section.Least ? plain : [.. deck.OrderBy(draw => LongestSentence(draw.Text)).Take(Math.Max(plain.Count, section.Least))];
    }

    private bool Fits(Section section, Passage passage) => passage.When.IsMetBy(circumstances)
        && (section.Name.StartsWith(Section.Exit, StringComparison.Ordinal) || !BodyPartWords.NameAny(passage.Text, InjuredParts));

    private static IEnumerable<string> Said(Section section, IEnumerable<Draw> draws) =>
        section.IsOrdered ? draws.OrderBy(draw => draw.Number).Select(draw => draw.Text) : draws.Select(draw => draw.Text);

    private static int LongestSentence(string passage)
    {
        string words = PassageSteps.WordsOf(passage);
        return Sentences.Of(words).Select(sentence => Sentences.CountWords(words.AsSpan()[sentence])).DefaultIfEmpty(0).Max();
    }
}

/// <summary>A passage as it would be said, with its place among those of its section.</summary>
internal sealed record Draw(int Number, string Text);

/// <summary>A section with what is said in it.</summary>
internal sealed record DraftedSection(Section Section, IReadOnlyList<string> Passages);
