using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopilotKit.Audio;

/// <summary>Changes the sample rate of a stream without shifting it in time.</summary>
/// <remarks>
/// Band-limited: at most 0.1 dB of ripple up to 0.9 of the lower of the two Nyquist frequencies, and at least 90 dB down
/// from that frequency on. Any whole rates go, in chunks of any size with the same result to the bit. Not thread-safe;
/// memory does not grow.
/// </remarks>
public sealed class Resampler
{
    private const int BlockFrames = 4_096;

    private readonly int _channels;
    private readonly int _up;
    private readonly int _down;
    private readonly ResamplerKernel _kernel;
    private readonly float[][] _lines;
    private int _filled;
    private int _index;
    private int _phase;
    private long _received;
    private long _produced;

    /// <summary>Initializes a new instance of the <see cref="Resampler"/> class.</summary>
    /// <param name="inputRate">Frames per second that come in, in the range of <see cref="PcmFormat.SampleRate"/>.</param>
    /// <param name="outputRate">Frames per second that go out, in the same range.</param>
    /// <param name="channels">How many channels, interleaved. The default is 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of the range of <see cref="PcmFormat"/>.</exception>
    public Resampler(int inputRate, int outputRate, int channels = 1)
    {
        (InputFormat, OutputFormat) = (new PcmFormat(inputRate, channels), new PcmFormat(outputRate, channels));
        int divisor = (int)BigInteger.GreatestCommonDivisor(inputRate, outputRate);
        (_channels, _up, _down) = (channels, outputRate / divisor, inputRate / divisor);
        _kernel = ResamplerKernel.Of(_up, _down);
        _lines = new float[channels][];
        for (int channel = 0; channel < channels; channel++)
        {
            _lines[channel] = new float[_kernel.Taps + BlockFrames];
        }

        Restart();
    }

    /// <summary>Gets the format that comes in.</summary>
    public PcmFormat InputFormat { get; }

    /// <summary>Gets the format that goes out.</summary>
    public PcmFormat OutputFormat { get; }

    /// <summary>Converts all of a short sound.</summary>
    /// <param name="samples">The sound, mono.</param>
    /// <param name="inputRate">Its frames per second.</param>
    /// <param name="outputRate">The frames per second that are wanted.</param>
    /// <returns>The sound at the new rate.</returns>
    public static float[] Convert(ReadOnlySpan<float> samples, int inputRate, int outputRate)
    {
        Resampler resampler = new(inputRate, outputRate);
        ArrayBufferWriter<float> output = new((int)(((long)samples.Length * outputRate / inputRate) + 2));
        resampler.Write(samples, output);
        resampler.Complete(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Takes samples in and gives out those that are settled by them.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <param name="output">Receives the samples at the new rate. About 64 frames stay behind until more come in.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Write(ReadOnlySpan<float> samples, IBufferWriter<float> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _received += Interleaved.CountFrames(samples.Length, _channels, nameof(samples));

        if (_up == _down)
        {
            output.Write(samples);
            return;
        }

        while (!samples.IsEmpty)
        {
            int frames = Math.Min(samples.Length / _channels, _lines[0].Length - _filled);
            for (int channel = 0; channel < _channels; channel++)
            {
                Interleaved.CopyChannel(samples[..(frames * _channels)], _channels, channel, _lines[channel].AsSpan(_filled));
            }

            _filled += frames;
            samples = samples[(frames * _channels)..];
            Produce(output, long.MaxValue);
        }
    }

    /// <summary>Gives out the rest and makes ready for another stream.</summary>
    /// <param name="output">
    /// Receives the rest; in all there are as many frames as came in, times the output rate, divided by the input rate,
    /// rounded to the nearest (halves go up).
    /// </param>
    public void Complete(IBufferWriter<float> output)
    {
        ArgumentNullException.ThrowIfNull(output);

        long total = (long)(((Int128)_received * 2 * _up + _down) / (2 * _down));
        while (_up != _down && _produced < total)
        {
            int frames = _lines[0].Length - _filled;
            foreach (float[] line in _lines)
            {
                line.AsSpan(_filled, frames).Clear();
            }

            _filled += frames;
            Produce(output, total - _produced);
        }

        Restart();
    }

    private void Restart()
    {
        foreach (float[] line in _lines)
        {
            line.AsSpan().Clear();
        }

        // The first tap of output 0 lies half a filter before input 0.
        _filled = (_kernel.Taps / 2) - 1;
        (_index, _phase, _received, _produced) = (0, 0, 0, 0);
    }

    private void Produce(IBufferWriter<float> output, long most)
    {
        long room = _filled - _kernel.Taps - _index;
        int count = room < 0 ? 0 : (int)Math.Min(most, (((room + 1) * _up) - _phase + _down - 1) / _down);
        if (count > 0)
        {
            Span<float> destination = output.GetSpan(count * _channels)[..(count * _channels)];
            (int, int) end = default;
            for (int channel = 0; channel < _channels; channel++)
            {
                end = _kernel.IsExact
                    ? Convolve(_lines[channel], destination[channel..], count)
                    : Interpolate(_lines[channel], destination[channel..], count);
            }

            (_index, _phase) = end;
            _produced += count;
            output.Advance(destination.Length);
        }

        DropUsed();
    }

    private void DropUsed()
    {
        foreach (float[] line in _lines)
        {
            line.AsSpan(_index, _filled - _index).CopyTo(line);
        }

        _filled -= _index;
        _index = 0;
    }

    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Index, int Phase) Convolve(ReadOnlySpan<float> line, Span<float> destination, int count)
    {
        (int step, int phaseStep) = Math.DivRem(_down, _up);
        (int index, int phase, int taps) = (_index, _phase, _kernel.Taps);
        ReadOnlySpan<float> table = _kernel.Coefficients;
        for (int i = 0; i < count; i++)
        {
            destination[i * _channels] = Dot.Product(line.Slice(index, taps), table.Slice(phase * taps, taps));
            index += step;
            phase += phaseStep;
            if (phase >= _up)
            {
                phase -= _up;
                index++;
            }
        }

        return (index, phase);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Index, int Phase) Interpolate(ReadOnlySpan<float> line, Span<float> destination, int count)
    {
        (int step, int phaseStep) = Math.DivRem(_down, _up);
        (int index, int phase, int taps) = (_index, _phase, _kernel.Taps);
        ReadOnlySpan<float> table = _kernel.Coefficients;
        for (int i = 0; i < count; i++)
        {
            (long row, long rest) = Math.DivRem((long)phase * _kernel.Phases, _up);
            ReadOnlySpan<float> rows = table.Slice((int)row * taps, 2 * taps);
            destination[i * _channels] = Dot.Between(line.Slice(index, taps), rows, (float)rest / _up);
            index += step;
            phase += phaseStep;
            if (phase >= _up)
            {
                phase -= _up;
                index++;
            }
        }

        return (index, phase);
    }
}
