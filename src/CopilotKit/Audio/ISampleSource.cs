namespace CopilotKit.Audio;

/// <summary>Gives mono sound in blocks, when asked.</summary>
/// <remarks>The blocks may have any size and change nothing about the sound. Implementations need not be thread-safe.</remarks>
public interface ISampleSource
{
    /// <summary>Reads the next samples.</summary>
    /// <param name="destination">Receives the samples.</param>
    /// <returns>How many: all that were asked for, fewer only where the sound ends, then 0.</returns>
    int Read(Span<float> destination);
}
