using System.Globalization;
using System.Text.RegularExpressions;

namespace CopilotKit.Meditation.Composing;

/// <summary>Takes a passage apart into sentences and the silences between them.</summary>
internal static partial class PassageSteps
{
    /// <summary>Gives the steps of a passage.</summary>
    /// <param name="text">The words, with silences such as <c>(4s)</c> or <c>(10..20s)</c> in them.</param>
    /// <param name="rest">The weight of the silence after it, unless it ends with one of its own.</param>
    public static IEnumerable<Step> Of(string text, double rest)
    {
        Step? last = null;
        foreach (Step step in Inner(text))
        {
            if (last is Spoken && step is Spoken)
            {
                yield return Rest.BetweenSentences;
            }

            yield return last = step;
        }

        if (last is Spoken)
        {
            yield return Rest.AfterPassage(rest);
        }
    }

    /// <summary>Gives the words of a passage without its silences.</summary>
    public static string WordsOf(string text) => Silence().Replace(text, " ");

    /// <summary>Gives the least that the silences within a passage last, in seconds.</summary>
    public static double SilenceIn(string text) => Of(text, 0).OfType<Rest>().Sum(rest => rest.Least);

    private static IEnumerable<Step> Inner(string text)
    {
        int position = 0;
        foreach (Match silence in Silence().Matches(text))
        {
            foreach (Step sentence in Sentences(text[position..silence.Index]))
            {
                yield return sentence;
            }

            double least = Seconds(silence.Groups["least"]);
            double most = silence.Groups["most"].Success ? Seconds(silence.Groups["most"]) : least;
            yield return new Rest(least, most, (most - least) / 10);
            position = silence.Index + silence.Length;
        }

        foreach (Step sentence in Sentences(text[position..]))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<Step> Sentences(string text) => Scripts.Sentences.Of(text).Select(range => new Spoken(text[range]));

    private static double Seconds(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?<least>\d+(?:\.\d+)?)(?:\.\.(?<most>\d+(?:\.\d+)?))?s\)", RegexOptions.CultureInvariant)]
    private static partial Regex Silence();
}
