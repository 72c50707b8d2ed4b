using System.Text.RegularExpressions;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Says the same in other words, so that two stories of one plot do not share their sentences.</summary>
internal sealed partial class OtherWords(Draws draws)
{
    private const int LongestToAddress = 11;
    private const int FewestToAddress = 2;

    // Each pair means the same in every place where the first one stands in the drafts.
    private static readonly Dictionary<string, string> Others = new (string One, string Other)[]
    {
        ("nobody", "no one"), ("somebody", "someone"), ("everybody", "everyone"), ("anybody", "anyone"),
        ("began to", "started to"), ("I'm", "I am"), ("I've", "I have"), ("I'd like", "I would like"),
        ("didn't", "did not"), ("it's", "it is"), ("that's", "that is"), ("there's", "there is"), ("don't", "do not"),
        ("couldn't", "could not"), ("wasn't", "was not"), ("wouldn't", "would not"), ("you're", "you are"),
        ("we've", "we have"), ("hadn't", "had not"), ("isn't", "is not"), ("we'll", "we will"), ("I'll", "I will"),
        ("haven't", "have not"), ("doesn't", "does not"), ("we're", "we are"), ("perhaps", "maybe"),
        ("as though", "as if"), ("for a while", "for some time"), ("until", "till"),
        ("far away", "a long way off"), ("the whole time", "all along"), ("all the while", "all that time"),
        ("a great many", "a great number of"), ("after that", "afterwards"),
        ("for years", "for ages"), ("one by one", "one after another"),
        ("at the top", "right at the top"), ("only wanted", "just wanted"), ("nearly", "almost"),
        ("suddenly", "all at once"),
    }.ToDictionary(pair => pair.One, pair => pair.Other, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a text in other words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listener">Who may be addressed by name; <see langword="null"/> when the speaker does not know any.</param>
    public string Varied(string text, string? listener)
    {
        string varied = Phrase().Replace(text, match =>
        {
            string other = Others[match.Value];
            return draws.Below(2) == 0 ? match.Value : char.IsUpper(match.Value[0]) ? Ideas.Words.Capitalised(other) : other;
        });
        return listener is null || draws.Below(3) == 0 ? varied : Addressed(varied, listener);
    }

    private string Addressed(string text, string listener)
    {
        if (text.Contains(listener, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        Match[] sentences = [.. ShortSentence().Matches(text).Where(match => Scripts.Sentences.CountWords(match.Value) is >= FewestToAddress and <= LongestToAddress)];
        return sentences.Length == 0 ? text : AddressedIn(draws.Of(sentences));

        string AddressedIn(Match sentence) => text.Insert(sentence.Index + sentence.Length - 1, ", " + listener);
    }

    [GeneratedRegex(@"(?<=^|[.!?] )[A-Z][^.!?…“”:;,]*[.!?](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortSentence();

    [GeneratedRegex(
        @"\b(?:nobody|somebody|everybody|anybody|began to|I'm|I've|I'd like|didn't(?! you)|it's|that's|there's|don't(?! you)|couldn't|wasn't|wouldn't|you're|we've|hadn't|isn't|we'll|I'll|haven't|doesn't|we're|perhaps|as though|for a while|until|(?<!so )far away|the whole time|all the while|a great many|after that|for years|one by one|at the top|only wanted|nearly|suddenly)(?=[ .,;:!?])(?!')",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}
