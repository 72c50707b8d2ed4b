using System.Buffers;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Sounds;
using CopilotKit.Audio.Wav;

namespace CopilotKit.Tests.Audio;

public class StreamingMemoryTests
{
    [Fact]
    public void WholeChain_OnceWarm_AllocatesNothing()
    {
        PcmFormat format = new(24_000);
        SpeechTrimmer trimmer = new(16_000);
        Resampler resampler = new(16_000, 24_000);
        LoudnessMeter loudness = new(format);
        TruePeakMeter truePeak = new(format);
        Limiter limiter = new(format);
        Mixer mixer = new(format);
        mixer.Add(SoundLibrary.Create("ocean", 24_000), new MixPlacement(0));
        using WavWriter writer = new(Stream.Null, format);
        ArrayBufferWriter<float>[] buffers = [new(65_536), new(65_536), new(65_536)];
        float[] speech = Signals.Noise(1_600, 0.9);
        float[] bed = new float[2_400];
        Run(20);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(500);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run(int blocks)
        {
            for (int i = 0; i < blocks; i++)
            {
                Array.ForEach(buffers, static buffer => buffer.ResetWrittenCount());
                trimmer.Write(speech, buffers[0]);
                resampler.Write(buffers[0].WrittenSpan, buffers[1]);
                loudness.Add(buffers[1].WrittenSpan);
                truePeak.Add(buffers[1].WrittenSpan);
                limiter.Write(buffers[1].WrittenSpan, buffers[2]);
                mixer.Read(bed);
                writer.Write(buffers[2].WrittenSpan);
                writer.Write(bed);
            }
        }
    }
}
