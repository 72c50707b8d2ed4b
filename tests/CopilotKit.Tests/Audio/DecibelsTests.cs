using CopilotKit.Audio;

namespace CopilotKit.Tests.Audio;

public class DecibelsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 10)]
    [InlineData(-6.020599913279624, 0.5)]
    [InlineData(double.NegativeInfinity, 0)]
    public void ToFactor_AndBack(double decibels, double factor)
    {
        Assert.Equal(factor, Decibels.ToFactor(decibels), 12);
        Assert.Equal(decibels, Decibels.FromFactor(factor), 12);
    }

    [Fact]
    public void Apply_KeepsExactZeros()
    {
        float[] samples = [0.5f, 0, -0.25f];

        Decibels.Apply(samples, -20);

        Assert.Equal([0.05f, 0f, -0.025f], samples);
    }
}
