using CopilotKit.Grams;
using System.Numerics.Tensors;

namespace CopilotKit.Models.Intents.Learning;

/// <summary>Scores intents: for each gram a row of weights, one for each intent.</summary>
internal sealed class LinearModel
{
    public const int MaxIntents = 1_000;
    private readonly float[] _weights;

    /// <summary>Initializes a new instance of the <see cref="LinearModel"/> class.</summary>
    /// <param name="table">Which grams count.</param>
    /// <param name="rarities">How much each of them counts.</param>
    /// <param name="bias">The score of each intent before any gram.</param>
    /// <param name="scales">What one step of a weight in each row is worth.</param>
    /// <param name="steps">The weights, row by row, in steps.</param>
    public LinearModel(GramTable table, float[] rarities, float[] bias, float[] scales, sbyte[] steps)
    {
        (Table, Rarities, Bias, Scales, Steps) = (table, rarities, bias, scales, steps);
        _weights = new float[steps.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            int row = i / bias.Length;
            _weights[i] = steps[i] * scales[row] * rarities[row];
        }
    }

    public GramTable Table { get; }

    public float[] Rarities { get; }

    public float[] Bias { get; }

    public float[] Scales { get; }

    public sbyte[] Steps { get; }

    /// <summary>Says which intent is the likeliest.</summary>
    public Verdict Judge(ReadOnlySpan<char> text)
    {
        Span<float> scores = stackalloc float[Bias.Length];
        scores.Clear();
        Sums sums = new(this, scores);
        TextGrams.Read(text, ref sums);
        if (sums.SquaredLength == 0)
        {
            return new Verdict(-1, -1, 0);
        }

        TensorPrimitives.MultiplyAdd(scores, 1 / MathF.Sqrt(sums.SquaredLength), Bias, scores);
        int best = TensorPrimitives.IndexOfMax(scores);
        float score = scores[best];
        scores[best] = float.MinValue;
        return new Verdict(best, score, score - TensorPrimitives.Max(scores));
    }

    private ref struct Sums(LinearModel model, Span<float> scores) : IGramSink
    {
        private readonly Span<float> _scores = scores;

        public float SquaredLength { get; private set; }

        public void Add(uint gram)
        {
            int row = model.Table.RowOf(gram);
            if (row >= 0)
            {
                SquaredLength += model.Rarities[row] * model.Rarities[row];
                TensorPrimitives.Add(_scores, model._weights.AsSpan(row * _scores.Length, _scores.Length), _scores);
            }
        }
    }
}
