using System.Text;

namespace CopilotKit.Meditation.Composing;

/// <summary>Makes the choices of a meditation from its seed, each place for itself: one more sentence here changes nothing there.</summary>
/// <param name="type">The kind: shared texts are chosen otherwise in each.</param>
/// <param name="seed">Any number.</param>
internal sealed class Choices(MeditationType type, int seed)
{
    /// <summary>Gives the source of the choices of one place.</summary>
    /// <param name="place">The name of the place.</param>
    public Random At(string place)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        uint hash = 2_166_136_261;
        foreach (byte value in Encoding.UTF8.GetBytes($"{type} {place}"))
        {
            hash = (hash ^ value) * 16_777_619;
        }

        return new Random((int)(hash ^ ((uint)seed * 0x9E37_79B9)));
    }
}
