using System.Reflection;
using CopilotKit.Speech.Caching;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech.Caching;

public sealed class CachingTextToSpeechClientTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToneEngine _engine = new();

    [Fact]
    public async Task SpeakAsync_SameUtteranceTwice_IsMadeOnceAndSoundsTheSame()
    {
        using CachingTextToSpeechClient client = new(_engine, Cache());

        (float[] made, SpokenUtterance first) = await Hearing.OfAsync(client, new Utterance("one two"));
        (float[] kept, SpokenUtterance second) = await Hearing.OfAsync(client, new Utterance("one two"));

        Assert.Equal(1, _engine.Calls);
        Assert.Equal(made, kept);
        Assert.Equal(first.Words, second.Words);
    }

    [Fact]
    public async Task SpeakAsync_AnotherProcessMadeIt_IsPlayedFromDisk()
    {
        using CachingTextToSpeechClient one = new(_engine, Cache());
        using CachingTextToSpeechClient other = new(new ToneEngine { BeforeCall = (_, _, _) => throw new SpeechEngineException("down") }, Cache());

        await Hearing.OfAsync(one, new Utterance("one"));
        (float[] kept, _) = await Hearing.OfAsync(other, new Utterance("one"));

        Assert.NotEmpty(kept);
    }

    public static TheoryData<string> PropertiesThatSound { get; } =
        [.. typeof(Utterance).GetProperties().Select(property => property.Name).Except([nameof(Utterance.Owner), nameof(Utterance.IsRepeatable)])];

    [Theory]
    [MemberData(nameof(PropertiesThatSound))]
    public void Key_PropertyOfTheUtteranceChanged_IsAnother(string name)
    {
        Utterance changed = new("one");
        PropertyInfo property = typeof(Utterance).GetProperty(name)!;
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(changed, type == typeof(string) ? "other" : Convert.ChangeType(0.75, type, null));

        Assert.NotEqual(CacheKey.Of("tone", new Utterance("one")).FileName, CacheKey.Of("tone", changed).FileName);
    }

    [Fact]
    public void Key_OtherEngine_IsAnother() =>
        Assert.NotEqual(CacheKey.Of("tone", new Utterance("one")).FileName, CacheKey.Of("bell", new Utterance("one")).FileName);

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(5_000)]
    public async Task SpeakAsync_EntryDamaged_IsMadeAgain(int at)
    {
        using CachingTextToSpeechClient client = new(_engine, Cache());
        (float[] made, _) = await Hearing.OfAsync(client, new Utterance("one two"));
        string entry = Assert.Single(Entries());
        byte[] bytes = File.ReadAllBytes(entry);
        bytes[at] ^= 1;
        File.WriteAllBytes(entry, bytes);

        (float[] again, _) = await Hearing.OfAsync(client, new Utterance("one two"));

        Assert.Equal(2, _engine.Calls);
        Assert.Equal(made, again);
    }

    [Fact]
    public async Task SpeakAsync_EntryCutShort_IsMadeAgain()
    {
        using CachingTextToSpeechClient client = new(_engine, Cache());
        await Hearing.OfAsync(client, new Utterance("one two"));
        using (FileStream entry = File.OpenWrite(Assert.Single(Entries())))
        {
            entry.SetLength(entry.Length / 2);
        }

        await Hearing.OfAsync(client, new Utterance("one two"));

        Assert.Equal(2, _engine.Calls);
    }

    [Fact]
    public async Task SpeakAsync_EngineFailsHalfWay_KeepsNothing()
    {
        using CachingTextToSpeechClient client = new(new TestEngine("broken") { FailsAfterWords = 1 }, Cache());

        await Assert.ThrowsAsync<SpeechEngineException>(() => Hearing.OfAsync(client, new Utterance("one two")));

        Assert.Empty(Directory.GetFiles(_folder["cache"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task RemoveOwnedBy_Person_RemovesAllOfThatPersonAndNothingElse()
    {
        SpeechCache cache = Cache();
        using CachingTextToSpeechClient client = new(_engine, cache);
        await Hearing.OfAsync(client, new Utterance("one") { Owner = "ada" });
        await Hearing.OfAsync(client, new Utterance("two") { Owner = "ada" });
        await Hearing.OfAsync(client, new Utterance("one") { Owner = "bob" });
        await Hearing.OfAsync(client, new Utterance("one"));

        cache.RemoveOwnedBy("ada");

        Assert.Equal(2, Entries().Length);
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder["cache"], "*", SearchOption.AllDirectories), path => path.Contains("ada", StringComparison.Ordinal));
        await Hearing.OfAsync(client, new Utterance("one") { Owner = "bob" });
        Assert.Equal(4, _engine.Calls);
        await Hearing.OfAsync(client, new Utterance("one") { Owner = "ada" });
        Assert.Equal(5, _engine.Calls);
    }

    [Fact]
    public async Task SpeakAsync_OverTheLimit_RemovesWhatWasNotUsedForLongest()
    {
        SimulatedTime time = new();
        SpeechCache cache = new(new SpeechCacheOptions { Folder = _folder["cache"], MaxBytes = 1_000_000 }, time);
        using CachingTextToSpeechClient client = new(new TestEngine("noise") { SamplesOfWord = 50_000 }, cache);
        for (int i = 0; i < 12; i++)
        {
            await Hearing.OfAsync(client, new Utterance($"word{i}"));
            time.Advance(TimeSpan.FromMinutes(1));
            await Hearing.OfAsync(client, new Utterance("word0"));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(Entries().Sum(entry => new FileInfo(entry).Length), 500_000, 1_000_000);
        Assert.Contains(CacheKey.Of(EngineName.Of((ITextToSpeechClient)client), new Utterance("word0") { VoiceId = "noise" }).FileName, Entries().Select(Path.GetFileName));
        Assert.DoesNotContain(CacheKey.Of(EngineName.Of((ITextToSpeechClient)client), new Utterance("word1") { VoiceId = "noise" }).FileName, Entries().Select(Path.GetFileName));
    }

    [Fact]
    public async Task SpeakAsync_ManyAtOnceThroughSeveralCaches_AllHearTheSame()
    {
        CachingTextToSpeechClient[] clients = [.. Enumerable.Range(0, 4).Select(_ => new CachingTextToSpeechClient(_engine, Cache()))];
        (float[] expected, _) = await Hearing.OfAsync(_engine, new Utterance("one two"));

        (float[] Samples, SpokenUtterance)[] heard = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => Task.Run(() => Hearing.OfAsync(clients[i % 4], new Utterance("one two")))));

        Assert.All(heard, one => Assert.Equal(expected, one.Samples));
        Assert.Single(Entries());
    }

    [Fact]
    public async Task SpeakAsync_FolderThatCannotBe_SpeaksAndWarns()
    {
        File.WriteAllText(_folder["file"], "");
        CollectingLogger<SpeechCache> log = new();
        using CachingTextToSpeechClient client = new(_engine, new SpeechCache(new SpeechCacheOptions { Folder = _folder["file"] }, logger: log));

        (float[] made, _) = await Hearing.OfAsync(client, new Utterance("one"));

        Assert.NotEmpty(made);
        Assert.Contains(log.Entries, entry => entry.Contains("could not be kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetAudioAsync_SentenceChanged_MakesThatSentenceOnly()
    {
        using CachingTextToSpeechClient client = new(_engine, Cache());

        await client.GetAudioAsync("One two. Three.", cancellationToken: TestContext.Current.CancellationToken);
        TextToSpeechResponse response = await client.GetAudioAsync("One two. Four.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["One two.", "Three.", "Four."], _engine.Utterances.Select(utterance => utterance.Text));
        Assert.Equal("audio/wav", Assert.IsType<DataContent>(Assert.Single(response.Contents)).MediaType);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    private SpeechCache Cache() => new(new SpeechCacheOptions { Folder = _folder["cache"] });

    private string[] Entries() => Directory.GetFiles(_folder["cache"], "*.speech", SearchOption.AllDirectories);
}
