using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CopilotKit.Scripts;
using CopilotKit.Storytelling;

namespace CopilotKit.Tests.Storytelling;

public class OfflineStoryAuthorTests
{
    public static TheoryData<StoryGenre> Genres { get; } = [.. Enum.GetValues<StoryGenre>()];

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_LengthsFromOneToThirtyMinutes_AreMetWithinTwoPerCent(StoryGenre genre)
    {
        foreach ((int index, string idea) in Tell.Ideas.Index())
        {
            double minutes = new[] { 1.5, 2, 3, 5, 12, 30 }[index % 6];
            double pace = new[] { 110.0, 140, 170, 220 }[index % 4];

            Script script = await Tell.AStoryAsync(idea, minutes, genre, index, pace);

            double error = (LengthEstimate.Of(script, pace).Expected.TotalMinutes / minutes) - 1;
            Assert.True(Math.Abs(error) <= 0.02, $"{idea}, {minutes} minutes at {pace}: {error:P1} off.");
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_HalfAMinuteToOne_IsMetWithinTwoPerCent(StoryGenre genre)
    {
        foreach ((int index, string idea) in Tell.Ideas.Index())
        {
            double minutes = new[] { 0.5, 0.75, 1 }[index % 3];

            Script script = await Tell.AStoryAsync(idea, minutes, genre, index);

            double error = (LengthEstimate.Of(script, 170).Expected.TotalMinutes / minutes) - 1;
            Assert.True(Math.Abs(error) <= 0.02, $"{idea}, {minutes} minutes: {error:P1} off.");
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_TwoHours_AreFilled(StoryGenre genre)
    {
        Script script = await Tell.AStoryAsync("a fox who collects echoes", 120, genre);

        Assert.InRange(LengthEstimate.Of(script, 170).Expected.TotalMinutes, 119, 121);
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_TwentyFiveMinutes_RepeatNoSentence(StoryGenre genre)
    {
        Script script = await Tell.AStoryAsync("a fox who collects echoes", 25, genre);

        Assert.Equal([], Tell.Sentences(script).GroupBy(sentence => sentence).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_AnyIdea_IsCleanEnglish(StoryGenre genre)
    {
        foreach ((int index, string idea) in Tell.Ideas.Index())
        {
            Script script = await Tell.AStoryAsync(idea, index % 5 == 0 ? 12 : 4, genre, index);

            Assert.All(Tell.Lines(script.Cues), line => Assert.Null(Flaw(line.Text)));
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_EveryRoleThatSpeaks_IsDeclaredAndThereAreThreeVoicesFromAMinuteOn(StoryGenre genre)
    {
        foreach ((int index, string idea) in Tell.Ideas.Index())
        {
            Script script = await Tell.AStoryAsync(idea, 1 + (index % 4), genre, index);

            string[] speakers = [.. Tell.Lines(script.Cues).Select(line => line.Role).Distinct()];
            Assert.Subset(script.Roles.Select(role => role.Name).ToHashSet(), speakers.ToHashSet());
            Assert.InRange(speakers.Length, 3, 5);
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_NoSentence_OccursTwice(StoryGenre genre)
    {
        foreach ((int index, string idea) in Tell.Ideas.Index())
        {
            Script script = await Tell.AStoryAsync(idea, 3 + (index % 8), genre, index);

            Assert.Equal([], Tell.Sentences(script).GroupBy(sentence => sentence).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Theory]
    [InlineData("a fox who collects echoes", "fox", "echoes", "collect")]
    [InlineData("two sisters and a lighthouse", "sisters", "lighthouse", "lighthouse")]
    [InlineData("the last bookshop on Mars", "bookshop", "Mars", "last bookshop")]
    [InlineData("my dog Bruno is afraid of thunder", "Bruno", "thunder", "dog")]
    [InlineData("a very small dragon", "very small dragon", "dragon", "dragon")]
    [InlineData("dragons", "dragon", "dragon", "dragon")]
    [InlineData("a story about kindness", "kindness", "kindness", "kindness")]
    [InlineData("Tell me a story about a robot that wants to learn how to dance", "robot", "dance", "dancing")]
    [InlineData("a boy and his grandmother", "boy", "grandmother", "boy")]
    [InlineData("a girl called Zelda who lost her shadow", "Zelda", "shadow", "girl")]
    [InlineData("a fox and a hedgehog", "fox", "hedgehog", "fox")]
    [InlineData("a mouse who lives in a teapot", "mouse", "teapot", "lived in a teapot")]
    [InlineData("an owl scared of the dark", "owl", "owl", "owl")]
    [InlineData("ein Drache", "Drache", "Drache", "Drache")]
    public async Task WriteAsync_Idea_IsWhatTheStoryIsAbout(string idea, params string[] expected)
    {
        foreach (StoryGenre genre in Enum.GetValues<StoryGenre>())
        {
            Script script = await Tell.AStoryAsync(idea, 3, genre);

            string text = string.Join(" ", Tell.Lines(script.Cues).Select(line => line.Text));
            Assert.All(expected, word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("...")]
    [InlineData("{hero} [a|b] <x>")]
    [InlineData("who who who")]
    [InlineData("the")]
    [InlineData("рыба и луна")]
    [InlineData("1234")]
    [InlineData("Write me a story about")]
    [InlineData("I AM A SHOUTING IDEA ABOUT A CAT")]
    [InlineData("to be or not to be, that is the question")]
    public async Task WriteAsync_OddIdea_GivesAStory(string idea)
    {
        Script script = await Tell.AStoryAsync(idea, 2);

        Assert.All(Tell.Lines(script.Cues), line => Assert.Null(Flaw(line.Text)));
        Assert.InRange(Tell.Words(script.Cues), 150, 400);
    }

    [Fact]
    public async Task WriteAsync_SameRequest_GivesTheSameStory()
    {
        Script first = await Tell.AStoryAsync("a fox who collects echoes", 3, StoryGenre.Mystery, 7);
        Script second = await Tell.AStoryAsync("a fox who collects echoes", 3, StoryGenre.Mystery, 7);

        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_TwentyIdeas_AreTwentyStoriesWithNoSentenceInMoreThanThree(StoryGenre genre)
    {
        foreach (int seed in new[] { 1, 2, 3, 301, 302 })
        {
            List<string> stories = [];
            List<string> sentences = [];
            foreach (string idea in Tell.Ideas)
            {
                Script story = await Tell.AStoryAsync(idea, 3, genre, seed);
                stories.Add(string.Join('\n', Tell.Sentences(story)));
                sentences.AddRange(Tell.Sentences(story).Distinct());
            }

            Assert.Equal(Tell.Ideas.Count, stories.Distinct().Count());
            Assert.Equal([], sentences.GroupBy(sentence => sentence).Where(group => group.Count() > 3).Select(group => $"Seed {seed}, {group.Count()} times: {group.Key}"));
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task WriteAsync_OtherSeed_SharesLessThanThirtyPerCentOfItsSentences(StoryGenre genre)
    {
        List<HashSet<string>> stories = [];
        for (int seed = 1; seed <= 8; seed++)
        {
            stories.Add([.. Tell.Sentences(await Tell.AStoryAsync("a fox who collects echoes", 3, genre, seed))]);
        }

        double[] shares = [.. stories.SelectMany((story, index) => stories.Skip(index + 1).Select(other => (double)story.Count(other.Contains) / story.Count))];
        Assert.InRange(shares.Max(), 0, 0.3);
    }

    [Fact]
    public async Task WriteAsync_Bedtime_EndsSlowerAndQuieter()
    {
        Script script = await Tell.AStoryAsync("a fox who collects echoes", 3);

        Line[] lines = [.. Tell.Lines(script.Cues)];
        Assert.All(lines.TakeLast(3), line => Assert.True(line.Delivery is { Speed: < 0.9, GainDecibels: < 0 }, line.Text));
        Assert.DoesNotContain(lines.Take(lines.Length / 2), line => line.Delivery.Speed < 0.9);
    }

    [Fact]
    public async Task WriteAsync_Asides_AreAtMostSixPerCentOfTheWords()
    {
        foreach (double minutes in new[] { 3.0, 10, 30 })
        {
            Script script = await Tell.AStoryAsync("a fox who collects echoes", minutes);

            int optional = Tell.Words(script.Cues.OfType<OptionalGroup>());
            Assert.InRange((double)optional / Tell.Words(script.Cues), 0.001, 0.06);
        }
    }

    [Fact]
    public async Task PlanAsync_Beats_AreTheChaptersWithTheirWords()
    {
        OfflineStoryAuthor author = new();
        StoryRequest request = new("a fox who collects echoes", TimeSpan.FromMinutes(5));

        StoryPlan plan = await author.PlanAsync(request, TestContext.Current.CancellationToken);
        List<Cue> cues = await author.WriteAsync(request, plan, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(plan.Beats.Select(beat => beat.Title), cues.OfType<Chapter>().Select(chapter => chapter.Title));
        Assert.Equal(plan.Beats.Sum(beat => beat.WordBudget), Tell.Words(cues));
    }

    [Fact]
    public void WriteAsync_PlanOfAnother_IsRefusedAtOnce()
    {
        StoryPlan plan = new("Another", [], "", []);

        Assert.Throws<ArgumentException>(() => new OfflineStoryAuthor().WriteAsync(new StoryRequest("a fox", TimeSpan.FromMinutes(1)), plan, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_OneStory_IsAsApproved()
    {
        string actual = ScreenplayWriter.Write(await Tell.AStoryAsync("a fox who collects echoes", 2, StoryGenre.Bedtime, 3));
        await File.WriteAllTextAsync(Path.Combine(SourceFolder(), "FoxWhoCollectsEchoes.received.txt"), actual, TestContext.Current.CancellationToken);

        string approved = await File.ReadAllTextAsync(Path.Combine(SourceFolder(), "FoxWhoCollectsEchoes.approved.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(approved, actual, ignoreLineEndingDifferences: true);
    }

    private static string? Flaw(string text)
    {
        string[] patterns =
        [
            @"  ", @"[{}\[\]|<>]", @"\b(\w+) \1\b", @"\b[Aa] [aeio]\w+", @"\b[Aa]n [bcdfgjklmnpqrstvwxyz]", @"[.!?] [a-z]", @"^[a-z]", @"\.\.",
            @" [,.;:!?]", @",[.,]", @"[^.!?”…]$", @"\b(a|an|the) (a|an|the)\b", @"\.”\.", @"s's\b",
        ];
        string? pattern = patterns.FirstOrDefault(pattern => Regex.IsMatch(text, pattern));
        bool isBalanced = text.Count(character => character == '“') == text.Count(character => character == '”');
        return pattern is not null ? $"{pattern}: {text}" : isBalanced ? null : $"Quotes: {text}";
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
