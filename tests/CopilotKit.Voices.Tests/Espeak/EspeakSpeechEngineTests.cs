using CopilotKit.Programs;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Voices.Espeak;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.Tests.Espeak;

public class EspeakSpeechEngineTests
{
    private readonly FakePrograms _programs = new() { Output = () => FakePrograms.FalseWav(22_050, 100, -100, 8_000) };
    private readonly Listener _listener = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1, "175", "50")]
    [InlineData(2, 1.3, "350", "75")]
    [InlineData(0.25, 0.5, "80", "0")]
    [InlineData(4, 2, "450", "99")]
    [InlineData(0.8, 0.9, "140", "38")]
    public async Task SpeakAsync_PaceAndPitch_BecomeTheProgramsFigures(double speed, double pitch, string wordsPerMinute, string value)
    {
        using EspeakSpeechEngine engine = Engine();

        await engine.SpeakAsync(new Utterance("Hello.") { VoiceId = "espeak-en-gb+f3", Speed = speed, Pitch = pitch }, _listener.Hear, Cancellation);

        Assert.Equal(
            ["--stdin", "--stdout", "-b", "1", "-a", "80", "-v", "en-gb+f3", "-s", wordsPerMinute, "-p", value], _programs.Started[0].Arguments);
    }

    [Theory]
    [InlineData("-v is a letter", "-v is a letter")]
    [InlineData("Say [[h@l0U]] now", "Say [ [h@l0U]] now")]
    [InlineData("a\0b\u0001c\td\ne", "a b c d\ne")]
    public async Task SpeakAsync_Text_GoesToStandardInputAndIsNotObeyed(string text, string input)
    {
        using EspeakSpeechEngine engine = Engine();

        await engine.SpeakAsync(new Utterance(text), _listener.Hear, Cancellation);

        Assert.Equal(input, _programs.Started[0].Input);
        Assert.DoesNotContain(text, _programs.Started[0].Arguments);
    }

    [Theory]
    [InlineData(22_050)]
    [InlineData(16_000)]
    public async Task SpeakAsync_LengthsInTheHeaderAreFalse_SoundEndsWhereItEnds(int rate)
    {
        _programs.Output = () => FakePrograms.FalseWav(rate, 100, -100, 8_000);
        using EspeakSpeechEngine engine = Engine();

        await engine.SpeakAsync(new Utterance("Hello."), _listener.Hear, Cancellation);

        Assert.Equal([100 / 32_768f, -100 / 32_768f, 8_000 / 32_768f], _listener.Samples);
        Assert.Equal(rate, _listener.SampleRate);
    }

    [Fact]
    public async Task SpeakAsync_SameVoiceAgain_FindsAProgramReady()
    {
        using EspeakSpeechEngine engine = Engine();

        await engine.SpeakAsync(new Utterance("One."), _listener.Hear, Cancellation);
        int started = _programs.Started.Count;
        await engine.SpeakAsync(new Utterance("Two."), _listener.Hear, Cancellation);

        Assert.Equal(2, started);
        Assert.Equal(["One.", "Two.", ""], _programs.Started.Select(program => program.Input));
        Assert.Equal([true, true, false], _programs.Started.Select(program => program.IsEnded));
    }

    [Fact]
    public async Task SpeakAsync_ManyVoices_KeepsOnlySoManyReady()
    {
        using (EspeakSpeechEngine engine = Engine())
        {
            foreach (string voice in (string[])["en-us", "en-gb", "de", "fr-fr"])
            {
                await engine.SpeakAsync(new Utterance("Hello.") { VoiceId = voice }, _listener.Hear, Cancellation);
            }

            Assert.Equal(2, _programs.Started.Count(program => !program.IsEnded));
        }

        Assert.DoesNotContain(_programs.Started, program => !program.IsEnded);
    }

    [Fact]
    public async Task SpeakAsync_NobodySpeaksForAMinute_EndsTheReadyPrograms()
    {
        HurriedTime time = new();
        using EspeakSpeechEngine engine = new(new EspeakOptions { Timeout = TimeSpan.FromMinutes(10) }, _programs, time);

        await engine.SpeakAsync(new Utterance("Hello."), _listener.Hear, Cancellation);
        time.Now += TimeSpan.FromMinutes(1);
        while (_programs.Started.Any(program => !program.IsEnded))
        {
            await Task.Delay(20, Cancellation);
        }

        Assert.Equal(2, _programs.Started.Count);
    }

    [Theory]
    [InlineData(false, "espeak-ng wrote nothing for 20 s and was ended.")]
    [InlineData(true, "The sound stood still for 20 s, after 0 s of it.")]
    public async Task SpeakAsync_ProgramHangs_IsEnded(bool isAfterHeader, string message)
    {
        _programs.Output = () => null;
        IProgramRunner programs = isAfterHeader ? new HeaderThenNothing(_programs) : _programs;
        using EspeakSpeechEngine engine = new(new EspeakOptions { Timeout = TimeSpan.FromSeconds(20) }, programs, new HurriedTime());

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("Hello."), _listener.Hear, Cancellation));

        Assert.Equal((message, true), (exception.Message, _programs.Started[0].IsEnded));
    }

    [Fact]
    public async Task SpeakAsync_Cancelled_EndsTheProgram()
    {
        _programs.Output = () => null;
        using EspeakSpeechEngine engine = Engine();
        using CancellationTokenSource interruption = new();

        Task speaking = engine.SpeakAsync(new Utterance("Hello."), _listener.Hear, interruption.Token);
        await interruption.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.True(Assert.Single(_programs.Started).IsEnded);
    }

    [Fact]
    public async Task SpeakAsync_ProgramEndsWithoutSound_ItsComplaintIsPassedOn()
    {
        _programs.Output = () => [];
        _programs.Complaint = "Error: out of order";
        using EspeakSpeechEngine engine = Engine();

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("Hello."), _listener.Hear, Cancellation));

        Assert.Equal("espeak-ng ended with code 1: Error: out of order", exception.Message);
    }

    [Fact]
    public async Task GetVoicesAsync_List_BecomesVoices()
    {
        _programs.Output = () =>
            """
            Pty Language       Age/Gender VoiceName          File                 Other Languages
             5  de              --/M      German             gmw/de
             2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
             2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
             5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
             5  yue             --/M      Chinese_(Cantonese,_latin_as_Jyutping) sit/yue-Latn-jyutping
             5  en-us           --/M      us1                mb/mb-us1
            """u8.ToArray();
        EspeakOptions options = new() { Variants = { "whisper" }, Languages = { "en", "yue" } };
        using EspeakSpeechEngine engine = new(options, _programs, TimeProvider.System);

        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(Cancellation);

        Assert.Equal(
            ["espeak-en-us", "espeak-en-gb", "espeak-en-gb+f2", "espeak-en-gb+f4", "espeak-en-gb+m3", "espeak-en-gb+m7", "espeak-en-gb+whisper", "espeak-en-us+f2"],
            voices.Take(8).Select(voice => voice.Id));
        Voice woman = voices.Single(voice => voice.Id == "espeak-en-gb+f2");
        Assert.Equal(
            ("English (Great Britain), f2", VoiceGender.Female, "British", "en-GB"), (woman.Name, woman.Gender, woman.Accent, woman.Language));
        Assert.Equal(18, voices.Count);
    }

    [ProgramFact("espeak-ng")]
    public async Task GetVoicesAsync_OfTheProgram_AreMoreThanAHundredLanguages()
    {
        using EspeakSpeechEngine engine = new(new EspeakOptions(), new ProgramRunner(), TimeProvider.System);

        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(Cancellation);

        Assert.Equal("espeak-en-us", voices[0].Id);
        Assert.InRange(voices.Select(voice => voice.Language).Distinct().Count(), 100, 300);
    }

    [ProgramFact("espeak-ng")]
    public async Task SpeakAsync_UnknownVoice_PassesTheProgramsComplaintOn()
    {
        using EspeakSpeechEngine engine = new(new EspeakOptions(), new ProgramRunner(), TimeProvider.System);

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("Hello.") { VoiceId = "zz" }, _listener.Hear, Cancellation));

        Assert.Equal("espeak-ng ended with code 1: Error: The specified espeak-ng voice does not exist.", exception.Message);
    }

    [Fact]
    public async Task SpeakAsync_ProgramMissing_SaysSo()
    {
        using EspeakSpeechEngine engine = new(new EspeakOptions { Program = "no-such-program" }, new ProgramRunner(), TimeProvider.System);

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("Hello."), _listener.Hear, Cancellation));

        Assert.Equal("no-such-program is not installed, or not on the PATH.", exception.Message);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData("espeak-en-us")]
    [InlineData("espeak-en-us+f2")]
    [InlineData("espeak-en-us+m7")]
    [InlineData("espeak-en-us+klatt4")]
    [InlineData("espeak-ja")]
    public async Task SpeakAsync_Peaks_StayBelowFullScale(string voice)
    {
        using EspeakSpeechEngine engine = new(new EspeakOptions(), new ProgramRunner(), TimeProvider.System);

        await engine.SpeakAsync(
            new Utterance("Bang, stop, and go on with papa's big boat. Awful thunder rolled above the old oak!") { VoiceId = voice },
            _listener.Hear,
            Cancellation);

        (_, double peak) = await Ebur128.MeasureAsync([.. _listener.Samples], _listener.SampleRate, channels: 1);
        Assert.InRange(peak, -15, -0.3);
    }

    [ProgramFact("espeak-ng")]
    public async Task SpeakAsync_TwiceThePace_TakesAboutHalfTheTime()
    {
        using EspeakSpeechEngine engine = new(new EspeakOptions(), new ProgramRunner(), TimeProvider.System);
        Listener fast = new();
        Utterance utterance = new("The quick brown fox jumps over the lazy dog, and the dog does not mind at all.");

        await engine.SpeakAsync(utterance, _listener.Hear, Cancellation);
        await engine.SpeakAsync(utterance with { Speed = 2 }, fast.Hear, Cancellation);

        Assert.InRange(fast.Length / _listener.Length, 0.35, 0.6);
    }

    [Fact]
    public void AddEspeak_OptionsOutOfRange_AreReported()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddEspeak(
            options => (options.Program, options.DefaultVoice, options.ReadyPrograms, options.Timeout) = ("", "", 9, TimeSpan.Zero));
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ITextToSpeechClient>());

        Assert.Equal(
            [
                "Property Program: must name a program.",
                "Property DefaultVoice: must name a voice, such as 'espeak-en-us'.",
                "Property ReadyPrograms: must be 0 to 8, not 9.",
                "Property Timeout: must be more than zero and at most 00:10:00, not 00:00:00.",
            ],
            exception.Failures);
    }

    private EspeakSpeechEngine Engine() => new(new EspeakOptions(), _programs, TimeProvider.System);

    /// <summary>Lets a program write the header, and nothing more.</summary>
    private sealed class HeaderThenNothing(FakePrograms inner) : IProgramRunner
    {
        public bool Exists(string program) => true;

        public IRunningProgram Start(string program, IReadOnlyList<string> arguments) => new Prefixed(inner.Start(program, arguments));
    }

    private sealed class Prefixed(IRunningProgram inner) : IRunningProgram
    {
        public Stream StandardInput => inner.StandardInput;

        public Stream StandardOutput { get; } = new PrefixedStream(inner.StandardOutput);

        public Task WaitForSuccessAsync(CancellationToken cancellationToken) => inner.WaitForSuccessAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class PrefixedStream(Stream inner) : MemoryStream(FakePrograms.FalseWav(22_050))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and int count ? count : await inner.ReadAsync(buffer, cancellationToken);
    }
}
