using CopilotKit.CrisisTraining;
using CopilotKit.Safety;
using CopilotKit.Safety.Crises;

namespace CopilotKit.Tests.Safety;

public class CrisisModelTests
{
    private static readonly Sentence[] Few =
    [
        .. from place in new[] { "house", "school", "car", "garden" }
           from sentence in new[]
           {
               new Sentence("author", "fire", CrisisKind.Danger, $"the {place} is on fire"),
               new Sentence("author", "cake", null, $"the {place} is full of cake"),
           }
           select sentence,
    ];

    [Fact]
    public void Learn_FewSentences_TellsNewOnesApart()
    {
        CrisisModel model = new(Learner.Learn(Few));

        Assert.True(new Sentence("", "", null, "the barn is on fire").LogOddsBy(model) > 1);
        Assert.True(new Sentence("", "", null, "the barn is full of cake").LogOddsBy(model) < -1);
        Assert.Equal(CrisisKind.Danger, model.Weigh(Assert.Single(CrisisPassage.Of("the barn is on fire"))).Kind);
    }

    [Fact]
    public void Learn_TheSameSentences_GivesTheSameModel() => Assert.Equal(Saved(Learner.Learn(Few)), Saved(Learner.Learn(Few)));

    [Fact]
    public void Read_WrittenModel_WeighsAsBefore()
    {
        CrisisModelParts parts = Learner.Learn(Few);
        CrisisPassage passage = Assert.Single(CrisisPassage.Of("the house is on fire"));

        CrisisModelParts read = CrisisModelParts.Read(new MemoryStream(Saved(parts)));

        Assert.Equal(parts.Source, read.Source);
        Assert.Equal(parts.Threshold, read.Threshold);
        Assert.Equal(new CrisisModel(parts).Weigh(passage).LogOdds, new CrisisModel(read).Weigh(passage).LogOdds, 0.01f);
    }

    [Fact]
    public void Read_SomethingElse_IsRefused() => Assert.Throws<InvalidDataException>(() => CrisisModelParts.Read(new MemoryStream(new byte[100])));

    [Fact]
    public void Read_PartOfAModel_IsRefused() =>
        Assert.Throws<EndOfStreamException>(() => CrisisModelParts.Read(new MemoryStream(Saved(Learner.Learn(Few))[..^10])));

    private static byte[] Saved(CrisisModelParts parts)
    {
        using MemoryStream stream = new();
        parts.Write(stream);
        return stream.ToArray();
    }
}
