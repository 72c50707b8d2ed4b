using CopilotKit.Grams;
using System.Numerics.Tensors;

namespace CopilotKit.Models.Intents.Learning;

/// <summary>Turns labelled texts into a model, and finds by cross-validation when to trust it.</summary>
internal sealed class Training(string[] intents, IntentTrainingOptions options)
{
    private const int Folds = 5;
    private readonly Dictionary<string, int> _numbers = intents.Index().ToDictionary(intent => intent.Item, intent => intent.Index);

    /// <summary>Learns from texts.</summary>
    public LinearModel Fit(IReadOnlyCollection<LabelledText> texts)
    {
        List<uint>[] grams = [.. texts.Select(GramsOf)];
        (GramTable table, float[] rarities) = TableOf(grams);
        Example[] examples = [.. texts.Select((text, i) => Example.Of(grams[i], NumberOf(text), table, rarities))];
        Descent descent = new(intents.Length, table.Grams.Length);
        descent.Learn(examples, new Random(options.Seed));
        return Quantize(table, rarities, descent);
    }

    /// <summary>Finds when to trust a model that was learned from texts like these.</summary>
    public Calibration Calibrate(LabelledText[] texts)
    {
        int[] folds = FoldsOf(texts);
        HeldOut[] heldOut = new HeldOut[texts.Length];
        Parallel.For(0, Folds, fold =>
        {
            LinearModel model = Fit([.. texts.Where((_, i) => folds[i] != fold)]);
            for (int i = 0; i < texts.Length; i++)
            {
                if (folds[i] == fold)
                {
                    heldOut[i] = new HeldOut(model.Judge(texts[i].Text), NumberOf(texts[i]));
                }
            }
        });
        return Calibration.From(heldOut, options.RejectedShare);
    }

    private int NumberOf(LabelledText text) => text.Intent is null ? -1 : _numbers[text.Intent];

    private int[] FoldsOf(LabelledText[] texts)
    {
        string[] groups = [.. texts.Select((text, i) => text.Group ?? $"text {i}")];
        string[] shuffled = [.. groups.Distinct()];
        new Random(options.Seed).Shuffle(shuffled);
        Dictionary<string, int> folds = shuffled.Index().ToDictionary(group => group.Item, group => group.Index % Folds);
        return [.. groups.Select(group => folds[group])];
    }

    private (GramTable Table, float[] Rarities) TableOf(List<uint>[] grams)
    {
        Dictionary<uint, int> counts = [];
        foreach (uint gram in grams.SelectMany(text => text.Distinct()))
        {
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }

        // What only one text has says nothing about any other.
        KeyValuePair<uint, int>[] kept =
        [
            .. counts.Where(count => count.Value > 1).OrderByDescending(count => count.Value).ThenBy(count => count.Key)
                .Take(ModelFile.MaxRows(intents, options.MaxModelBytes)),
        ];
        return (
            new GramTable([.. kept.Select(count => count.Key)]),
            [.. kept.Select(count => 1 + MathF.Log((1f + grams.Length) / (1 + count.Value)))]);
    }

    // A byte for each weight: a quarter of the file.
    private LinearModel Quantize(GramTable table, float[] rarities, Descent descent)
    {
        float[] scales = new float[table.Grams.Length];
        sbyte[] steps = new sbyte[descent.Weights.Length];
        for (int row = 0; row < scales.Length; row++)
        {
            ReadOnlySpan<float> weights = descent.Weights.AsSpan(row * intents.Length, intents.Length);
            float largest = MathF.Abs(TensorPrimitives.MaxMagnitude(weights));
            scales[row] = largest / sbyte.MaxValue;
            for (int i = 0; largest > 0 && i < weights.Length; i++)
            {
                steps[(row * intents.Length) + i] = (sbyte)MathF.Round(weights[i] / scales[row]);
            }
        }

        return new LinearModel(table, rarities, descent.Bias, scales, steps);
    }

    private static List<uint> GramsOf(LabelledText text)
    {
        Collected collected = new([]);
        TextGrams.Read(text.Text, ref collected);
        return collected.All;
    }

    private readonly record struct Collected(List<uint> All) : IGramSink
    {
        public void Add(uint gram) => All.Add(gram);
    }
}
