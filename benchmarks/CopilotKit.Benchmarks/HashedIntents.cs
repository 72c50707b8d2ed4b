using System.Numerics.Tensors;
using CopilotKit.Models;

namespace CopilotKit.Benchmarks;

/// <summary>Does the work of a linear classifier over hashed letters in threes, with weights by chance: only its time counts.</summary>
internal sealed class HashedIntents : IIntentClassifier
{
    public const int Count = 15;
    private const int Buckets = 1 << 16;
    private readonly float[] _weights = new float[Buckets * Count];

    public HashedIntents()
    {
        Random random = new(1);
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = random.NextSingle();
        }
    }

    public Intent Classify(ReadOnlySpan<char> text)
    {
        Span<float> sums = stackalloc float[Count];
        sums.Clear();
        uint hash = 0;
        foreach (char character in text)
        {
            hash = ((hash << 8) | (char.ToLowerInvariant(character) & 0xFFu)) & 0xFFFFFF;
            int bucket = (int)((hash * 2_654_435_761u) >> 16);
            TensorPrimitives.Add(sums, _weights.AsSpan(bucket * Count, Count), sums);
        }

        int best = TensorPrimitives.IndexOfMax(sums);
        return new Intent($"intent-{best}", sums[best] / text.Length);
    }
}
