namespace CopilotKit.Speech.Modes;

/// <summary>Finds the longest sequence that two have in common.</summary>
internal static class Sequences
{
    private const int MostCompared = 4_000;

    /// <summary>Gives the items of both in order, removed before added.</summary>
    public static IReadOnlyList<(ChangeKind Kind, T Item)> Compare<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, IEqualityComparer<T> comparer)
    {
        int start = 0;
        while (start < before.Count && start < after.Count && comparer.Equals(before[start], after[start]))
        {
            start++;
        }

        int end = 0;
        while (end < before.Count - start && end < after.Count - start && comparer.Equals(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
        }

        T[] middleBefore = [.. before.Skip(start).Take(before.Count - start - end)];
        T[] middleAfter = [.. after.Skip(start).Take(after.Count - start - end)];
        return
        [
            .. before.Take(start).Select(Kept),
            .. CompareMiddle(middleBefore, middleAfter, comparer),
            .. before.Skip(before.Count - end).Select(Kept),
        ];

        static (ChangeKind, T) Kept(T item) => (ChangeKind.Kept, item);
    }

    private static IEnumerable<(ChangeKind Kind, T Item)> CompareMiddle<T>(T[] before, T[] after, IEqualityComparer<T> comparer)
    {
        // The table has a cell for each pair: 16 million at most.
        bool isTooLong = before.Length > MostCompared || after.Length > MostCompared;
        int[,] common = isTooLong ? new int[0, 0] : Lengths(before, after, comparer);
        (int i, int j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            bool isKept = !isTooLong && i < before.Length && j < after.Length && comparer.Equals(before[i], after[j]);
            bool isRemoved = i < before.Length && (isTooLong || j == after.Length || common[i + 1, j] >= common[i, j + 1]);
            yield return isKept ? (ChangeKind.Kept, before[i]) : isRemoved ? (ChangeKind.Removed, before[i]) : (ChangeKind.Added, after[j]);
            i += isKept || isRemoved ? 1 : 0;
            j += isKept || !isRemoved ? 1 : 0;
        }
    }

    private static int[,] Lengths<T>(T[] before, T[] after, IEqualityComparer<T> comparer)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = comparer.Equals(before[i], after[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
