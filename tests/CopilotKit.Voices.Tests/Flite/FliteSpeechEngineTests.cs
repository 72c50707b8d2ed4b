using System.Collections.Concurrent;
using CopilotKit.Audio;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Tests.Recognition;

namespace CopilotKit.Voices.Tests.Flite;

public class FliteSpeechEngineTests
{
    public static TheoryData<string> VoiceIds { get; } = [.. FliteCharacters.All.Select(character => character.Voice.Id)];

    [FliteFact]
    public async Task GetVoicesAsync_Default_ListsEveryCharacterWithRmsFirst()
    {
        IReadOnlyList<Voice> voices = await Speaker.Engine.GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal("flite-rms", voices[0].Id);
        Assert.Equal(["awb", "kal16", "rms", "slt"], voices.Select(voice => voice.Speaker).Distinct().Order());
        Assert.All(voices, voice => Assert.InRange(voice.WordsPerMinute, 140, 260));
        Assert.All(voices, voice => Assert.InRange(voice.LoudnessLufs!.Value, -32, -12));
    }

    [FliteTheory]
    [MemberData(nameof(VoiceIds))]
    public async Task SpeakAsync_EachVoice_HasThePitchAndPaceOfItsTable(string voiceId)
    {
        Voice voice = FliteCharacters.All.Single(character => character.Voice.Id == voiceId).Voice;

        List<Spoken> story = [];
        foreach (string sentence in StoryText.Sentences)
        {
            story.Add(await Speaker.SpeakAsync(sentence, voiceId));
        }

        double seconds = story.Sum(spoken => Speaker.Trim(spoken.Samples).Length / (double)spoken.Rate);
        int words = StoryText.Sentences.Sum(sentence => BigramModel.WordsOf(sentence).Length);
        Spoken whole = story[0] with { Samples = [.. story.Take(4).SelectMany(spoken => spoken.Samples)] };
        Assert.InRange(words / seconds * 60, voice.WordsPerMinute * 0.98, voice.WordsPerMinute * 1.02);
        Assert.InRange(whole.PitchHertz(), voice.PitchHertz * 0.93, voice.PitchHertz * 1.07);
    }

    [FliteTheory]
    [InlineData("flite-rms")]
    [InlineData("flite-slt")]
    [InlineData("flite-awb-wizard")]
    [InlineData("flite-kal16")]
    public async Task SpeakAsync_Sentence_GivesEveryWordOnceInOrderInsideTheSound(string voiceId)
    {
        Spoken spoken = await Speaker.SpeakAsync("Dr. Smith paid $5.20, for 3 apples — at 7:30 am. Nice!", voiceId);

        Assert.Equal(["Dr.", "Smith", "paid", "$5.20,", "for", "3", "apples", "at", "7:30", "am.", "Nice!"], spoken.Words);
        Assert.All(spoken.Result.Words, word => Assert.True(word.Start < word.End));
        Assert.All(spoken.Result.Words.Zip(spoken.Result.Words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.InRange(spoken.Result.Words[^1].End.TotalSeconds, spoken.Seconds * 0.8, spoken.Seconds);
        Assert.False(spoken.Result.AreTimesEstimated);
    }

    [FliteTheory]
    [InlineData("flite-rms", 0.5, 2)]
    [InlineData("flite-slt", 2, 0.5)]
    [InlineData("flite-kal16", 2, 0.5)]
    [InlineData("flite-awb-girl", 0.25, 4)]
    public async Task SpeakAsync_Speed_ScalesTheLength(string voiceId, double speed, double factor)
    {
        Spoken usual = await Speaker.SpeakAsync("The river never stopped singing.", voiceId);
        Spoken changed = await Speaker.SpeakAsync("The river never stopped singing.", voiceId, speed);

        Assert.InRange(changed.Seconds / usual.Seconds, factor * 0.9, factor * 1.1);
    }

    [FliteTheory]
    [InlineData("flite-rms", 1.2)]
    [InlineData("flite-slt", 1.3)]
    [InlineData("flite-awb-young", 0.8)]
    [InlineData("flite-kal16", 1.5)]
    public async Task SpeakAsync_Pitch_ScalesThePitchAndNotTheLength(string voiceId, double pitch)
    {
        Spoken usual = await Speaker.SpeakAsync(StoryText.Sentences[3], voiceId);
        Spoken changed = await Speaker.SpeakAsync(StoryText.Sentences[3], voiceId, pitch: pitch);

        Assert.InRange(changed.PitchHertz() / usual.PitchHertz(), pitch * 0.94, pitch * 1.06);
        Assert.InRange(changed.Seconds / usual.Seconds, 0.97, 1.03);
    }

    [FliteFact]
    public async Task SpeakAsync_ManyAtOnce_MakeTheSameSamplesAsAlone()
    {
        (string Voice, double Speed, double Pitch)[] requests =
        [
            .. from voice in (string[])["flite-rms", "flite-slt", "flite-awb", "flite-kal16"]
            from speed in (double[])[0.8, 1.3]
            from pitch in (double[])[0.9, 1.2]
            select (voice, speed, pitch),
        ];
        const string Text = "Come and see me again, said the bear.";
        Dictionary<(string, double, double), Spoken> alone = [];
        foreach ((string voice, double speed, double pitch) request in requests)
        {
            alone[request] = await Speaker.SpeakAsync(Text, request.voice, request.speed, request.pitch);
        }

        ConcurrentBag<bool> areSame = [];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 96).Select(i => requests[i * 7 % requests.Length]),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (request, _) =>
            {
                Spoken spoken = await Speaker.SpeakAsync(Text, request.Voice, request.Speed, request.Pitch);
                areSame.Add(alone[request].Rate == spoken.Rate && alone[request].Samples.SequenceEqual(spoken.Samples));
            });

        Assert.Equal(96, areSame.Count);
        Assert.DoesNotContain(false, areSame);
    }

