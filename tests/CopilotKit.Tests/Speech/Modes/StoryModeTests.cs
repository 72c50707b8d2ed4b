using CopilotKit.Scripts;
using CopilotKit.Speech.Modes;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech.Modes;

public class StoryModeTests
{
    private const string Bear = """
        Once there was a young fox who lived at the edge of a quiet forest.

        "Good morning," said the fox, "I think you are holding back our river."

        The bear opened one eye. "I was so tired," he said, "and the cold water felt good on my back."

        "You could have slept in the meadow."

        "It is too hot there."

        Mrs. Otter, who had heard all of it, put her head out of the water and said: "Quarrel somewhere else!"

        "We do not quarrel," the old bear growled.

        The fox laughed. "We do, a little."
        """;

    [Fact]
    public async Task Direct_Prose_GivesEveryQuoteToItsSpeaker()
    {
        Script cast = await CastAsync(Bear);

        Assert.Equal(
            [
                ("FOX", "\"Good morning,\""), ("FOX", "\"I think you are holding back our river.\""),
                ("BEAR", "\"I was so tired,\""), ("BEAR", "\"and the cold water felt good on my back.\""),
                ("FOX", "\"You could have slept in the meadow.\""), ("BEAR", "\"It is too hot there.\""),
                ("MRS. OTTER", "\"Quarrel somewhere else!\""), ("BEAR", "\"We do not quarrel,\""), ("FOX", "\"We do, a little.\""),
            ],
            QuotesOf(cast));
        Assert.Equal(
            [("FOX", null), ("BEAR", VoiceGender.Male), ("MRS. OTTER", VoiceGender.Female)],
            cast.Roles.Select(role => (role.Name, role.Gender)));
    }

    [Fact]
    public async Task Direct_PhraseInAnotherLanguage_KeepsIt()
    {
        Script script = new(new Line(Role.Narrator, "“Guten Morgen, all,” said Anna. She likes Wien.")
        {
            Phrases = [new(1, 12, "de-DE"), new(42, 4, "de-AT")],
        });

        Script cast = (await new ScriptDirector().DirectAsync(script, PerformanceMode.Story, TestContext.Current.CancellationToken)).Revised;

        Assert.Equal(
            [("Guten Morgen", "de-DE"), ("Wien", "de-AT")],
            cast.Cues.OfType<Line>().SelectMany(line => line.Phrases.Select(phrase => (line.Text.Substring(phrase.Start, phrase.Length), phrase.Language))));
    }

    [Theory]
    [InlineData("“Stop!” Mara shouted.", "MARA")]
    [InlineData("“Stop,” whispered Tom Brown quietly. “Now.”", "TOM BROWN,TOM BROWN")]
    [InlineData("Grandmother smiled and said, “Come in.”", "GRANDMOTHER")]
    [InlineData("“Is that you?” asked the little girl in the red coat.", "GIRL")]
    [InlineData("«Bonjour,» said Amélie.", "AMÉLIE")]
    [InlineData("“Who?” asked Dr. Stone.", "DR. STONE")]
    [InlineData("Old Mr. Harker, who had slept by the fire, opened one eye and said: “It is she.”", "OLD MR. HARKER")]
    [InlineData("He read the “Times” every day.", "")]
    [InlineData("The sign said “closed” all summer.", "")]
    [InlineData("“A voice without a name.”", "")]
    [InlineData("“Hi,” said Anna.\n\n“Hello,” said Ben.\n\n“How are you?”\n\n“Well.”", "ANNA,BEN,ANNA,BEN")]
    [InlineData("“One,” said Anna.\n\n“Two,” said Ben.\n\n“Three,” she said.\n\n“Four,” he replied.", "ANNA,BEN,ANNA,BEN")]
    [InlineData("“It was long ago,” said Anna. “So long.\n\n“And then it ended,” she added.", "ANNA,ANNA,ANNA")]
    public async Task Direct_Quote_IsSpokenBy(string prose, string speakers) =>
        Assert.Equal(speakers, string.Join(',', QuotesOf(await CastAsync(prose)).Select(quote => quote.Role)));

    [Fact]
    public async Task Direct_RandomProse_KeepsEveryCharacter()
    {
        string[] parts = ["“Stop!”", "said Mara,", "“", "”", "\"", "\"Yes,\"", "he asked.", "The fox ran.", "«", "—", "…", "狐狸", "Dr. Stone whispered:", "\n\n", "\n", "“No.”", "I", "'s", "Tom's"];
        Random random = new(7);
        for (int round = 0; round < 2_000; round++)
        {
            string prose = "a " + string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 30)).Select(_ => parts[random.Next(parts.Length)]));

            Script cast = await CastAsync(prose);

            Assert.True(SpokenWords.AreSame(prose, SpokenWords.Of(cast)), prose);
        }
    }

    [Fact]
    public async Task Direct_WithAModel_TakesItsNamesAndNeverItsWords()
    {
        using ScriptedChatClient model = new("1: MARA\n2: Ben\nnonsense\n3: <b>\n9: X");
        Script prose = ScriptDirector.ScriptOf("“One.”\n\n“Two.”\n\n“Three,” said Anna.");

        ScriptRevision revision = await new ScriptDirector(model).DirectAsync(prose, PerformanceMode.Story, TestContext.Current.CancellationToken);

        Assert.Equal([("MARA", "“One.”"), ("BEN", "“Two.”"), ("ANNA", "“Three,”")], QuotesOf(revision.Revised));
        Assert.False(revision.ChangesWords);
        Assert.Contains("2: “Two.”", Assert.Single(model.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Direct_LinesThatHaveARole_StayAsTheyAre()
    {
        Script script = new(new Line("MARA", "“Hello,” said Tom."), new Pause(TimeSpan.FromSeconds(1)));

        ScriptRevision revision = await new ScriptDirector().DirectAsync(script, PerformanceMode.Story, TestContext.Current.CancellationToken);

        Assert.Empty(revision.Changes);
    }

    private static async Task<Script> CastAsync(string prose) =>
        (await new ScriptDirector().DirectAsync(ScriptDirector.ScriptOf(prose), PerformanceMode.Story, TestContext.Current.CancellationToken)).Revised;

    private static IEnumerable<(string Role, string Text)> QuotesOf(Script script) =>
        script.Cues.OfType<Line>().Where(line => line.Role != Role.Narrator).Select(line => (line.Role, line.Text));
}
