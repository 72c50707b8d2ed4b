using CopilotKit.Models.Intents.Learning;

namespace CopilotKit.Models.Intents;

/// <summary>Tells what a text wants with a linear model over words and parts of words, learned from examples.</summary>
/// <remarks>
/// Local: no network, no key. Safe for any number of callers at once; classifying allocates nothing. Of a text of more than 2,000
/// characters the first and the last 1,000 count. Learned with the dual coordinate descent of Hsieh et al., "A Dual Coordinate
/// Descent Method for Large-scale Linear SVM" (2008).
/// </remarks>
public sealed class IntentClassifier : IIntentClassifier
{
    private static readonly Lazy<IntentClassifier> LazyCompanion = new(() => Train(CompanionIntents.Texts));
    private readonly string[] _intents;
    private readonly LinearModel _model;
    private readonly Calibration _calibration;

    internal IntentClassifier(string[] intents, LinearModel model, Calibration calibration) =>
        (_intents, _model, _calibration) = (intents, model, calibration);

    /// <summary>Gets a classifier for the intents of a companion.</summary>
    /// <value>Knows <see cref="CompanionIntents.Names"/>. English.
    /// Trained from <see cref="CompanionIntents.Texts"/> when first asked for, then kept.</value>
    public static IntentClassifier Companion => LazyCompanion.Value;

    /// <summary>Gets the intents that it tells apart.</summary>
    /// <value>In alphabetical order, compared by the code of characters.</value>
    public IReadOnlyList<string> Intents => _intents;

    /// <summary>Learns from examples.</summary>
    /// <param name="texts">The examples, of 2 to 1,000 intents; a few dozen of each, in different words, are a good start.</param>
    /// <param name="options">How to learn; the defaults when <see langword="null"/>.</param>
    /// <returns>The classifier.</returns>
    /// <remarks>
    /// Learns six times: once for each fifth that it holds back to choose when a text is out of scope, then from everything.
    /// </remarks>
    /// <exception cref="ArgumentException">There are fewer than 2 or more than 1,000 intents.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IntentClassifier Train(IEnumerable<LabelledText> texts, IntentTrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        (options ??= new IntentTrainingOptions()).Check();
        LabelledText[] all = [.. texts];
        string[] intents = [.. all.Select(text => text.Intent).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        if (intents.Length is < 2 or > LinearModel.MaxIntents)
        {
            throw new ArgumentException($"There must be 2 to {LinearModel.MaxIntents} intents, not {intents.Length}.", nameof(texts));
        }

        Training training = new(intents, options);
        return new IntentClassifier(intents, training.Fit(all), training.Calibrate(all));
    }

    /// <summary>Reads a classifier that <see cref="Save"/> has written.</summary>
    /// <param name="stream">What to read from; stays open.</param>
    /// <returns>The classifier, which answers exactly as the saved one.</returns>
    /// <exception cref="InvalidDataException">The stream does not hold a classifier of this version.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public static IntentClassifier Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ModelFile.Read(stream);
    }

    /// <summary>Writes the classifier.</summary>
    /// <param name="stream">What to write to; stays open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ModelFile.Write(stream, _intents, _model, _calibration);
    }

    /// <inheritdoc/>
    public Intent Classify(ReadOnlySpan<char> text)
    {
        Verdict verdict = _model.Judge(text);
        double confidence = _calibration.ConfidenceIn(verdict);
        return verdict.Best >= 0 && confidence >= _calibration.Threshold
            ? new Intent(_intents[verdict.Best], confidence)
            : new Intent(null, 1 - confidence);
    }
}
