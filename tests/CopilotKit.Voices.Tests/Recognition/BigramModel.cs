using System.Globalization;
using System.Text;

namespace CopilotKit.Voices.Tests.Recognition;

/// <summary>A small language model of a known text, so that a recogniser judges the sound and not its own vocabulary.</summary>
internal static class BigramModel
{
    private const double Discount = 0.4;

    /// <summary>Brings a text to the words that recognisers write.</summary>
    public static string[] WordsOf(string text) =>
        [.. new string([.. text.ToLowerInvariant().Select(letter => char.IsAsciiLetter(letter) || letter is '\'' ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Writes the model in ARPA form.</summary>
    public static string Of(IEnumerable<string> sentences)
    {
        SortedDictionary<string, SortedDictionary<string, int>> followers = new(StringComparer.Ordinal);
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal) { ["<s>"] = 0 };
        foreach (string sentence in sentences)
        {
            string previous = "<s>";
            foreach (string word in (string[])[.. WordsOf(sentence), "</s>"])
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
                followers.TryAdd(previous, new(StringComparer.Ordinal));
                followers[previous][word] = followers[previous].GetValueOrDefault(word) + 1;
                previous = word;
            }
        }

        double total = counts.Values.Sum();
        StringBuilder unigrams = new("\\1-grams:\n");
        StringBuilder bigrams = new("\\2-grams:\n");
        foreach ((string word, int count) in counts)
        {
            SortedDictionary<string, int> next = followers.GetValueOrDefault(word) ?? [];
            int all = next.Values.Sum();
            double backOff = all is 0 ? 1 : Discount * next.Count / all;
            unigrams.Append(Log(word is "<s>" ? 1e-9 : count / total)).Append(' ').Append(word).Append(' ').Append(Log(backOff)).Append('\n');
            foreach ((string follower, int pairs) in next)
            {
                bigrams.Append(Log((pairs - Discount) / all)).Append(' ').Append(word).Append(' ').Append(follower).Append('\n');
            }
        }

        int pairCount = followers.Values.Sum(next => next.Count);
        return $"\\data\\\nngram 1={counts.Count}\nngram 2={pairCount}\n\n{unigrams}\n{bigrams}\n\\end\\\n";
    }

    /// <summary>Counts the words that were said but not heard, heard but not said, or heard as another, for each word that was said.</summary>
    public static double ErrorRate(string[] said, string[] heard)
    {
        int[] row = [.. Enumerable.Range(0, heard.Length + 1)];
        for (int i = 1; i <= said.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= heard.Length; j++)
            {
                int cost = diagonal + (said[i - 1] == heard[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1] / (double)said.Length;
    }

    private static string Log(double probability) => Math.Log10(probability).ToString("F4", CultureInfo.InvariantCulture);
}
