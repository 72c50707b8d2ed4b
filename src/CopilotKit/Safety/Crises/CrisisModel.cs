using System.Numerics.Tensors;
using CopilotKit.Grams;

namespace CopilotKit.Safety.Crises;

/// <summary>Weighs the grams of a passage: a sum of what each has learned, one layer of hidden units, and a score for each kind.</summary>
/// <remarks>
/// The shape of Joulin et al., "Bag of Tricks for Efficient Text Classification" (2016), with rectified hidden units. Learned from the
/// sentences in <c>training/CopilotKit.CrisisTraining</c>, whose program writes the embedded file.
/// </remarks>
internal sealed class CrisisModel
{
    private const string Resource = "CopilotKit.Safety.Crises.crises.model";
    private static readonly Lazy<CrisisModel> LazyEmbedded = new(ReadEmbedded);
    private readonly GramTable _table;

    /// <summary>Initializes a new instance of the <see cref="CrisisModel"/> class.</summary>
    /// <param name="parts">What was learned.</param>
    public CrisisModel(CrisisModelParts parts) => (Parts, _table) = (parts, new GramTable(parts.Grams));

    /// <summary>Gets the model that the library is shipped with.</summary>
    public static CrisisModel Embedded => LazyEmbedded.Value;

    /// <summary>Gets what was learned.</summary>
    public CrisisModelParts Parts { get; }

    /// <summary>Weighs a passage.</summary>
    public CrisisWeight Weigh(CrisisPassage passage)
    {
        Span<float> hidden = stackalloc float[CrisisModelParts.HiddenUnits];
        hidden.Clear();
        int count = 0;
        foreach (uint gram in CrisisGrams.Of(passage))
        {
            int row = _table.RowOf(gram);
            if (row >= 0)
            {
                TensorPrimitives.Add(hidden, Parts.RowOf(row), hidden);
                count++;
            }
        }

        TensorPrimitives.MultiplyAdd(hidden, 1 / MathF.Sqrt(Math.Max(1, count)), Parts.HiddenBias, hidden);
        TensorPrimitives.Max(hidden, 0f, hidden);
        return Answer(hidden);
    }

    private CrisisWeight Answer(ReadOnlySpan<float> hidden)
    {
        Span<float> scores = stackalloc float[CrisisModelParts.Answers];
        for (int answer = 0; answer < scores.Length; answer++)
        {
            scores[answer] = Parts.OutputBias[answer] + TensorPrimitives.Dot(hidden, Parts.OutputOf(answer));
        }

        ReadOnlySpan<float> kinds = scores[..CrisisModelParts.None];
        float largest = TensorPrimitives.Max(kinds);
        float sum = 0;
        foreach (float score in kinds)
        {
            sum += MathF.Exp(score - largest);
        }

        return new CrisisWeight((CrisisKind)TensorPrimitives.IndexOfMax(kinds), largest + MathF.Log(sum) - scores[CrisisModelParts.None]);
    }

    private static CrisisModel ReadEmbedded()
    {
        using Stream stream = typeof(CrisisModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        return new CrisisModel(CrisisModelParts.Read(stream));
    }
}

/// <summary>What a model makes of a passage.</summary>
/// <param name="Kind">The likeliest kind, if it is a crisis.</param>
/// <param name="LogOdds">The natural logarithm of how much likelier a crisis is than none.</param>
internal readonly record struct CrisisWeight(CrisisKind Kind, float LogOdds);
