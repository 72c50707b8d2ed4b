using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.TestKit;

/// <summary>What every engine promises by being an <see cref="ISpeechEngine"/>: derive, and give an engine.</summary>
public abstract class SpeechEngineConformance
{
    private const string Text = "One fox, two owls and a bear.";

    /// <summary>Gets a reason to skip the tests; <see langword="null"/> where the engine can be had.</summary>
    protected virtual string? MissingProgram => null;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Voices_AreListedWithIdsOfTheirOwn()
    {
        using SpeechEngine engine = Open();

        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(Cancellation);

        Assert.NotEmpty(voices);
        Assert.Equal(voices.Count, voices.Select(voice => voice.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(voices, voice => Assert.InRange(voice.WordsPerMinute, 40, 600));
    }

    [Fact]
    public async Task Speech_OfNoNamedVoice_IsThatOfTheFirst()
    {
        using SpeechEngine engine = Open();
        string first = (await engine.GetVoicesAsync(Cancellation))[0].Id;
        (Listener unnamed, Listener named) = (new(), new());

        await engine.SpeakAsync(new Utterance(Text), unnamed.Hear, Cancellation);
        await engine.SpeakAsync(new Utterance(Text) { VoiceId = first }, named.Hear, Cancellation);

        Assert.InRange(unnamed.Samples.Count / (double)named.Samples.Count, 0.95, 1.05);
    }

    [Fact]
    public async Task Samples_AreOfOneRateAndWithinFullScale()
    {
        using SpeechEngine engine = Open();
        HashSet<int> rates = [];
        float peak = 0;

        await engine.SpeakAsync(new Utterance(Text), Hear, Cancellation);

        Assert.InRange(Assert.Single(rates), 8_000, 48_000);
        Assert.InRange(peak, 0.01, 1);

        void Hear(ReadOnlySpan<float> samples, int rate)
        {
            rates.Add(rate);
            foreach (float sample in samples)
            {
                peak = Math.Max(peak, Math.Abs(sample));
            }
        }
    }

    [Fact]
    public async Task Words_AreInOrderAndWithinTheSound()
    {
        using SpeechEngine engine = Open();
        Listener listener = new();

        SpokenUtterance spoken = await engine.SpeakAsync(new Utterance(Text), listener.Hear, Cancellation);

        Assert.Equal(Text.Split(' '), spoken.Words.Select(word => Text[word.Text]));
        Assert.All(spoken.Words, word => Assert.True(word.Start <= word.End));
        Assert.All(spoken.Words.Zip(spoken.Words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start + TimeSpan.FromMilliseconds(1)));
        Assert.InRange(spoken.Words[^1].End, TimeSpan.FromMilliseconds(1), listener.Length + TimeSpan.FromMilliseconds(5));
        Assert.Equal(engine.Capabilities.HasWordTimes, !spoken.AreTimesEstimated);
    }

    [Fact]
    public async Task Text_OfAnyKind_IsSaidOrReported()
    {
        using SpeechEngine engine = Open();
        Random random = new(11);
        for (int round = 0; round < 8; round++)
        {
            string text = $"Well. {RandomText.Of(random, 12)}";

            SpokenUtterance spoken = await engine.SpeakAsync(new Utterance(text), new Listener().Hear, Cancellation);

            Assert.All(spoken.Words.Select(word => word.Text).Concat(spoken.Unspoken), range => Assert.False(string.IsNullOrWhiteSpace(text[range])));
        }
    }

    [Fact]
    public async Task Voice_Unknown_IsAnError()
    {
        using SpeechEngine engine = Open();

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance(Text) { VoiceId = "nobody" }, new Listener().Hear, Cancellation));

        Assert.NotEmpty(exception.Message);
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(5, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, 0.1)]
    [InlineData(1, 3)]
    public async Task PaceOrPitch_OutOfRange_IsAnError(double speed, double pitch)
    {
        using SpeechEngine engine = Open();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => engine.SpeakAsync(new Utterance(Text) { Speed = speed, Pitch = pitch }, new Listener().Hear, Cancellation));
    }

    [Theory]
    [InlineData(0.25, 0.5)]
    [InlineData(4, 2)]
    public async Task PaceAndPitch_AtTheirLimits_AreSpoken(double speed, double pitch)
    {
        using SpeechEngine engine = Open();
        Listener listener = new();

        await engine.SpeakAsync(new Utterance(Text) { Speed = speed, Pitch = pitch }, listener.Hear, Cancellation);

        Assert.NotEmpty(listener.Samples);
    }

    [Fact]
    public async Task Cancelling_BeforeItBegins_IsHonoured()
    {
        using SpeechEngine engine = Open();
        Listener listener = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => engine.SpeakAsync(new Utterance(Text), listener.Hear, new CancellationToken(canceled: true)));

        Assert.Equal(0, listener.Calls);
    }

    [Fact]
    public async Task Cancelling_WhileItSpeaks_EndsTheSound()
    {
        using SpeechEngine engine = Open();
        using CancellationTokenSource interruption = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Listener listener = new();
        string text = string.Concat(Enumerable.Repeat($"{Text} ", 30));

        Task speaking = engine.SpeakAsync(new Utterance(text), Hear, interruption.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        int calls = listener.Calls;
        await Task.Delay(50, Cancellation);
        Assert.Equal(calls, listener.Calls);

        void Hear(ReadOnlySpan<float> samples, int rate)
        {
            listener.Hear(samples, rate);
            interruption.Cancel();
        }
    }

    [Fact]
    public async Task Sink_ThatFails_IsHeardOf()
    {
        using SpeechEngine engine = Open();

        await Assert.ThrowsAsync<IOException>(
            () => engine.SpeakAsync(new Utterance(Text), (_, _) => throw new IOException("The disk is full."), Cancellation));
    }

    [Fact]
    public async Task Callers_AtOnce_HearTheirOwn()
    {
        using SpeechEngine engine = Open();
        Listener[] listeners = [.. Enumerable.Range(0, 6).Select(_ => new Listener())];

        await Task.WhenAll(listeners.Select(listener => engine.SpeakAsync(new Utterance(Text), listener.Hear, Cancellation)));

        Assert.All(listeners, listener => Assert.InRange(listener.Samples.Count / (double)listeners[0].Samples.Count, 0.95, 1.05));
    }

    [Fact]
    public async Task Client_IsTheEngineAndGivesWav()
    {
        using SpeechEngine engine = Open();

        TextToSpeechResponse response = await engine.GetAudioAsync(Text, cancellationToken: Cancellation);

        DataContent sound = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("audio/wav", sound.MediaType);
        Assert.True(sound.Data.Span.StartsWith("RIFF"u8));
        Assert.Same(engine, engine.GetService(typeof(ISpeechEngine)));
        Assert.Equal(engine.Capabilities, engine.GetService(typeof(EngineCapabilities)));
        Assert.IsType<TextToSpeechClientMetadata>(engine.GetService(typeof(TextToSpeechClientMetadata)));
    }

    /// <summary>Makes the engine; it is disposed after each test.</summary>
    protected abstract SpeechEngine Create();

    private SpeechEngine Open()
    {
        if (MissingProgram is { } program)
        {
            Assert.Skip($"needs {program}");
        }

        return Create();
    }
}
