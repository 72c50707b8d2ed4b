namespace CopilotKit.CrisisTraining;

/// <summary>Numbers that are learned, each with a step of its own that becomes shorter the more it has moved.</summary>
internal sealed class Weights(int count)
{
    private const float Rate = 0.05f;
    private readonly float[] _squares = [.. Enumerable.Repeat(0.01f, count)];

    public float[] Values { get; } = new float[count];

    /// <summary>Begins with normally distributed numbers instead of zeros.</summary>
    public void Scatter(Random random, double deviation)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            Values[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
    }

    /// <summary>Goes a step against the gradient.</summary>
    public void Step(int index, float gradient)
    {
        _squares[index] += gradient * gradient;
        Values[index] -= Rate * gradient / MathF.Sqrt(_squares[index]);
    }
}
