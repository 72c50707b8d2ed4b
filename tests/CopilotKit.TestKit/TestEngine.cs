using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.TestKit;

/// <summary>An engine whose samples say which word they are, and which can fail at a given word.</summary>
/// <remarks>16 kHz; each word is a stretch of one value of its own, then one sample of silence.</remarks>
public sealed class TestEngine(string name) : SpeechEngine(new TextToSpeechClientMetadata(name, new Uri($"https://{name}.example:8443"), $"{name}-1"))
{
    public const int Rate = 16_000;
    private static readonly List<string> Words = [];

    /// <summary>Gets or sets what keeps the engine from working at all.</summary>
    public SpeechEngineException? Failure { get; set; }

    /// <summary>Gets or sets after how many words of an utterance it breaks off.</summary>
    public int? FailsAfterWords { get; set; }

    /// <summary>Gets how long a word is; the default is what the voice's pace says, 150 words a minute.</summary>
    public int SamplesOfWord { get; init; } = Rate * 60 / 150;

    public IReadOnlyList<Voice> Voices { get; init; } = [new(name) { WordsPerMinute = 150 }];

    public List<Utterance> Utterances { get; } = [];

    public override ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        Failure is null ? ValueTask.FromResult(Voices) : throw Failure;

    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        lock (Utterances)
        {
            Utterances.Add(utterance);
        }

        List<SpokenWord> words = [];
        int start = 0;
        foreach (string word in utterance.Text.Split(' '))
        {
            if (Failure is not null || words.Count == FailsAfterWords)
            {
                throw Failure ?? new SpeechEngineException($"{name} broke off.");
            }

            float[] samples = new float[SamplesOfWord];
            samples.AsSpan(..^1).Fill(ValueOf(word));
            sink(samples, Rate);
            words.Add(new SpokenWord(start..(start + word.Length), Time(words.Count), Time(words.Count + 1)));
            start += word.Length + 1;
        }

        return new SpokenUtterance(words);

        TimeSpan Time(int word) => TimeSpan.FromSeconds((double)word * SamplesOfWord / Rate);
    }

    /// <summary>Reads the words back from the sound.</summary>
    public static string Heard(IEnumerable<float> samples)
    {
        List<string> heard = [];
        float last = 0;
        foreach (float sample in samples)
        {
            if (sample != last && sample != 0)
            {
                heard.Add(Words[(int)Math.Round(sample * 32_768) - 1]);
            }

            last = sample;
        }

        return string.Join(' ', heard);
    }

    private static float ValueOf(string word)
    {
        lock (Words)
        {
            int at = Words.IndexOf(word);
            if (at < 0)
            {
                Words.Add(word);
                at = Words.Count - 1;
            }

            return (at + 1) / 32_768f;
        }
    }
}
