using CopilotKit.Voices.Tests.Recognition;

namespace CopilotKit.Voices.Tests.Flite;

public class FliteRecognitionTests
{
    private static readonly string[] Held =
    [
        "The captain asked whether anybody had seen the missing letter.",
        "Please remember to close the garden gate before it gets dark.",
        "On May 3rd, 1984, Dr. Brown bought 7 boxes — for $20 — at the café.",
        "We heard music from the house across the street all night.",
        "Nobody knew which of the 7 sisters had hidden the silver key.",
    ];

    private static readonly string[] AsSpoken =
    [
        Held[0],
        Held[1],
        "On May third nineteen eighty four doctor brown bought seven boxes for twenty dollars at the cafe.",
        Held[3],
        "Nobody knew which of the seven sisters had hidden the silver key.",
    ];

    [FliteTheory(Hears = true)]
    [InlineData("flite-rms", 0.08)]
    [InlineData("flite-slt", 0.12)]
    [InlineData("flite-awb", 0.08)]
    [InlineData("flite-kal16", 0.08)]
    public async Task SpeakAsync_HeldText_IsHeardAsWritten(string voiceId, double mostWrong)
    {
        IReadOnlyList<HeardWord>[] heard = await HearAsync(Held, voiceId);

        string[] said = [.. AsSpoken.SelectMany(BigramModel.WordsOf)];
        string[] words = [.. heard.SelectMany(sentence => sentence.Select(word => word.Text))];
        Assert.InRange(BigramModel.ErrorRate(said, words), 0, mostWrong);
    }

    [FliteTheory(Hears = true)]
    [InlineData("flite-rms")]
    public async Task SpeakAsync_OtherTextThanExpected_IsHeardAsOther(string voiceId)
    {
        string[] changed = [.. Held.Select(sentence => sentence.Replace("the", "seven").Replace("letter", "sisters").Replace("gate", "music"))];

        IReadOnlyList<HeardWord>[] heard = await HearAsync(changed, voiceId);

        string[] said = [.. AsSpoken.SelectMany(BigramModel.WordsOf)];
        string[] words = [.. heard.SelectMany(sentence => sentence.Select(word => word.Text))];
        Assert.InRange(BigramModel.ErrorRate(said, words), 0.12, 1);
    }

    [FliteTheory(Hears = true)]
    [InlineData("flite-rms")]
    [InlineData("flite-slt-calm")]
    [InlineData("flite-rms-boy")]
    public async Task SpeakAsync_WordTimes_AreWhereTheRecogniserHearsThem(string voiceId)
    {
        Spoken[] spoken = await SpeakAsync(StoryText.Sentences[..6], voiceId);
        IReadOnlyList<HeardWord>[] heard = await SpeechRecognizer.HearAsync(
            [.. spoken.Select(sentence => (sentence.Samples, sentence.Rate))], StoryText.Sentences.Concat(StoryText.Distractors));

        List<double> distances = [];
        foreach ((Spoken sentence, IReadOnlyList<HeardWord> words) in spoken.Zip(heard))
        {
            string[] said = BigramModel.WordsOf(sentence.Text);
            if (said.SequenceEqual(words.Select(word => word.Text)))
            {
                distances.AddRange(sentence.Result.Words.Zip(words, (ours, theirs) => Math.Abs(ours.Start.TotalSeconds - theirs.Start)));
            }
        }

        distances.Sort();
        Assert.InRange(distances.Count, 40, 200);
        Assert.InRange(distances[distances.Count / 2], 0, 0.03);
        Assert.InRange(distances[distances.Count * 9 / 10], 0, 0.08);
    }

    private static async Task<IReadOnlyList<HeardWord>[]> HearAsync(string[] sentences, string voiceId)
    {
        Spoken[] spoken = await SpeakAsync(sentences, voiceId);
        return await SpeechRecognizer.HearAsync(
            [.. spoken.Select(sentence => (Speaker.Trim(sentence.Samples), sentence.Rate))], AsSpoken.Concat(StoryText.Sentences));
    }

    private static async Task<Spoken[]> SpeakAsync(string[] sentences, string voiceId)
    {
        List<Spoken> spoken = [];
        foreach (string sentence in sentences)
        {
            spoken.Add(await Speaker.SpeakAsync(sentence, voiceId));
        }

        return [.. spoken];
    }
}