    [ProgramTheory("flite")]
    [InlineData("slt")]
    [InlineData("rms")]
    [InlineData("awb")]
    public async Task SpeakAsync_PlainSentence_MakesTheWaveOfTheProgramButForItsNoise(string recording)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.wav");
        await ExternalProgram.RunAsync("flite", "-voice", recording, "-t", "the bear opened one eye, and looked at her.", "-o", file);

        Spoken spoken = await Speaker.SpeakAsync("The bear opened one eye, and looked at her.", $"flite-{recording}");

        float[] program = new float[spoken.Samples.Length];
        byte[] wave = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.Equal(program.Length * 2, wave.Length - 44);
        Pcm16.Decode(wave.AsSpan(44), program);
        double power = program.Sum(sample => sample * sample);
        double difference = program.Zip(spoken.Samples, (theirs, ours) => Math.Pow(theirs - ours, 2)).Sum();
        Assert.InRange(10 * Math.Log10(power / difference), 14, 40);
        Assert.Equal(16000, spoken.Rate);
    }

    [FliteFact]
    public async Task SpeakAsync_SizeVariant_ScalesWordTimesWithItsSound()
    {
        Spoken spoken = await Speaker.SpeakAsync("The water ran past his feet.", "flite-awb-boy");

        Assert.Equal(20000, spoken.Rate);
        Assert.InRange(spoken.Result.Words[^1].End.TotalSeconds, spoken.Seconds - 0.35, spoken.Seconds);
    }

    [FliteFact]
    public async Task SpeakAsync_UnknownVoice_SaysWhichThereAre()
    {
        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => Speaker.SpeakAsync("Hello.", "flite-nobody"));

        Assert.StartsWith("flite has no voice 'flite-nobody'. It has: flite-rms, ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(4.1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, 0.4)]
    [InlineData(1, 2.1)]
    public async Task SpeakAsync_SpeedOrPitchOutOfRange_Throws(double speed, double pitch) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Speaker.SpeakAsync("Hello.", null, speed, pitch));

    [Fact]
    public async Task SpeakAsync_LibraryMissing_SaysWhatToInstall()
    {
        FliteSpeechEngine engine = new(new FliteOptions { LibraryFolder = Path.GetTempPath() });

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => Speaker.SpeakAsync(engine, new Utterance("Hello.")));

        Assert.Contains("apt-get install libflite1", exception.Message, StringComparison.Ordinal);
        Assert.Contains("FliteOptions.LibraryFolder", exception.Message, StringComparison.Ordinal);
        Assert.Contains("another speech engine", exception.Message, StringComparison.Ordinal);
    }
}
