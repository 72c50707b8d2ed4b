using CopilotKit.Grams;

namespace CopilotKit.Models.Intents.Learning;

/// <summary>A text as the learner sees it.</summary>
/// <param name="Rows">The rows of its grams, each once.</param>
/// <param name="Values">How much each counts.</param>
/// <param name="SquaredLength">The square of the length of the whole, the 1 of the bias included.</param>
/// <param name="Intent">The number of its intent; -1 when it is out of scope.</param>
internal sealed record Example(int[] Rows, float[] Values, float SquaredLength, int Intent)
{
    public static Example Of(List<uint> grams, int intent, GramTable table, float[] rarities)
    {
        int[] rows = [.. grams.Select(table.RowOf).Where(row => row >= 0)];
        float length = MathF.Sqrt(rows.Sum(row => rarities[row] * rarities[row]));
        float[] values = [.. rows.Select(row => rarities[row] / length)];
        Dictionary<int, float> merged = [];
        for (int i = 0; i < rows.Length; i++)
        {
            merged[rows[i]] = merged.GetValueOrDefault(rows[i]) + values[i];
        }

        return new Example([.. merged.Keys], [.. merged.Values], 1 + merged.Values.Sum(value => value * value), intent);
    }
}
