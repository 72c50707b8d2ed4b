namespace CopilotKit.Audio.Sounds;

/// <summary>Random numbers that depend on a seed and a position alone.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014), whose n-th number can be had without the ones before it.</remarks>
internal readonly struct PositionHash(int seed, int stream)
{
    private readonly ulong _seed = ((ulong)(uint)seed << 32) ^ ((ulong)(uint)stream * 0xD1342543DE82EF95);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit(long position) => (Bits(position) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from -1 to 1.</summary>
    public float Noise(long position) => (int)(Bits(position) >> 32) * (1f / int.MaxValue);

    private ulong Bits(long position)
    {
        ulong z = _seed + (((ulong)position + 1) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
