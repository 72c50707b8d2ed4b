using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.TestKit;

/// <summary>An engine that beeps once for each word, so that lengths and times are known to the sample.</summary>
/// <remarks>
/// 16 kHz: 100 ms of silence, then for each word 200 ms of a tone at the voice's pitch and 50 ms of silence, then 100 ms of silence.
/// </remarks>
public sealed class ToneEngine() : SpeechEngine(new TextToSpeechClientMetadata("tone"))
{
    public const int Rate = 16_000;
    private const int Edge = Rate / 10;
    private const int Tone = Rate / 5;
    private const int Gap = Rate / 20;

    private int _calls;

    /// <summary>Gets the voices: a quiet man, a loud woman, a girl and an old Scot, 12 dB apart.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } =
    [
        new("man") { Gender = VoiceGender.Male, Accent = "American", PitchHertz = 200 },
        new("woman") { Gender = VoiceGender.Female, Accent = "American", PitchHertz = 400 },
        new("girl") { Gender = VoiceGender.Female, Age = VoiceAge.Child, PitchHertz = 500, Speaker = "woman" },
        new("scot") { Gender = VoiceGender.Male, Age = VoiceAge.Old, Accent = "Scottish", PitchHertz = 250 },
    ];

    /// <summary>Gets what happens at a call, counted from 1, before anything is spoken.</summary>
    public Func<int, Utterance, CancellationToken, Task> BeforeCall { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Gets how many requests there were.</summary>
    public int Calls => _calls;

    /// <summary>Gets what was asked for, in the order in which it was asked.</summary>
    public List<Utterance> Utterances { get; } = [];

    public override EngineCapabilities Capabilities { get; } =
        new() { Pitch = new FactorRange(0.5, 2), HasWordTimes = true, IsStreaming = true };

    public override ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Voices);

    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(utterance, sink);
        cancellationToken.ThrowIfCancellationRequested();
        int call = Interlocked.Increment(ref _calls);
        lock (Utterances)
        {
            Utterances.Add(utterance);
        }

        await BeforeCall(call, utterance, cancellationToken);
        Voice voice = Voices.FirstOrDefault(voice => voice.Id == (utterance.VoiceId ?? Voices[0].Id))
            ?? throw new SpeechEngineException($"There is no voice '{utterance.VoiceId}'.");
        double level = voice.Id is "man" ? 0.05 : 0.2;
        sink(new float[Edge], Rate);
        List<SpokenWord> words = [];
        int position = Edge;
        foreach (Range word in Words(utterance.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sink(Beep(voice.PitchHertz * utterance.Pitch, level), Rate);
            sink(new float[Gap], Rate);
            words.Add(new SpokenWord(word, Seconds(position), Seconds(position + Tone)));
            position += Tone + Gap;
        }

        sink(new float[Edge], Rate);
        return new SpokenUtterance(words);
    }

    private static IEnumerable<Range> Words(string text)
    {
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || char.IsWhiteSpace(text[index]))
            {
                if (index > start)
                {
                    yield return start..index;
                }

                start = index + 1;
            }
        }
    }

    private static TimeSpan Seconds(int samples) => TimeSpan.FromSeconds((double)samples / Rate);

    private static float[] Beep(double hertz, double level) =>
        [.. Enumerable.Range(0, Tone).Select(n => (float)(level * Math.Sin(2 * Math.PI * hertz * n / Rate)))];
}
