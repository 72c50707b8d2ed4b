using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Tests.Recognition;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>Measures the table of voices again. All of it takes about three minutes, so it runs only when asked for.</summary>
public class FliteCharactersTests
{
    public static TheoryData<string> VoiceIds { get; } = [.. FliteCharacters.All.Select(character => character.Voice.Id)];

    [Fact]
    public void All_EachVoice_IsUnderstood() => Assert.All(FliteCharacters.All, character => Assert.InRange(character.PercentWrong, 0, 12));

    [FliteTheory(Hears = true, Explicit = true)]
    [MemberData(nameof(VoiceIds))]
    public async Task SpeakAsync_EachVoice_IsHeardAndAsLoudAsItsTableSays(string voiceId)
    {
        FliteCharacter character = FliteCharacters.All.Single(character => character.Voice.Id == voiceId);
        List<(float[] Samples, int Rate)> story = [];
        foreach (string sentence in StoryText.Sentences)
        {
            Spoken spoken = await Speaker.SpeakAsync(sentence, voiceId);
            story.Add((Speaker.Trim(spoken.Samples), spoken.Rate));
        }

        IReadOnlyList<HeardWord>[] heard = await SpeechRecognizer.HearAsync(story, StoryText.Sentences.Concat(StoryText.Distractors));
        double loudness = await LoudnessOfAsync([.. story.SelectMany(sentence => sentence.Samples)], story[0].Rate);

        string[] said = [.. StoryText.Sentences.SelectMany(BigramModel.WordsOf)];
        double percentWrong = 100 * BigramModel.ErrorRate(said, [.. heard.SelectMany(words => words.Select(word => word.Text))]);
        Assert.InRange(percentWrong, 0, 12);
        Assert.InRange(percentWrong, character.PercentWrong - 3, character.PercentWrong + 3);
        Assert.InRange(loudness, character.Voice.LoudnessLufs!.Value - 0.3, character.Voice.LoudnessLufs!.Value + 0.3);
    }

    private static async Task<double> LoudnessOfAsync(float[] samples, int rate)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, MemoryMarshal.AsBytes<float>(samples).ToArray());
        ProgramOutput measured = await ExternalProgram.RunAsync(
            "ffmpeg", "-nostats", "-f", "f32le", "-ar", $"{rate}", "-ac", "1", "-i", file, "-af", "aresample=48000,ebur128", "-f", "null", "-");
        File.Delete(file);
        return double.Parse(Regex.Matches(measured.Errors, @"I:\s+(-?[\d.]+) LUFS")[^1].Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
