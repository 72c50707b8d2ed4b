using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Tests.Flite;

public class FliteNastyTextTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "1234567890 12,345.678 007 3/4 1e5 0x1F 99999999999999999999",
        "Mr. Mrs. Dr. St. etc. e.g. i.e. vs. No. 5 Ph.D. U.S.A.",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z A B C",
        "bcdfghjklmnpqrstvwxz zzzzzzzz hmmmmm grrrrr aaaaaaaaaaaaaaaaaaa",
        "rock 'n' roll 'tis y'all's dogs' ''''a''''b' o'clock's",
        "one\0two three\u0001four \u007f five\u200bsix \ufeffseven\u00ad eight",
        "broken \ud800 and \udc00 and a\ud83d b",
        "smile 😀😀 世界 and こんにちは or Привет",
        "C:\\temp\\a.txt /usr/bin/x?y=1&z=%20#q ~~ __init__ <b>bold</b> {x} [y] |z|",
        "%s %d %n %x $HOME `id` ; rm -rf / && exit",
        "i ii iii iv v vi x xx iix am pm am. AM read lead Miss. Ala. NY",
    ];

    [FliteTheory]
    [MemberData(nameof(Texts))]
    public async Task SpeakAsync_NastyText_SaysEveryPieceWithALetterOnce(string text)
    {
        Spoken spoken = await Speaker.SpeakAsync(text, "flite-kal16");

        IEnumerable<string> expected = text
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(piece => piece.Any(char.IsAsciiLetterOrDigit));
        Assert.Equal(expected, spoken.Words.Where(word => word.Any(char.IsAsciiLetterOrDigit)));
        Assert.All(spoken.Result.Words.Zip(spoken.Result.Words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.True(spoken.Result.Words[^1].End.TotalSeconds <= spoken.Seconds + 0.001);
    }

    [FliteTheory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\0")]
    public async Task SpeakAsync_NothingInTheText_MakesNoSound(string text)
    {
        Spoken spoken = await Speaker.SpeakAsync(text);

        Assert.Empty(spoken.Samples);
        Assert.Empty(spoken.Words);
    }

    [FliteTheory]
    [InlineData("  世界 こんにちは\n")]
    [InlineData(" Привет, мир! ")]
    [InlineData("\t... --- !!! ")]
    [InlineData("😀👨‍👩‍👧🏳️‍🌈")]
    [InlineData("\ud800")]
    public async Task SpeakAsync_NothingCanBeSaid_IsAllUnspoken(string text)
    {
        Spoken spoken = await Speaker.SpeakAsync(text);

        Assert.Empty(spoken.Samples);
        Assert.Empty(spoken.Words);
        Assert.Equal([text.Trim()], spoken.Unspoken);
    }

    [FliteTheory]
    [InlineData("ab")]
    [InlineData("qx")]
    [InlineData("a.")]
    [InlineData("7")]
    [InlineData("-a")]
    public async Task SpeakAsync_HundredKilobytesWithoutSpace_IsOneWordAndCanBeStopped(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        using CancellationTokenSource source = new();
        int calls = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Speaker.Engine.SpeakAsync(
            new Utterance(text) { VoiceId = "flite-kal16" },
            (_, _) =>
            {
                if (++calls is 3000)
                {
                    source.Cancel();
                }
            },
            source.Token));

        Assert.Equal(3000, calls);
        Assert.Equal([0..text.Length], Normalized(text).Words);
    }

    [FliteFact]
    public async Task SpeakAsync_TenThousandCommas_AreOnePause()
    {
        Spoken spoken = await Speaker.SpeakAsync("one" + new string(',', 10_000) + " two", "flite-kal16");

        Assert.Equal(2, spoken.Words.Length);
        Assert.InRange(spoken.Seconds, 0.5, 3);
    }

    [FliteFact]
    public async Task SpeakAsync_RandomLetters_NeverBreaksTheEngine()
    {
        Random random = new(20);
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => new string(random.GetItems<char>("abcdefghijklmnopqrstuvwxyz'", random.Next(1, 12))))];

        Spoken spoken = await Speaker.SpeakAsync("Start " + string.Join(' ', words), "flite-kal16", speed: 4);

        string[] expected = ["Start", .. words.Where(word => word.Any(char.IsAsciiLetter))];
        Assert.Equal(expected, spoken.Words);
        Assert.All(spoken.Result.Words.Zip(spoken.Result.Words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    private static Voices.Flite.Text.NormalizedText Normalized(string text) => Voices.Flite.Text.TextNormalizer.Normalize(text);
}
