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

    /// <summary>Multiplies and adds with two rows at once, and goes from the first result to the second by a part.</summary>
    /// <param name="first">A multiple of 16 numbers.</param>
    /// <param name="rows">Twice as many numbers: one row behind the other.</param>
    /// <param name="part">0 takes the first row, 1 the second.</param>
    public static float Between(ReadOnlySpan<float> first, ReadOnlySpan<float> rows, float part)
    {
        ref float a = ref MemoryMarshal.GetReference(first);
        ref float b = ref MemoryMarshal.GetReference(rows);
        if (Vector512.IsHardwareAccelerated)
        {
            return WideBetween(ref a, ref b, (nuint)first.Length, part);
        }

        (Vector<float> near, Vector<float> far) = (Vector<float>.Zero, Vector<float>.Zero);
        for (nuint i = 0; i < (nuint)first.Length; i += (nuint)Vector<float>.Count)
        {
            Vector<float> x = Vector.LoadUnsafe(ref a, i);
            near = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref b, i), near);
            far = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref b, i + (nuint)first.Length), far);
        }

        return Vector.Sum(near + ((far - near) * part));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float WideBetween(ref float a, ref float b, nuint length, float part)
    {
        (Vector512<float> near, Vector512<float> far) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (nuint i = 0; i < length; i += 16)
        {
            Vector512<float> x = Vector512.LoadUnsafe(ref a, i);
            near = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, i), near);
            far = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, i + length), far);
        }

        return Vector512.Sum(near + ((far - near) * part));
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
            nuint next = (nuint)(i + step);
            odd = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, next), Vector.LoadUnsafe(ref b, next), odd);
        }

        return Vector.Sum(even + odd);
    }
}
