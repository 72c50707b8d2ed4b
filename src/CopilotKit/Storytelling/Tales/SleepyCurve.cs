using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Makes the end of a bedtime story slower and quieter.</summary>
internal sealed class SleepyCurve
{
    private const double SlowFrom = 0.8;
    private const double SlowerFrom = 0.92;

    private readonly int _words;
    private readonly bool _isBedtime;
    private readonly double _pace;
    private int _told;

    private SleepyCurve(int words, bool isBedtime, double pace) => (_words, _isBedtime, _pace) = (words, isBedtime, pace);

    /// <summary>Gives the curve for the moments that will be told.</summary>
    public static SleepyCurve Of(IEnumerable<Moment> moments, StoryGenre genre, Role narrator) =>
        new(moments.Sum(moment => moment.Lines.Sum(line => Sentences.CountWords(line.Text))), genre == StoryGenre.Bedtime, narrator.Delivery.Speed ?? 1);

    /// <summary>Gives a moment's cues as they are told at this place.</summary>
    public IEnumerable<Cue> Slowed(Moment moment)
    {
        List<Line> lines = [.. moment.Lines.Select(Slowed)];
        return moment.IsAside ? [new OptionalGroup(1, [.. lines])] : lines;
    }

    private Line Slowed(Line line)
    {
        _told += Sentences.CountWords(line.Text);
        double place = (double)_told / Math.Max(1, _words);
        if (!_isBedtime || place < SlowFrom)
        {
            return line;
        }

        bool isLast = place >= SlowerFrom;
        return line with
        {
            Delivery = line.Delivery with
            {
                Speed = Math.Round(_pace - (isLast ? 0.1 : 0.05), 2),
                GainDecibels = (isLast ? -4 : -2) + Math.Min(0, line.Delivery.GainDecibels ?? 0),
            },
        };
    }
}
