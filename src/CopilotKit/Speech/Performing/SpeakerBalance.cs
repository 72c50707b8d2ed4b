using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;

namespace CopilotKit.Speech.Performing;

/// <summary>
/// Measures the whole, and keeps speakers even where peaks are held down: a voice of high peaks loses more there, and gets it
/// back before.
/// </summary>
/// <param name="format">The rate and channels of the whole.</param>
/// <param name="wantedLoudness">Gives the loudness in LUFS that a role would have if peaks were not held down.</param>
internal sealed class SpeakerBalance(PcmFormat format, Func<string, double> wantedLoudness)
{
    private const double MaxGainDecibels = 6;
    private readonly Dictionary<string, double> _gains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LoudnessMeter> _heard = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(long Start, long End, string Role)> _speech = [];
    private readonly LoudnessMeter _stretch = new(format);
    private LoudnessMeter _whole = new(format);
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

    /// <summary>Takes the whole as it came out; called for all of it in order.</summary>
    public void Hear(ReadOnlySpan<float> samples)
    {
        while (!samples.IsEmpty)
        {
            (long start, long end, string role) = _next < _speech.Count ? _speech[_next] : (long.MaxValue, long.MaxValue, "");
            bool isSpeech = _position >= start;
            int count = (int)Math.Min(samples.Length / format.Channels, (isSpeech ? end : start) - _position) * format.Channels;
            _whole.Add(samples[..count], isSpeech ? _stretch : null);
            _position += count / format.Channels;
            samples = samples[count..];
            if (_position >= end)
            {
                EndStretch(role);
            }
        }
    }

    /// <summary>Compares what was heard with what was wanted, and makes ready to hear once more.</summary>
    /// <param name="gainDecibels">By how much louder the whole was made.</param>
    /// <returns>The loudness of the whole in LUFS, how far apart the roles were in decibels, and how much the peaks cost at most.</returns>
    public (double Lufs, double Apart, double Lost) Compare(double gainDecibels)
    {
        double whole = _whole.IntegratedLufs;
        _losses = [.. _heard
            .Select(heard => (heard.Key, wantedLoudness(heard.Key) - heard.Value.IntegratedLufs))
            .Where(loss => double.IsFinite(loss.Item2))];
        _heard.Clear();
        (_whole, _position, _next) = (new LoudnessMeter(format), 0, 0);
        return _losses.Count == 0 ? (whole, 0, 0) : (
            whole,
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

    // Stretch by stretch, as the takes were measured.
    private void EndStretch(string role)
    {
        if (!_heard.TryGetValue(role, out LoudnessMeter? heard))
        {
            _heard.Add(role, heard = new LoudnessMeter(format));
        }

        heard.Merge(_stretch);
        _stretch.Restart();
        _next++;
    }
}
