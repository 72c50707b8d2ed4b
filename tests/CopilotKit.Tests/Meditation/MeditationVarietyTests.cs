using CopilotKit.Meditation;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Meditation;

/// <summary>The texts: how much two sessions share, whose English they are, and what becomes of the person's own words.</summary>
public class MeditationVarietyTests
{
    public static TheoryData<MeditationType> Types { get; } = [.. MeditationTypes.All.Select(type => type.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_TwoSeeds_ShareLessThanHalfOfTheirSentences(MeditationType type)
    {
        List<HashSet<string>> sessions = [];
        for (int seed = 0; seed < 16; seed++)
        {
            sessions.Add([.. Compose.Sentences(await Compose.ScriptAsync(Compose.Request(type, Compose.UsualMinutes(type), seed)))]);
        }

        Assert.All(
            from one in Enumerable.Range(0, 16)
            from other in Enumerable.Range(0, one)
            select (one, other),
            pair => Assert.InRange(SharedBetween(sessions[pair.one], sessions[pair.other]), 0, 0.4999));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_SameSeed_GivesTheSameScript(MeditationType type)
    {
        MeditationRequest request = Compose.Request(type, Compose.UsualMinutes(type), 5) with { Theme = "my exam tomorrow" };

        Assert.Equal(await Compose.ScriptAsync(request), await Compose.ScriptAsync(request));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_AnySeed_LeavesNoMarkupAndNoBrokenSentence(MeditationType type)
    {
        for (int seed = 0; seed < 8; seed++)
        {
            Script script = await Compose.ScriptAsync(Compose.Request(type, Compose.UsualMinutes(type), seed) with { Theme = "I can't sleep" });

            Assert.All(Compose.Sentences(script), sentence =>
            {
                Assert.Matches(@"^[\p{Lu}“].*[.!?]$", sentence);
                Assert.DoesNotMatch(@"[{}<>|()\[\]]|  |, \p{Lu}(?!\b)(?<!I)", sentence);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_LongerSession_SaysFewerWordsAMinute(MeditationType type)
    {
        MeditationTypeDescription description = MeditationTypes.Of(type);
        double shortMinutes = Math.Ceiling(description.Shortest.TotalMinutes) + 1;

        Script brief = await Compose.ScriptAsync(Compose.Request(type, shortMinutes));
        Script full = await Compose.ScriptAsync(Compose.Request(type, description.Longest.TotalMinutes));

        Assert.True(Compose.Words(brief) / shortMinutes > Compose.Words(full) / description.Longest.TotalMinutes);
        Assert.True(Compose.Words(brief) <= Compose.Words(full));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_GuidanceLevels_SayLessFromStandardToExperienced(MeditationType type)
    {
        MeditationRequest request = Compose.Request(type, Compose.UsualMinutes(type));

        int standard = Compose.Words(await Compose.ScriptAsync(request));
        int brief = Compose.Words(await Compose.ScriptAsync(request with { Guidance = GuidanceLevel.Brief }));
        int experienced = Compose.Words(await Compose.ScriptAsync(request with { Guidance = GuidanceLevel.Experienced }));

        Assert.True(standard >= brief && brief >= experienced && standard > experienced, $"{standard}, {brief}, {experienced}");
    }

    [Fact]
    public async Task ComposeAsync_Varieties_SpellAndSpeakTheirOwnEnglish()
    {
        string british = await TextAsync(EnglishVariety.British);
        string american = await TextAsync(EnglishVariety.American);

        Assert.Matches(@"\b(?:colours?|grey|towards|neighbour|postman|shopkeeper|queue|forwards|quilt|autumn)\b", british);
        Assert.DoesNotMatch(@"\b(?:colors?|gray|neighbor|toward)\b", british);
        Assert.Matches(@"\b(?:colors?|gray|toward|neighbor|mail carrier|store clerk|forward|comforter)\b", american);
        Assert.DoesNotMatch(@"\b(?:colours?|grey|towards|neighbour|postman|shopkeeper|forwards|autumn)\b", american);
    }

    [Theory]
    [InlineData("an exam tomorrow", "an exam tomorrow")]
    [InlineData("My exam tomorrow!", "your exam tomorrow")]
    [InlineData("I can't sleep", "you can't sleep")]
    [InlineData("I'm worried about my mum", "you're worried about your mum")]
    [InlineData("relax after work", "to relax after work")]
    [InlineData("to let go", "to let go")]
    [InlineData("working in a mine", "working in a mine")]
    [InlineData("a friend of mine", "a friend of yours")]
    [InlineData("Berlin", "Berlin")]
    [InlineData("grey {days} <and> [nights]", "grey days and nights")]
    public async Task ComposeAsync_Theme_IsWovenInAndAddressesThePerson(string theme, string woven)
    {
        Script script = await Compose.ScriptAsync(Compose.Request(MeditationType.BreathCounting, 10) with { Theme = theme });

        Assert.True(Compose.Sentences(script).Count(sentence => sentence.Contains(woven, StringComparison.Ordinal)) >= 2, ScreenplayWriter.Write(script));
        Assert.Equal(woven, script.Details["Theme"]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_Script_SurvivesItsTextForm(MeditationType type)
    {
        Script script = await Compose.ScriptAsync(Compose.Request(type, Compose.UsualMinutes(type)) with { Bed = "rain", Theme = "an exam tomorrow" });

        Assert.Equal(script, ScreenplayReader.Read(ScreenplayWriter.Write(script)));
    }

    private static double SharedBetween(HashSet<string> one, HashSet<string> other) =>
        (double)one.Intersect(other).Count() / Math.Min(one.Count, other.Count);

    private static async Task<string> TextAsync(EnglishVariety english)
    {
        List<string> texts = [];
        foreach (MeditationType type in (MeditationType[])[MeditationType.LovingKindness, MeditationType.Visualisation, MeditationType.YogaNidra])
        {
            for (int seed = 0; seed < 6; seed++)
            {
                texts.AddRange(Compose.Sentences(await Compose.ScriptAsync(Compose.Request(type, 20, seed) with { English = english, Anchor = Anchor.Sight })));
            }
        }

        return string.Join(' ', texts);
    }
}
