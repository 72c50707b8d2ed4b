using System.Globalization;
using System.Text;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Engines;

/// <summary>Cuts text for engines that take only so much of it in one request.</summary>
public static class TextPortions
{
    /// <summary>
    /// Cuts a text into the fewest portions of whole sentences; a sentence that is too long is cut at a space, else between
    /// characters.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many UTF-16 code units a portion may have, from 1.</param>
    /// <returns>The portions in order; together they hold every character of the text that is not white space.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than 1.</exception>
    public static IReadOnlyList<Range> Of(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return Of(text, most, static portion => portion.Length);
    }

    /// <summary>Cuts a text likewise, where a portion's cost is something else than its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">What a portion may cost. A single character that costs more is a portion of its own.</param>
    /// <param name="costOf">The cost of a portion: it never falls when the portion grows.</param>
    /// <returns>The portions in order; together they hold every character of the text that is not white space.</returns>
    public static IReadOnlyList<Range> Of(string text, double most, Func<ReadOnlySpan<char>, double> costOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(costOf);

        List<Range> portions = [];
        foreach (Range sentence in Sentences.Of(text).SelectMany(sentence => Halves(text, sentence, most, costOf)))
        {
            Range joined = portions.Count > 0 ? portions[^1].Start..sentence.End : sentence;
            if (portions.Count > 0 && costOf(text.AsSpan(joined)) <= most)
            {
                portions[^1] = joined;
            }
            else
            {
                portions.Add(sentence);
            }
        }

        return portions;
    }

    /// <summary>Halves what costs too much until it does not.</summary>
    private static IEnumerable<Range> Halves(string text, Range portion, double most, Func<ReadOnlySpan<char>, double> costOf)
    {
        (int start, int end) = (portion.Start.Value, portion.End.Value);
        if (costOf(text.AsSpan(start, end - start)) <= most || CutIn(text.AsSpan(start, end - start)) is not (> 0 and int cut))
        {
            return [portion];
        }

        return Halves(text, Trimmed(text, start, start + cut), most, costOf)
            .Concat(Halves(text, Trimmed(text, start + cut, end), most, costOf));
    }

    /// <summary>
    /// Finds where to cut: at the space nearest to the middle, else between characters as people see them, else between code
    /// points.
    /// </summary>
    /// <returns>The length of the first part; 0 when there is nothing to cut.</returns>
    private static int CutIn(ReadOnlySpan<char> portion)
    {
        int middle = portion.Length / 2;
        int before = portion[..(middle + 1)].LastIndexOfAny(' ', '\n', '\t');
        int after = portion[middle..].IndexOfAny(' ', '\n', '\t') + middle;
        if (before > 0 || after > middle)
        {
            return before > 0 && (after <= middle || middle - before <= after - middle) ? before : after;
        }

        int element = Advance(portion, middle, static rest => StringInfo.GetNextTextElementLength(rest));
        int cut = element < portion.Length ? element : Advance(portion, middle, RuneLength);
        return cut < portion.Length ? cut : 0;
    }

    private static int Advance(ReadOnlySpan<char> portion, int least, Func<ReadOnlySpan<char>, int> step)
    {
        int length = step(portion);
        while (length < least)
        {
            length += step(portion[length..]);
        }

        return length;
    }

    private static int RuneLength(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out _, out int length) is System.Buffers.OperationStatus.Done ? length : 1;

    private static Range Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start..end;
    }
}
