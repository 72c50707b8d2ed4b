using System.Diagnostics.Metrics;
using CopilotKit.Safety;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Safety;

public class CrisisGuardTests
{
    [Theory]
    [InlineData("en-US", "988")]
    [InlineData("US", "988")]
    [InlineData("en-CA", "988")]
    [InlineData("en-GB", "116 123")]
    [InlineData("en-IE", "116 123")]
    [InlineData("de-DE", "116 123")]
    [InlineData("en-AU", "13 11 14")]
    [InlineData("en_US", "988")]
    [InlineData("en-US-u-hc-h23", "988")]
    [InlineData("de-DE_phoneb", "116 123")]
    [InlineData("de_DE.UTF-8", "TelefonSeelsorge")]
    [InlineData("de-AT-x-de", "142")]
    [InlineData("zh-Hant-US", "988")]
    [InlineData("en-UK", "Samaritans")]
    [InlineData("gb", "Samaritans")]
    [InlineData("UK", "Samaritans")]
    [InlineData("in", "findahelpline.com")]
    [InlineData("en", "findahelpline.com")]
    [InlineData("", "findahelpline.com")]
    [InlineData("xx-YY", "findahelpline.com")]
    public void Check_Crisis_NamesWhereHelpIsByLocale(string locale, string place)
    {
        CrisisHandOff? handOff = new CrisisGuard().Check("I want to kill myself", locale);

        Assert.NotNull(handOff);
        Assert.Equal(CrisisKind.Suicide, handOff.Kind);
        Assert.Contains(place, handOff.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "999")]
    [InlineData("de-AT", "112")]
    [InlineData("en-US", "911")]
    public void Check_Danger_NamesTheEmergencyNumberFirst(string locale, string number)
    {
        CrisisHandOff? handOff = new CrisisGuard().Check("My house is on fire and I can't get out", locale);

        Assert.Equal(CrisisKind.Danger, handOff?.Kind);
        Assert.InRange(handOff!.Text.IndexOf(number, StringComparison.Ordinal), 0, handOff.Text.IndexOf("findahelpline", StringComparison.Ordinal));
        Assert.Matches($"^[^.]*\\. If life is in danger, call {number}", handOff.Text);
    }

    [Theory]
    [InlineData("de-AT", "for Austrians")]
    [InlineData("fr-AT", "for Austria")]
    [InlineData("de_LI", "for speakers of German")]
    [InlineData("de-DE", "for speakers of German")]
    [InlineData("en-US", "for everybody else")]
    public void Check_AppTexts_GoBeforeTheBuiltInOnes(string locale, string text)
    {
        CrisisOptions options = new()
        {
            HandOffTexts = { ["DE-AT"] = "for Austrians", ["AT"] = "for Austria", ["de"] = "for speakers of German", [""] = "for everybody else" },
        };

        Assert.Equal(text, new CrisisGuard(options).Check("I want to die", locale)?.Text);
    }

    [Fact]
    public void Check_NoLocaleInTheRequest_TakesTheOneOfTheOptions()
    {
        CrisisGuard guard = new(new CrisisOptions { Locale = "en-NZ" });

        Assert.Contains("1737", guard.Check("I want to die")?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Harmless_GivesNone() => Assert.Null(new CrisisGuard().Check("A body scan of ten minutes, please"));

    [Fact]
    public void Check_Crisis_CountsItsKindAndNothingElse()
    {
        List<KeyValuePair<string, object?>[]> counted = [];
        using CountingMeters meters = new((amount, tags) => counted.AddRange(Enumerable.Repeat(tags, (int)amount)));
        CrisisGuard guard = new(options: null, meters);

        guard.Check("I want to kill myself", "en-GB");
        guard.Check("This deadline is killing me", "en-GB");

        KeyValuePair<string, object?> tag = Assert.Single(Assert.Single(counted));
        Assert.Equal(("kind", "Suicide"), (tag.Key, tag.Value));
    }

    [Fact]
    public void Check_ConversationWithAnEarlierCrisisThatNobodyAnswered_GivesTheHandOff()
    {
        ChatMessage[] messages = [new(ChatRole.User, "I want to die"), new(ChatRole.Assistant, "Here is a poem."), new(ChatRole.User, "Thanks")];

        Assert.NotNull(new CrisisGuard().Check(messages, "en-GB"));
    }

    [Fact]
    public void Check_ConversationAfterTheHandOff_GoesOn()
    {
        CrisisGuard guard = new();
        string handOff = guard.Check("I want to die", "en-GB")!.Text;
        ChatMessage[] messages = [new(ChatRole.User, "I want to die"), new(ChatRole.Assistant, handOff), new(ChatRole.User, "Thanks. Play some rain.")];

        Assert.Null(guard.Check(messages, "en-GB"));
    }

    [Fact]
    public void Check_AssistantSpeaksOfACrisis_GivesNone()
    {
        ChatMessage[] messages = [new(ChatRole.Assistant, "I want to die, said the king."), new(ChatRole.User, "Go on")];

        Assert.Null(new CrisisGuard().Check(messages, "en-GB"));
    }

    /// <summary>Meters of one test, so that tests which run at the same time do not count for each other.</summary>
    private sealed class CountingMeters : IMeterFactory
    {
        private readonly MeterListener _listener = new();
        private readonly List<Meter> _meters = [];

        public CountingMeters(Action<long, KeyValuePair<string, object?>[]> counted)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == CrisisGuard.CounterName && ReferenceEquals(instrument.Meter.Scope, this))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, amount, tags, _) => counted(amount, tags.ToArray()));
            _listener.Start();
        }

        public Meter Create(MeterOptions options)
        {
            Meter meter = new(new MeterOptions(options.Name) { Scope = this });
            _meters.Add(meter);
            return meter;
        }

        public void Dispose()
        {
            _listener.Dispose();
            _meters.ForEach(meter => meter.Dispose());
        }
    }
}
