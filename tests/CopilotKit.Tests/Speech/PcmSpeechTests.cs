using CopilotKit.Speech.Engines;

namespace CopilotKit.Tests.Speech;

public class PcmSpeechTests
{
    private readonly List<float> _heard = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(16_384)]
    public async Task ReadAsync_AnySplit_GivesTheSameSamples(int bytesAtOnce)
    {
        byte[] pcm = [0x00, 0x40, 0x00, 0xC0, 0x01, 0x00, 0xFF];

        PcmSpeech speech = new("Hi", 1000, Hear);
        TimeSpan length = await speech.ReadAsync(.., new Dribble(pcm, bytesAtOnce), Cancellation);

        Assert.Equal([0.5f, -0.5f, 1 / 32768f], _heard);
        Assert.Equal(TimeSpan.FromMilliseconds(3), length);
    }

    [Fact]
    public async Task ToSpoken_TwoPortions_SpreadsWordsOverWhatIsAudible()
    {
        byte[] quiet = new byte[200];
        byte[] loud = [.. Enumerable.Repeat<byte>(0x40, 600)];
        PcmSpeech speech = new("One two. Six", 1000, Hear);

        await speech.ReadAsync(..8, new MemoryStream([.. quiet, .. loud, .. quiet]), Cancellation);
        await speech.ReadAsync(9..12, new MemoryStream([.. quiet, .. loud]), Cancellation);

        SpokenUtterance spoken = speech.ToSpoken();
        Assert.Equal([0..3, 4..8, 9..12], spoken.Words.Select(word => word.Text));
        Assert.Equal([100, 250, 600], spoken.Words.Select(word => word.Start.TotalMilliseconds));
        Assert.Equal([250, 400, 900], spoken.Words.Select(word => word.End.TotalMilliseconds));
        Assert.True(spoken.AreTimesEstimated);
    }

    [Fact]
    public async Task ToSpoken_PortionWithoutSound_IsUnspoken()
    {
        PcmSpeech speech = new("…", 1000, Hear);

        await speech.ReadAsync(.., new MemoryStream(new byte[50]), Cancellation);

        Assert.Empty(speech.ToSpoken().Words);
        Assert.Equal([0..1], speech.ToSpoken().Unspoken);
    }

    [Fact]
    public async Task ReadAsync_SoundStandsStill_SaysSo()
    {
        PcmSpeech speech = new("Hi", 1000, Hear, TimeSpan.FromMilliseconds(20));

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => speech.ReadAsync(.., new Silence(), Cancellation));

        Assert.Equal("The sound stood still for 0.02 s, after 0 s of it.", exception.Message);
    }

    [Fact]
    public async Task ReadAsync_SinkTakesItsTime_IsWaitedFor()
    {
        PcmSpeech speech = new("Hi", 1000, (_, _) => Thread.Sleep(60), TimeSpan.FromMilliseconds(30));

        TimeSpan length = await speech.ReadAsync(.., new Dribble(new byte[8], 2), Cancellation);

        Assert.Equal(TimeSpan.FromMilliseconds(4), length);
    }

    [Fact]
    public async Task ToSpoken_Pauses_AreTheEndsOfClauses()
    {
        byte[] silence = new byte[200];
        byte[] shorter = [.. Enumerable.Repeat<byte>(0x40, 400)];
        byte[] longer = [.. Enumerable.Repeat<byte>(0x40, 1000)];
        PcmSpeech speech = new("Ah, who are you?", 1000, Hear);

        await speech.ReadAsync(.., new MemoryStream([.. shorter, .. silence, .. longer]), Cancellation);

        Assert.Equal([0, 300, 466, 633], speech.ToSpoken().Words.Select(word => (int)word.Start.TotalMilliseconds));
        Assert.Equal([200, 466, 633, 800], speech.ToSpoken().Words.Select(word => (int)word.End.TotalMilliseconds));
    }

    [Fact]
    public async Task ToSpoken_PortionReadAgain_IsSpokenOnce()
    {
        PcmSpeech speech = new("Hi", 1000, Hear);

        await speech.ReadAsync(.., Stream.Null, Cancellation);
        await speech.ReadAsync(.., new MemoryStream([.. Enumerable.Repeat<byte>(0x40, 600)]), Cancellation);

        Assert.Equal((1, 0), (speech.ToSpoken().Words.Count, speech.ToSpoken().Unspoken.Count));
    }

    private void Hear(ReadOnlySpan<float> samples, int sampleRate) => _heard.AddRange(samples);

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Dribble(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(atOnce, buffer.Length)], cancellationToken);
    }

    /// <summary>Gives nothing, for ever.</summary>
    private sealed class Silence : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
