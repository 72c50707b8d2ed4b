using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite.Text;
using CopilotKit.Voices.Flite.Vocoding;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>Makes the speech of one utterance, one native call for each piece of its text.</summary>
/// <remarks>
/// What a call wants different from its voice is set on the native utterance, never on the voice, which all threads share. The
/// tokens are handed over ready made, so that flite's own tokenizer cannot see other words than we do. A statistical voice is stopped
/// at its first sample: the <see cref="Vocoder"/> makes the sound of what it has predicted.
/// </remarks>
internal sealed unsafe class FliteSynthesis(
    FliteLibrary library, FliteVoiceSettings settings, SpeechSink sink, CancellationToken cancellationToken)
{
    // 20 milliseconds at 16 kHz: flite asks us after each whether to go on, and a call costs under a microsecond.
    private const int ChunkSamples = 320;

    private readonly NativeFunctions _flite = library.Functions;
    private readonly VocoderVoice? _vocoderVoice = library.VocoderVoiceOf(settings.Voice);
    private readonly float[] _samples = new float[ChunkSamples * 2];
    private long _sampleCount;
    private int _nativeRate;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Gets how long the sound is that was made until now.</summary>
    public double Seconds => _nativeRate is 0 ? 0 : _sampleCount / (double)SinkRate;

    private int SinkRate => (int)Math.Round(_nativeRate * settings.Size);

    /// <summary>Speaks the tokens of one piece.</summary>
    /// <param name="tokens">At least one.</param>
    /// <param name="times">Receives the start and end of each token in seconds from the first sample of all pieces.</param>
    public void Speak(ReadOnlySpan<SpokenToken> tokens, Span<(double Start, double End)> times)
    {
        cancellationToken.ThrowIfCancellationRequested();
        double offset = Seconds;
        GCHandle self = GCHandle.Alloc(this);
        nint utterance = _flite.NewUtterance();
        try
        {
            SetUp(utterance, GCHandle.ToIntPtr(self));
            nint[] items = AddTokens(utterance, tokens);
            bool isMade = _flite.SynthesizeTokens(utterance) is not 0;
            ThrowWhatStopped(isMade);
            if (_vocoderVoice is not null)
            {
                Vocode(utterance, _vocoderVoice);
            }

            ReadTimes(items, offset, times);
        }
        finally
        {
            _flite.DeleteUtterance(utterance);
            self.Free();
        }
    }

    private void SetUp(nint utterance, nint self)
    {
        _ = _flite.InitializeUtterance(utterance, settings.Voice);
        library.FrequentFeaturesOf(settings.Voice).LinkTo(utterance);

        nint features = (nint)((NativeUtterance*)utterance)->Features;
        _flite.SetFloat(features, NativeNames.DurationStretch, (float)(settings.DurationStretch * settings.Size));
        _flite.SetFloat(features, NativeNames.PitchShift, (float)settings.PitchShift);
        if (settings.PitchSpreadHertz is { } spread)
        {
            _flite.SetFloat(features, NativeNames.PitchSpread, (float)spread);
        }

        // The features own it and free it with the utterance: it must come from flite's own allocator.
        NativeStreamingInfo* streaming = _flite.NewStreamingInfo();
        streaming->MinimumSamples = _vocoderVoice is null ? ChunkSamples : 0;
        streaming->Receive = &Receive;
        streaming->UserData = self;
        _flite.SetValue(features, NativeNames.StreamingInfo, _flite.StreamingInfoValue(streaming));
    }

    private nint[] AddTokens(nint utterance, ReadOnlySpan<SpokenToken> tokens)
    {
        nint relation = _flite.CreateRelation(utterance, NativeNames.Token);
        nint[] items = new nint[tokens.Length];
        byte* text = stackalloc byte[SpokenToken.MaxLength + 1];
        for (int i = 0; i < tokens.Length; i++)
        {
            items[i] = _flite.AppendItem(relation, 0);
            _flite.SetItemString(items[i], NativeNames.Name, Terminated(tokens[i].Text, text));
            _flite.SetItemString(items[i], NativeNames.WhiteSpace, NativeNames.Space);
            _flite.SetItemString(items[i], NativeNames.PunctuationBefore, NativeNames.Nothing);
            _flite.SetItemString(items[i], NativeNames.PunctuationAfter, Terminated(tokens[i].Punctuation, text));
        }

        return items;
    }

    private static byte* Terminated(string ascii, byte* buffer)
    {
        for (int i = 0; i < ascii.Length; i++)
        {
            buffer[i] = (byte)ascii[i];
        }

        buffer[ascii.Length] = 0;
        return buffer;
    }

    private void ThrowWhatStopped(bool isMade)
    {
        _failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
        if (!isMade)
        {
            throw new SpeechEngineException("flite could not make speech of the text.");
        }
    }

    private void ReadTimes(nint[] items, double offset, Span<(double Start, double End)> times)
    {
        double last = offset;
        for (int i = 0; i < items.Length; i++)
        {
            nint first = _flite.FirstDaughter(items[i]);
            if (first is not 0)
            {
                double start = offset + (_flite.GetFloat(first, NativeNames.WordStart) / settings.Size);
                double end = offset + (_flite.GetFloat(_flite.LastDaughter(items[i]), NativeNames.WordEnd) / settings.Size);
                times[i] = (Math.Clamp(start, last, Math.Max(last, Seconds)), Math.Clamp(end, last, Math.Max(last, Seconds)));
            }
            else
            {
                times[i] = (last, last);
            }

            last = times[i].End;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Receive(NativeWave* wave, int start, int count, int isLast, NativeStreamingInfo* streaming)
    {
        const int Continue = 0;
        const int Stop = -1;
        FliteSynthesis synthesis = (FliteSynthesis)GCHandle.FromIntPtr(streaming->UserData).Target!;
        bool goesOn = synthesis._vocoderVoice is null
            && synthesis.TryReceive(new ReadOnlySpan<short>(wave->Samples + start, count), wave->SampleRate);
        return goesOn ? Continue : Stop;
    }

    private bool TryReceive(ReadOnlySpan<short> samples, int sampleRate)
    {
        if (_failure is not null || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            _nativeRate = sampleRate;
            Hand(samples);
            return true;
        }
#pragma warning disable CA1031 // An exception that unwinds into native code ends the process: it is thrown again behind it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            return false;
        }
    }

    /// <summary>Makes the sound of the frames that flite has predicted, before it was stopped.</summary>
    private void Vocode(nint utterance, VocoderVoice voice)
    {
        using PredictedFrames frames = new(_flite, utterance);
        Vocoder vocoder = new(voice, frames.Order);
        _nativeRate = voice.SampleRate;
        int count = 0;
        for (int frame = 0; frame < frames.Count; frame++)
        {
            count += vocoder.Make(frames.PitchOf(frame), frames.SpectrumOf(frame), frames.StrengthsOf(frame), _samples.AsSpan(count));
            if (count >= ChunkSamples || (count > 0 && frame == frames.Count - 1))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Hand(count);
                count = 0;
            }
        }
    }

    private void Hand(int count)
    {
        sink(_samples.AsSpan(0, count), SinkRate);
        _sampleCount += count;
    }

    private void Hand(ReadOnlySpan<short> samples)
    {
        while (!samples.IsEmpty)
        {
            int count = Math.Min(samples.Length, _samples.Length);
            for (int i = 0; i < count; i++)
            {
                _samples[i] = samples[i] * (1f / 32768f);
            }

            Hand(count);
            samples = samples[count..];
        }
    }
}
