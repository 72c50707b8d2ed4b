using System.Numerics.Tensors;

namespace CopilotKit.Models.Intents.Learning;

/// <summary>
/// Learns the weights of all intents at once: for each a linear support vector machine, with squared losses, against all others.
/// </summary>
/// <remarks>Source: Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM" (2008), algorithm 1.</remarks>
/// <param name="intents">How many intents there are.</param>
/// <param name="rows">How many grams there are.</param>
internal sealed class Descent(int intents, int rows)
{
    private const int Rounds = 12;

    // What an error costs; one that misses an intent more than one that sees too much, for the others are many.
    private const float Cost = 1f;
    private const float CostOfMissing = 8f;
    private readonly float[] _scores = new float[intents];

    public float[] Weights { get; } = new float[rows * intents];

    public float[] Bias { get; } = new float[intents];

    public void Learn(Example[] examples, Random random)
    {
        float[] duals = new float[examples.Length * intents];
        int[] order = [.. Enumerable.Range(0, examples.Length)];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                Learn(examples[i], duals.AsSpan(i * intents, intents));
            }
        }
    }

    private void Learn(Example example, Span<float> duals)
    {
        Bias.CopyTo(_scores, 0);
        for (int k = 0; k < example.Rows.Length; k++)
        {
            TensorPrimitives.MultiplyAdd(RowOf(example.Rows[k]), example.Values[k], _scores, _scores);
        }

        // From here on _scores holds by how much each weight is to move.
        for (int intent = 0; intent < intents; intent++)
        {
            _scores[intent] = Step(ref duals[intent], _scores[intent], example.SquaredLength, intent == example.Intent);
        }

        TensorPrimitives.Add(Bias, _scores, Bias);
        for (int k = 0; k < example.Rows.Length; k++)
        {
            Span<float> row = RowOf(example.Rows[k]);
            TensorPrimitives.MultiplyAdd(_scores, example.Values[k], row, row);
        }
    }

    private static float Step(ref float dual, float score, float squaredLength, bool isIt)
    {
        float softness = 0.5f / (isIt ? CostOfMissing : Cost);
        float sign = isIt ? 1 : -1;
        float gradient = (sign * score) - 1 + (dual * softness);
        float next = MathF.Max(0, dual - (gradient / (squaredLength + softness)));
        float step = (next - dual) * sign;
        dual = next;
        return step;
    }

    private Span<float> RowOf(int row) => Weights.AsSpan(row * intents, intents);
}
