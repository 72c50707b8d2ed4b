using System.Text;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Lexicons;

/// <summary>A text as an engine gets it, and where each part of it stood in the original.</summary>
internal sealed class Respelling
{
    private readonly string _original;
    private readonly IReadOnlyList<(Range Original, Range Spoken)> _replaced;

    private Respelling(string original, string spoken, IReadOnlyList<(Range, Range)> replaced) =>
        (_original, Spoken, _replaced) = (original, spoken, replaced);

    /// <summary>Gets what is spoken.</summary>
    public string Spoken { get; }

    public static Respelling None(string text) => new(text, text, []);

    public static Respelling Of(string text, IEnumerable<(Range Range, LexiconEntry Entry)> found)
    {
        StringBuilder spoken = new(text.Length);
        List<(Range, Range)> replaced = [];
        int position = 0;
        foreach ((Range range, LexiconEntry entry) in found)
        {
            spoken.Append(text, position, range.Start.Value - position);
            int start = spoken.Length;

            // "20°C" must not become "20degrees".
            bool touches = start > 0 && char.IsLetterOrDigit(spoken[start - 1]);
            spoken.Append(touches ? " " : "").Append(entry.SpokenAs);
            replaced.Add((range, start..spoken.Length));
            position = range.End.Value;
        }

        spoken.Append(text, position, text.Length - position);
        return new Respelling(text, spoken.ToString(), replaced);
    }

    /// <summary>Takes the replacements out of a spoken text again.</summary>
    /// <param name="spoken">What an engine was given.</param>
    /// <returns>The original, if nothing else was changed in it.</returns>
    public string Restore(string spoken)
    {
        StringBuilder restored = new(_original.Length);
        int position = 0;
        foreach ((Range original, Range replacement) in _replaced)
        {
            restored.Append(spoken, position, Math.Max(0, Math.Min(spoken.Length, replacement.Start.Value) - position))
                .Append(_original, original.Start.Value, original.End.Value - original.Start.Value);
            position = Math.Min(spoken.Length, replacement.End.Value);
        }

        return restored.Append(spoken, position, spoken.Length - position).ToString();
    }

    /// <summary>Gives the times of the original's words.</summary>
    /// <param name="words">The times of what was spoken; words that stand for one of the original become one.</param>
    public IReadOnlyList<SpokenWord> Restore(IReadOnlyList<SpokenWord> words)
    {
        if (_replaced.Count == 0)
        {
            return words;
        }

        List<SpokenWord> restored = [];
        foreach (SpokenWord word in words)
        {
            SpokenWord own = word with { Text = Restore(word.Text) };
            bool isMore = restored.Count > 0 && own.Text.Start.Value < restored[^1].Text.End.Value;
            if (isMore)
            {
                int end = Math.Max(restored[^1].Text.End.Value, own.Text.End.Value);
                restored[^1] = restored[^1] with { Text = restored[^1].Text.Start..end, End = own.End };
            }
            else
            {
                restored.Add(own);
            }
        }

        return restored;
    }

    /// <summary>Gives where a part of what is spoken stands in the original: of a replacement, all of what it stands for.</summary>
    public Range Restore(Range spoken)
    {
        (int start, int end) = (spoken.Start.Value, spoken.End.Value);
        return OriginalOf(start, isEnd: false)..OriginalOf(end, isEnd: true);
    }

    private int OriginalOf(int spoken, bool isEnd)
    {
        int shift = 0;
        foreach ((Range original, Range replacement) in _replaced)
        {
            bool isBefore = isEnd ? spoken <= replacement.Start.Value : spoken < replacement.Start.Value;
            if (isBefore)
            {
                break;
            }

            bool isInside = isEnd ? spoken <= replacement.End.Value : spoken < replacement.End.Value;
            if (isInside)
            {
                return isEnd ? original.End.Value : original.Start.Value;
            }

            shift = original.End.Value - replacement.End.Value;
        }

        return spoken + shift;
    }
}
