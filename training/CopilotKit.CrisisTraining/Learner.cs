using CopilotKit.Grams;
using CopilotKit.Safety.Crises;

namespace CopilotKit.CrisisTraining;

/// <summary>Learns a model with AdaGrad: cross-entropy, half of the grams left out at random each time.</summary>
/// <remarks>Source: Duchi et al., "Adaptive Subgradient Methods" (2011). The same sentences and the same seed give the same model.</remarks>
internal sealed class Learner
{
    /// <summary>The log odds from which on a model alarms: chosen by validation, so that few in a thousand everyday requests do.</summary>
    public const float Threshold = 2.5f;

    private const int Rounds = 16;
    // An app hears a thousand of these for each that is close to a crisis.
    private const int TimesOfEveryday = 4;
    private const int FewestMessages = 2;
    private const int MostGrams = 100_000;
    private const double Kept = 0.5;
    private const int Units = CrisisModelParts.HiddenUnits;
    private const int Answers = CrisisModelParts.Answers;

    private readonly Random _random = new(1);
    private readonly uint[] _grams;
    private readonly GramTable _table;
    private readonly Weights _weights;
    private readonly Weights _hiddenBias = new(Units);
    private readonly Weights _output = new(Answers * Units);
    private readonly Weights _outputBias = new(Answers);
    private readonly float[] _hidden = new float[Units];
    private readonly float[] _answers = new float[Answers];

    private Learner(Sentence[] sentences)
    {
        _grams = GramsOf(sentences);
        _table = new GramTable(_grams);
        _weights = new Weights(_grams.Length * Units);
        _weights.Scatter(_random, 0.1);
        _output.Scatter(_random, 0.5);
    }

    /// <summary>Learns from sentences.</summary>
    public static CrisisModelParts Learn(Sentence[] sentences)
    {
        Learner learner = new(sentences);
        (int[] Rows, int Answer)[] examples =
        [
            .. from sentence in sentences
               where sentence.Kind is null || sentence.Grams.Count == 1
               from grams in sentence.Grams
               from time in Enumerable.Range(0, sentence.IsEveryday ? TimesOfEveryday : 1)
               select (grams.Select(learner._table.RowOf).Where(row => row >= 0).ToArray(), sentence.Answer),
        ];
        for (int round = 0; round < Rounds; round++)
        {
            learner._random.Shuffle(examples);
            foreach ((int[] rows, int answer) in examples)
            {
                learner.Learn(rows, answer);
            }
        }

        return new CrisisModelParts(
            learner._grams,
            learner._weights.Values,
            learner._hiddenBias.Values,
            learner._output.Values,
            learner._outputBias.Values,
            Threshold,
            SentenceFiles.HashOf(sentences));
    }

    private static uint[] GramsOf(Sentence[] sentences)
    {
        IEnumerable<(uint Gram, int Count)> counted =
            from gram in sentences.SelectMany(sentence => sentence.Grams.SelectMany(grams => grams).Distinct())
            group gram by gram into same
            select (same.Key, same.Count());
        return [.. counted.Where(gram => gram.Count >= FewestMessages).OrderByDescending(gram => gram.Count).ThenBy(gram => gram.Gram).Take(MostGrams).Select(gram => gram.Gram)];
    }

    private void Learn(int[] rows, int answer)
    {
        int[] kept = [.. rows.Where(_ => _random.NextDouble() < Kept)];
        float share = 1 / MathF.Sqrt(Math.Max(1, kept.Length));
        Forward(kept, share);
        Softmax();

        Span<float> backward = stackalloc float[Units];
        backward.Clear();
        for (int a = 0; a < Answers; a++)
        {
            float error = _answers[a] - (a == answer ? 1 : 0);
            _outputBias.Step(a, error);
            for (int unit = 0; unit < Units; unit++)
            {
                backward[unit] += _hidden[unit] > 0 ? error * _output.Values[(a * Units) + unit] : 0;
                _output.Step((a * Units) + unit, error * _hidden[unit]);
            }
        }

        for (int unit = 0; unit < Units; unit++)
        {
            if (_hidden[unit] > 0)
            {
                _hiddenBias.Step(unit, backward[unit]);
                foreach (int row in kept)
                {
                    _weights.Step((row * Units) + unit, backward[unit] * share);
                }
            }
        }
    }

    private void Forward(int[] rows, float share)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            float sum = 0;
            foreach (int row in rows)
            {
                sum += _weights.Values[(row * Units) + unit];
            }

            _hidden[unit] = MathF.Max(0, _hiddenBias.Values[unit] + (sum * share));
        }

        for (int a = 0; a < Answers; a++)
        {
            _answers[a] = _outputBias.Values[a];
            for (int unit = 0; unit < Units; unit++)
            {
                _answers[a] += _hidden[unit] * _output.Values[(a * Units) + unit];
            }
        }
    }

    private void Softmax()
    {
        float largest = _answers.Max();
        float sum = _answers.Sum(score => MathF.Exp(score - largest));
        for (int a = 0; a < Answers; a++)
        {
            _answers[a] = MathF.Exp(_answers[a] - largest) / sum;
        }
    }
}
