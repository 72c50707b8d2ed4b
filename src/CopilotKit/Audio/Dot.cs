using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopilotKit.Audio;

/// <summary>A dot product whose order of additions depends on the length alone.</summary>
/// <remarks>TensorPrimitives promises no order, and its call costs as much as a product of this length.</remarks>
internal static class Dot
{
    /// <summary>Multiplies and adds.</summary>
    /// <param name="first">A multiple of 16 numbers.</param>
    /// <param name="second">As many numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Product(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        ref float a = ref MemoryMarshal.GetReference(first);
        ref float b = ref MemoryMarshal.GetReference(second);
        return Vector512.IsHardwareAccelerated ? Wide(ref a, ref b, second.Length) : Any(ref a, ref b, second.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Wide(ref float a, ref float b, int length)
    {
        Vector512<float> even = Vector512<float>.Zero;
        Vector512<float> odd = Vector512<float>.Zero;
        nuint i = 0;
        for (; i + 32 <= (nuint)length; i += 32)
        {
            even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i), even);
            odd = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, i + 16), Vector512.LoadUnsafe(ref b, i + 16), odd);
        }

        if (i < (nuint)length)
        {
            even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i), even);
        }

        return Vector512.Sum(even + odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Any(ref float a, ref float b, int length)
    {
        Vector<float> even = Vector<float>.Zero;
        Vector<float> odd = Vector<float>.Zero;
        int step = Vector<float>.Count;
        for (int i = 0; i < length; i += step * 2)
        {
            even = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, (nuint)i), Vector.LoadUnsafe(ref b, (nuint)i), even);
            odd = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, (nuint)(i + step)), Vector.LoadUnsafe(ref b, (nuint)(i + step)), odd);
        }

        return Vector.Sum(even + odd);
    }
}
