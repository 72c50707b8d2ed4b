using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>Proves while a script is performed that the engine gets every word of it once and in order, and no other.</summary>
/// <remarks>
/// Every utterance that was sent is put back into the script's own spelling and laid against its place in the line; what lies between
/// two utterances may only be white space. It costs one comparison for each character.
/// </remarks>
internal sealed class VerbatimProof
{
    private readonly List<Line> _lines = [];
    private int _cueNumber;
    private int _position;

    /// <summary>Takes in the next utterance, which was sent.</summary>
    /// <exception cref="PerformanceException">
    /// Words of the script are missing, doubled, out of order or not those that were sent.
    /// </exception>
    public void Follow(Take take)
    {
        bool isOver = _lines.Count == 0 || IsWhiteSpace(_position, _lines[^1].Text.Length);
        if (isOver || !ReferenceEquals(_lines[^1], take.Step.Line))
        {
            CompleteLine();
            _lines.Add(take.Step.Line);
            _position = 0;
        }

        _cueNumber = take.Step.CueNumber;
        (int start, int end) = (take.Step.Sentence.Start.Value, take.Step.Sentence.End.Value);
        bool isNext = start >= _position && IsWhiteSpace(_position, start);
        if (!isNext || !take.Step.Line.Text.AsSpan(start, end - start).SequenceEqual(take.SentWords))
        {
            throw Failure();
        }

        _position = end;
    }

    /// <summary>Ends the proof of some cues, and makes ready for the next.</summary>
    /// <param name="cues">What was to be spoken; titles of chapters come on top.</param>
    /// <exception cref="PerformanceException">A line was not spoken whole, or not once and in its turn.</exception>
    public void Complete(IReadOnlyList<Cue> cues)
    {
        CompleteLine();
        Line[] written = [.. CueTree.LinesOf(cues).Where(line => !string.IsNullOrWhiteSpace(line.Text))];
        HashSet<Line> known = new(written, ReferenceEqualityComparer.Instance);
        if (!_lines.Where(known.Contains).SequenceEqual(written, ReferenceEqualityComparer.Instance))
        {
            throw new PerformanceException("The performance does not speak every line of the script once and in order.");
        }

        _lines.Clear();
    }

    private void CompleteLine()
    {
        if (_lines.Count > 0 && !IsWhiteSpace(_position, _lines[^1].Text.Length))
        {
            throw Failure();
        }
    }

    private bool IsWhiteSpace(int start, int end) => _lines[^1].Text.AsSpan(start, end - start).IsWhiteSpace();

    private PerformanceException Failure() =>
        new(_cueNumber, $"what the engine was given is not what the line of {_lines[^1].Role} says, word for word.");
}
