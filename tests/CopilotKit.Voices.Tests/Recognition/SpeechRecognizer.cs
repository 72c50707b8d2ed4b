using System.Globalization;
using CopilotKit.TestKit;

namespace CopilotKit.Voices.Tests.Recognition;

/// <summary>Hears speech with pocketsphinx.</summary>
internal static class SpeechRecognizer
{
    private const string Model = "/usr/share/pocketsphinx/model/en-us";

    /// <summary>Tells whether the program and its acoustic model are installed.</summary>
    public static bool IsInstalled => ExternalProgram.Exists("pocketsphinx_batch") && Directory.Exists(Model);

    /// <summary>Hears each utterance by itself.</summary>
    /// <param name="utterances">Mono samples of one sentence each, at the given rate.</param>
    /// <param name="vocabulary">Sentences that hold at least the words that may be heard.</param>
    /// <returns>The words of each utterance, with their times in seconds.</returns>
    public static async Task<IReadOnlyList<HeardWord>[]> HearAsync(
        IReadOnlyList<(float[] Samples, int Rate)> utterances, IEnumerable<string> vocabulary)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("heard");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "model.lm"), BigramModel.Of(vocabulary));
            for (int i = 0; i < utterances.Count; i++)
            {
                await WriteAsync(utterances[i], folder.FullName, i);
            }

            return await RecognizeAsync(folder.FullName, utterances.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync((float[] Samples, int Rate) speech, string folder, int index)
    {
        string raw = Path.Combine(folder, $"{index}.f32");
        await File.WriteAllBytesAsync(raw, System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(speech.Samples).ToArray());
        ProgramOutput converted = await ExternalProgram.RunAsync(
            "sox", "-t", "raw", "-e", "float", "-b", "32", "-c", "1", "-r", $"{speech.Rate}", raw, "-r", "16000", "-b", "16",
            Path.Combine(folder, $"u{index}.wav"), "norm", "-6", "pad", "0.2", "0.2");
        Assert.Equal((0, index), (converted.ExitCode, index));
    }

    private static async Task<IReadOnlyList<HeardWord>[]> RecognizeAsync(string folder, int count)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "list"), Enumerable.Range(0, count).Select(i => $"u{i}"));
        string result = Path.Combine(folder, "result");
        ProgramOutput output = await ExternalProgram.RunAsync(
            "pocketsphinx_batch", "-adcin", "yes", "-adchdr", "44", "-cepdir", folder, "-cepext", ".wav", "-ctl", Path.Combine(folder, "list"),
            "-hypseg", result, "-hmm", Path.Combine(Model, "en-us"), "-dict", Path.Combine(Model, "cmudict-en-us.dict"),
            "-lm", Path.Combine(folder, "model.lm"), "-logfn", "/dev/null");
        Assert.Equal(0, output.ExitCode);
        return [.. (await File.ReadAllLinesAsync(result)).Select(Parse)];
    }

    // "u0 S 0 T -3107 A -3044 L -63 0 -100 0 <sil> 41 -200 -3 once 66 ... 310": start, two scores and the word, and the last end.
    private static IReadOnlyList<HeardWord> Parse(string line)
    {
        string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<HeardWord> words = [];
        int first = Array.IndexOf(fields, "L") + 2;
        for (int i = first; i + 4 < fields.Length; i += 4)
        {
            string word = fields[i + 3].Split('(')[0];
            if (char.IsAsciiLetter(word[0]))
            {
                words.Add(new HeardWord(word, Seconds(fields[i]), Seconds(fields[i + 4])));
            }
        }

        return words;
    }

    private static double Seconds(string frame) => (int.Parse(frame, CultureInfo.InvariantCulture) / 100d) - 0.2;
}

/// <summary>A word, and when it was heard.</summary>
internal sealed record HeardWord(string Text, double Start, double End);
