using System.Numerics;

namespace CopilotKit.Grams;

/// <summary>Finds the row of a gram: open addressing, at most half full.</summary>
internal sealed class GramTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _shift;

    public GramTable(uint[] grams)
    {
        Grams = grams;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, grams.Length * 2));
        _shift = 32 - BitOperations.Log2((uint)size);
        (_keys, _rows) = (new uint[size], new int[size]);
        _rows.AsSpan().Fill(-1);
        for (int row = 0; row < grams.Length; row++)
        {
            int slot = SlotOf(grams[row]);
            (_keys[slot], _rows[slot]) = (grams[row], row);
        }
    }

    /// <summary>Gets the grams, each at its row.</summary>
    public uint[] Grams { get; }

    /// <summary>Gives the row of a gram, or -1 when it has none.</summary>
    public int RowOf(uint gram) => _rows[SlotOf(gram)];

    private int SlotOf(uint gram)
    {
        int slot = (int)((gram * 2_654_435_769u) >> _shift);
        while (_rows[slot] >= 0 && _keys[slot] != gram)
        {
            slot = (slot + 1) & (_rows.Length - 1);
        }

        return slot;
    }
}
