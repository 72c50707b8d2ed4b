using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>What of a statistical voice is the same for every frame.</summary>
internal sealed unsafe class VocoderVoice
{
    private CepstralTransform? _transform;

    private VocoderVoice(NativeClustergen* model)
    {
        (SampleRate, Alpha, Beta) = (model->SampleRate, model->Alpha, model->Beta);
        FrameSamples = (int)Math.Round(model->FrameAdvance * SampleRate);
        Gain = model->Gain is 0 ? 1 : model->Gain;
        Filters = new double[model->FilterCount][];
        for (int band = 0; band < Filters.Length; band++)
        {
            Filters[band] = new ReadOnlySpan<double>(model->Filters[band], model->FilterOrder).ToArray();
        }
    }

    /// <summary>Gets the samples per second.</summary>
    public int SampleRate { get; }

    /// <summary>Gets how many samples a frame lasts.</summary>
    public int FrameSamples { get; }

    /// <summary>Gets how far the frequency scale is bent towards that of the ear.</summary>
    public double Alpha { get; }

    /// <summary>Gets by how much the formants are sharpened; 0 leaves them alone.</summary>
    public double Beta { get; }

    /// <summary>Gets the factor on the samples.</summary>
    public double Gain { get; }

    /// <summary>Gets the filters that divide the excitation into bands, each of which is so much pulse and so much noise.</summary>
    public double[][] Filters { get; }

    /// <summary>Gives the transform of its coefficients, which is made once.</summary>
    /// <param name="order">The index of the last coefficient: always the same.</param>
    public CepstralTransform TransformOf(int order) =>
        _transform is { } known && known.Order == order ? known : _transform = new CepstralTransform(order, Alpha);

    /// <summary>Reads a model.</summary>
    /// <returns>Nothing when it is of a kind, or laid out in a way, that is not known here: flite has to make its sound.</returns>
    public static VocoderVoice? TryRead(NativeClustergen* model)
    {
        const int TelephoneRate = 8_000;
        bool isKnown = model->SampleRate is > TelephoneRate and <= 48_000
            && model->FrameAdvance is >= 0.001f and <= 0.005f
            && model->Alpha is > 0 and < 1
            && model->Beta is >= 0 and < 1
            && model->Gain is >= 0 and <= 10
            && model->HasMixedExcitation is 1
            && model->FilterCount is > 0 and <= 16
            && model->FilterOrder is > 1 and <= 256;
        return isKnown ? new VocoderVoice(model) : null;
    }
}
