using CopilotKit.Models.Intents;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.Tests.Models;

public class IntentClassifierTests
{
    private static readonly LabelledText[] Kitchen =
    [
        .. from dish in new[] { "soup", "bread", "rice", "stew", "cake", "pasta" } from verb in new[] { "cook", "bake", "prepare" }
           select new LabelledText($"how do I {verb} {dish}", "cook"),
        .. from dish in new[] { "plates", "cups", "pans", "forks", "glasses", "knives" } from verb in new[] { "wash", "clean", "dry" }
           select new LabelledText($"how do I {verb} the {dish}", "clean"),
        .. from thing in new[] { "tyre", "bicycle", "saddle", "chain", "brake", "bell" } select new LabelledText($"repair my {thing} quickly", null),
    ];

    [Fact]
    public void Companion_SentencesFromTemplatesHeldBack_AtLeast95PercentAreRight()
    {
        string[] templates = [.. CompanionIntents.Texts.Select(text => text.Group!).Distinct()];
        HashSet<string> heldBack = [.. templates.Where((_, i) => i % 5 == 2)];
        IntentClassifier classifier = IntentClassifier.Train(CompanionIntents.Texts.Where(text => !heldBack.Contains(text.Group!)));

        LabelledText[] unseen = [.. CompanionIntents.Texts.Where(text => text.Intent is not null && heldBack.Contains(text.Group!))];
        LabelledText[] wrong = [.. unseen.Where(text => classifier.Classify(text.Text).Name != text.Intent)];

        Assert.True(
            wrong.Length <= 0.05 * unseen.Length,
            $"{wrong.Length} of {unseen.Length}:\n" + string.Join('\n', wrong.Select(text => $"{text.Text} ({text.Intent})")));
    }

    [Fact]
    public void Companion_Texts_HaveEveryIntentAndWhatIsOutOfScope()
    {
        Assert.Equal([null, .. CompanionIntents.Names], CompanionIntents.Texts.Select(text => text.Intent).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(CompanionIntents.Names, IntentClassifier.Companion.Intents);
        Assert.DoesNotContain(CompanionIntents.Texts, text => text.Text.Contains("{hero}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Could you tell me a story about an owl?", "story")]
    [InlineData("Guide me through a meditation before my flight.", "meditation")]
    [InlineData("Please translate 'the train is late' into Finnish.", "translation")]
    [InlineData("Why does my Python function raise a KeyError?", "coding")]
    public void Companion_WordsOfItsOwn_AreRecognised(string text, string intent) =>
        Assert.Equal(intent, IntentClassifier.Companion.Classify(text).Name);

    [Theory]
    [InlineData("")]
    [InlineData("zzxq vvwk")]
    public void Companion_NothingItKnows_IsOutOfScope(string text) => Assert.True(IntentClassifier.Companion.Classify(text).IsOutOfScope);

    [Fact]
    public void Train_OwnTexts_TellsThemApart()
    {
        IntentClassifier classifier = IntentClassifier.Train(Kitchen);

        Assert.Equal(["clean", "cook"], classifier.Intents);
        Assert.Equal("cook", classifier.Classify("How do I cook RICE?").Name);
        Assert.Equal("clean", classifier.Classify("How do I dry the cups!").Name);
        Assert.InRange(classifier.Classify("how do I bake bread").Confidence, 0, 1);
    }

    [Fact]
    public void Save_TrainedTwice_WritesTheSameBytes() =>
        Assert.Equal(Saved(IntentClassifier.Train(Kitchen)), Saved(IntentClassifier.Train(Kitchen)));

    [Fact]
    public void Load_WhatWasSaved_AnswersAlike()
    {
        IntentClassifier saved = IntentClassifier.Companion;

        IntentClassifier loaded = IntentClassifier.Load(new MemoryStream(Saved(saved)));

        Assert.All(CompanionIntents.Texts, text => Assert.Equal(saved.Classify(text.Text), loaded.Classify(text.Text)));
    }

    [Fact]
    public void Load_AnythingElse_IsRefused()
    {
        byte[] file = Saved(IntentClassifier.Train(Kitchen));

        Assert.Throws<EndOfStreamException>(() => IntentClassifier.Load(new MemoryStream(file[..^1])));
        Assert.Throws<InvalidDataException>(() => IntentClassifier.Load(new MemoryStream("RIFF and more"u8.ToArray())));
    }

    [Fact]
    public void Train_SmallModel_StaysBelowItsSize() =>
        Assert.InRange(Saved(IntentClassifier.Train(CompanionIntents.Texts, new() { MaxModelBytes = 100_000 })).Length, 90_000, 100_000);

    [Fact]
    public void Train_OptionOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => IntentClassifier.Train([new LabelledText("one", "only")]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntentClassifier.Train(Kitchen, new() { RejectedShare = 0.6 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntentClassifier.Train(Kitchen, new() { MaxModelBytes = 10 }));
    }

    [Fact]
    public void Classify_AnyText_AllocatesNothing()
    {
        IntentClassifier classifier = IntentClassifier.Companion;
        string text = string.Concat(Enumerable.Repeat("Tell me a story about foxes. ", 200));
        classifier.Classify(text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        classifier.Classify(text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Classify_LongText_CountsItsEnd()
    {
        string letter = string.Concat(Enumerable.Repeat("zzxq vvwk ", 500));

        Assert.Equal("translation", IntentClassifier.Companion.Classify(letter + "Please translate this into French.").Name);
    }

    [Fact]
    public void AddIntents_NoneGiven_RegistersTheCompanion()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddIntents();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(IntentClassifier.Companion, provider.GetRequiredService<IIntentClassifier>());
    }

    private static byte[] Saved(IntentClassifier classifier)
    {
        using MemoryStream file = new();
        classifier.Save(file);
        return file.ToArray();
    }
}
