namespace CopilotKit.Voices.Flite.Native;

/// <summary>What flite has predicted for the words of an utterance, every 5 ms: pitch, spectrum and excitation.</summary>
internal sealed unsafe class PredictedFrames : IDisposable
{
    private readonly NativeFunctions _flite;
    private readonly NativeTrack* _predicted;
    private readonly NativeTrack* _smooth;
    private readonly NativeTrack* _strengths;

    /// <summary>Initializes a new instance of the <see cref="PredictedFrames"/> class.</summary>
    /// <param name="flite">Smooths the predictions, which it did for itself as well and threw away.</param>
    /// <param name="utterance">A <c>cst_utterance</c> of a statistical voice. It must outlive the frames.</param>
    public PredictedFrames(NativeFunctions flite, nint utterance)
    {
        _flite = flite;
        nint features = (nint)((NativeUtterance*)utterance)->Features;
        NativeClustergen* model = flite.Clustergen(flite.GetValue(features, NativeNames.Clustergen));
        _predicted = flite.Track(flite.GetValue(features, NativeNames.Parameters));
        _strengths = flite.Track(flite.GetValue(features, NativeNames.Strengths));
        _smooth = model->IsSmoothed is 0 ? _predicted : flite.Smooth(_predicted, model);
    }

    /// <summary>Gets how many there are.</summary>
    public int Count => _smooth->FrameCount;

    /// <summary>Gets how many mel-cepstral coefficients each has.</summary>
    public int Order => _smooth->ChannelCount - 1;

    /// <summary>Gives a pitch in hertz; 0 where there is none.</summary>
    public float PitchOf(int frame) => _smooth->Frames[frame][0];

    /// <summary>Gives the mel-cepstrum.</summary>
    public ReadOnlySpan<float> SpectrumOf(int frame) => new(_smooth->Frames[frame] + 1, Order);

    /// <summary>Gives how much of each band of the excitation is pulse: 0 to 1.</summary>
    public ReadOnlySpan<float> StrengthsOf(int frame) => new(_strengths->Frames[frame], _strengths->ChannelCount);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_smooth != _predicted)
        {
            _flite.DeleteTrack(_smooth);
        }
    }
}
