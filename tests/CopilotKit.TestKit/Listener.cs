namespace CopilotKit.TestKit;

/// <summary>Hears what an engine says.</summary>
public sealed class Listener
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the samples so far.</summary>
    public List<float> Samples { get; } = [];

    /// <summary>Gets the rate of the samples; 0 before the first.</summary>
    public int SampleRate { get; private set; }

    /// <summary>Gets how often the sink was called.</summary>
    public int Calls { get; private set; }

    /// <summary>Gets a task that ends with the first sample.</summary>
    public Task First => _first.Task;

    /// <summary>Gets how much was heard.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(Samples.Count / (double)Math.Max(1, SampleRate));

    /// <summary>The sink.</summary>
    public void Hear(ReadOnlySpan<float> samples, int sampleRate)
    {
        Calls++;
        SampleRate = sampleRate;
        Samples.AddRange(samples);
        _first.TrySetResult();
    }
}
