using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;
using CopilotKit.Voices.Tests.Recognition;

namespace CopilotKit.Voices.Tests.Styles;

/// <summary>Some sentences in one style of one voice, as they were measured.</summary>
/// <param name="Seconds">How long the speech lasts, silence at the edges of sentences left out.</param>
/// <param name="Pitch">Its pitch.</param>
/// <param name="PercentWrong">How many of a hundred words the recogniser hears wrongly.</param>
internal sealed record StyledSpeech(double Seconds, VoicePitch Pitch, double PercentWrong)
{
    public static async Task<StyledSpeech> MeasureAsync(string voiceId, string? style, string[] sentences, bool isHeard = true)
    {
        List<(float[] Samples, int Rate)> spoken = [];
        foreach (string sentence in sentences)
        {
            Spoken said = await Speaker.SpeakAsync(Speaker.Engine, new Utterance(sentence) { VoiceId = voiceId, Style = style });
            spoken.Add((Speaker.Trim(said.Samples), said.Rate));
        }

        return new StyledSpeech(
            spoken.Sum(sentence => sentence.Samples.Length / (double)sentence.Rate),
            PitchMeter.Measure([.. spoken.SelectMany(sentence => sentence.Samples)], spoken[0].Rate),
            isHeard ? await PercentWrongAsync(spoken, sentences) : 0);
    }

    private static async Task<double> PercentWrongAsync(List<(float[] Samples, int Rate)> spoken, string[] sentences)
    {
        IReadOnlyList<HeardWord>[] heard = await SpeechRecognizer.HearAsync(spoken, StoryText.Sentences.Concat(StoryText.Distractors));
        string[] said = [.. sentences.SelectMany(BigramModel.WordsOf)];
        return 100 * BigramModel.ErrorRate(said, [.. heard.SelectMany(words => words.Select(word => word.Text))]);
    }
}
