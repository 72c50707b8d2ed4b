using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;

namespace CopilotKit.Speech.Performing;

/// <summary>Keeps speakers even where peaks are held down: a voice of high peaks loses more there, and gets it back before.</summary>
/// <param name="format">The rate and channels of the whole.</param>
internal sealed class SpeakerBalance(PcmFormat format)
{
    private const double MaxGainDecibels = 6;
    private readonly PcmFormat _mono = new(format.SampleRate);
    private readonly Dictionary<string, double> _gains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Role, double Gain), LoudnessMeter> _wanted = [];
    private readonly Dictionary<string, LoudnessMeter> _heard = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(long Start, long End, string Role)> _speech = [];
    private List<(string Role, double Decibels)> _losses = [];
    private long _position;
    private int _next;

    /// <summary>Tells of a stretch of speech; in order, before anything is heard.</summary>
    public void Expect(long start, long end, string role)
    {
        _speech.Add((start, end, role));
        _gains.TryAdd(role, 0);
    }

    /// <summary>Gives by how much louder a role goes in.</summary>
    public double GainOf(string role) => _gains[role];

    /// <summary>Takes speech as it is wanted: with all of its own gain, but for that of <see cref="GainOf"/>.</summary>
    public void Want(string role, double gain, ReadOnlySpan<float> speech)
    {
        if (!_wanted.TryGetValue((role, gain), out LoudnessMeter? meter))
        {
            _wanted.Add((role, gain), meter = new LoudnessMeter(_mono));
        }

        meter.Add(speech);
    }

    /// <summary>Takes the whole as it came out; called for all of it in order.</summary>
    public void Hear(ReadOnlySpan<float> samples)
    {
        long end = _position + (samples.Length / format.Channels);
        for (; _next < _speech.Count && _speech[_next].Start < end; _next++)
        {
            (long start, long until, string role) = _speech[_next];
            int from = (int)(Math.Max(start, _position) - _position) * format.Channels;
            int to = (int)(Math.Min(until, end) - _position) * format.Channels;
            Heard(role).Add(samples[from..to]);
            if (until > end)
            {
                break;
            }
        }

        _position = end;
    }

    /// <summary>Compares what was heard with what was wanted, and makes ready to hear once more.</summary>
    /// <param name="gainDecibels">By how much louder the whole was made.</param>
    /// <returns>How far apart the roles were in decibels, and how much the peaks cost at most.</returns>
    public (double Apart, double Lost) Compare(double gainDecibels)
    {
        _losses = [.. _gains.Keys.Select(role => (role, Wanted(role).IntegratedLufs - Heard(role).IntegratedLufs)).Where(loss => double.IsFinite(loss.Item2))];
        _heard.Clear();
        (_position, _next) = (0, 0);
        return _losses.Count == 0 ? (0, 0) : (
            _losses.Max(loss => loss.Decibels) - _losses.Min(loss => loss.Decibels),
            _losses.Max(loss => Math.Abs(loss.Decibels + _gains[loss.Role] + gainDecibels)));
    }

    /// <summary>Gives back what each role lost beyond the others.</summary>
    public void Adjust()
    {
        foreach ((string role, double loss) in _losses)
        {
            _gains[role] = Math.Clamp(_gains[role] + loss - _losses.Average(other => other.Decibels), -MaxGainDecibels, MaxGainDecibels);
        }
    }

    private LoudnessMeter Heard(string role) =>
        _heard.TryGetValue(role, out LoudnessMeter? meter) ? meter : _heard[role] = new LoudnessMeter(format);

    private LoudnessMeter Wanted(string role)
    {
        LoudnessMeter all = new(_mono);
        foreach (((string _, double gain), LoudnessMeter meter) in _wanted.Where(wanted => wanted.Key.Role.Equals(role, StringComparison.OrdinalIgnoreCase)))
        {
            all.Merge(meter, gain);
        }

        return all;
    }
}
