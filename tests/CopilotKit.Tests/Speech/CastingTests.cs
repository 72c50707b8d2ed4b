using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech;

public class CastingTests
{
    private static readonly IReadOnlyList<Voice> Voices = new ToneEngine().Voices;

    [Fact]
    public void Of_RolesWithTraits_GetTheVoicesThatFit()
    {
        Casting casting = new(Voices,
        [
            new("MARA") { Gender = VoiceGender.Female, Age = VoiceAge.Child },
            new("BRAM") { Gender = VoiceGender.Male, Age = VoiceAge.Old, Accent = "scottish" },
            new("EVE") { Gender = VoiceGender.Female },
        ]);

        Assert.Equal("man", casting.Of(Role.Narrator).Voice.Id);
        Assert.Equal(["girl", "scot", "woman"], new[] { "mara", "Bram", "EVE" }.Select(role => casting.Of(role).Voice.Id));
        Assert.Equal("male, old, scottish", casting.Of("BRAM").Reason);
    }

    [Fact]
    public void Of_SameRoles_AlwaysGetTheSameVoices()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(n => $"ROLE {n}")];

        string[] once = Cast(names);
        string[] again = Cast(names);

        Assert.Equal(once, again);

        static string[] Cast(string[] names)
        {
            Casting casting = new(Voices, []);
            return [.. names.Concat(names).Select(name => $"{casting.Of(name).Voice.Id} {casting.Of(name).Pitch}")];
        }
    }

    [Fact]
    public void Of_MoreRolesThanVoices_StillGivesEachItsOwnSound()
    {
        Casting casting = new(Voices, []);

        (string Id, double Pitch)[] cast = [.. Enumerable.Range(0, 11).Select(n => casting.Of($"ROLE {n}")).Select(role => (role.Voice.Id, role.Pitch))];

        Assert.Equal(cast.Length, cast.Distinct().Count());
        Assert.All(cast.GroupBy(role => role.Id), voice =>
        {
            double[] semitones = [.. voice.Select(role => 12 * Math.Log2(role.Pitch)).Order()];
            Assert.All(semitones.Zip(semitones.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1.99, 24));
        });
    }

    [Theory]
    [InlineData("SCOT", "scot", "asked for by its id")]
    [InlineData("nobody", "woman", "there is no voice nobody, female")]
    public void Of_RoleThatNamesAVoice_GetsItIfItIsThere(string wanted, string voice, string reason)
    {
        Casting casting = new(Voices, [new("EVE") { Gender = VoiceGender.Female, VoiceId = wanted }]);

        Assert.Equal((voice, reason), (casting.Of("EVE").Voice.Id, casting.Of("EVE").Reason));
    }

    [Fact]
    public void WordsPerMinute_Cast_IsMostlyTheNarratorsPace()
    {
        Voice[] voices = [new("slow") { WordsPerMinute = 100 }, new("fast") { WordsPerMinute = 200, Gender = VoiceGender.Female }];

        Assert.Equal(100, new Casting(voices, []).WordsPerMinute, 6);
        Assert.Equal(1 / ((0.75 / 100) + (0.25 / 200)), new Casting(voices, [new("EVE") { Gender = VoiceGender.Female }]).WordsPerMinute, 6);
    }

    [Fact]
    public void Constructor_WithoutVoices_IsRefused() => Assert.Throws<ArgumentException>(() => new Casting([], []));
}
