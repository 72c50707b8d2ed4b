using System.Text;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Makes the choices of a story: the same seed always gives the same ones, on every machine and version.</summary>
/// <remarks>SplitMix64 by Steele, Lea and Flood (OOPSLA 2014).</remarks>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Gives a seed for a text and a number.</summary>
    public static ulong SeedOf(string text, int number)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ value) * 1099511628211;
        }

        return hash ^ ((ulong)(uint)number * 0x9E3779B97F4A7C15);
    }

    /// <summary>Gives a number from 0 up to, and without, a limit.</summary>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    /// <summary>Gives one of several things.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Gives the things in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        List<T> shuffled = [.. items];
        for (int index = shuffled.Count - 1; index > 0; index--)
        {
            int other = Below(index + 1);
            (shuffled[index], shuffled[other]) = (shuffled[other], shuffled[index]);
        }

        return shuffled;
    }
}
