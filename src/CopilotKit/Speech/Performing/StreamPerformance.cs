using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CopilotKit.Audio;
using CopilotKit.Audio.Captions;
using CopilotKit.Audio.Loudness;
using CopilotKit.Scripts;
using CopilotKit.Speech.Costs;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Lexicons;
using Polly;

namespace CopilotKit.Speech.Performing;

/// <summary>Performs cues as they come: the sound of an utterance goes out while it is spoken.</summary>
internal sealed class StreamPerformance(
    ISpeechEngine engine,
    IReadOnlyList<Role> roles,
    string? language,
    PerformanceOptions options,
    PronunciationLexicon lexicon,
    ResiliencePipeline retries)
{
    // A voice whose level is not known is taken to be this loud until it has said something.
    private const double UnknownLufs = -23;

    private readonly PcmFormat _format = new(options.SampleRate, options.Channels);
    private readonly SoundCues _cues = new(new PcmFormat(options.SampleRate, options.Channels), options.SoundFolder);
    private readonly StagePlan _stage = new(options);
    private readonly Deliveries _deliveries = new(roles);
    private readonly Dictionary<Manner, LoudnessMeter> _meters = [];
    private readonly Stack<long> _slotEnds = new();
    private readonly SlotGrid _grid = new(new PcmFormat(options.SampleRate));

    /// <summary>Performs the cues.</summary>
    public async IAsyncEnumerable<PerformedSound> PerformAsync(
        IAsyncEnumerable<Cue> cues, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<(ScoreStep Step, StreamedTake? Take)> steps =
            Channel.CreateBounded<(ScoreStep, StreamedTake?)>(options.MaxParallelUtterances + 2);
        Task preparing = PrepareAsync(cues, steps.Writer, stopped.Token);
        using SampleBuffer done = new();
        MixdownLevels levels = new(options.LoudnessLufs, options.PeakDecibels) { DuckingDecibels = options.DuckingDecibels };
        using Mixdown mixdown = new(_format, levels, _cues, done.Append, totalFrames: null);
        StreamedPortions portions = new(_format, done);
        TimelineBuilder timeline = new(_format);
        try
        {
            await foreach ((ScoreStep step, StreamedTake? streamed) in steps.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (streamed is null)
                {
                    foreach (PerformedSound portion in Pass(step, mixdown, portions, timeline))
                    {
                        yield return portion;
                    }

                    continue;
                }

                await foreach (PerformedSound portion in HearAsync(streamed, mixdown, portions, stopped.Token).ConfigureAwait(false))
                {
                    yield return portion;
                }

                yield return portions.TakeOrEmpty() with { Sentence = timeline.AddSentence(streamed.Take) };
            }

            mixdown.Complete();
            if (portions.Take() is { } last)
            {
                yield return last;
            }
        }
        finally
        {
            await stopped.CancelAsync().ConfigureAwait(false);
            await preparing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async IAsyncEnumerable<PerformedSound> HearAsync(
        StreamedTake streamed, Mixdown mixdown, StreamedPortions portions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Take take = streamed.Take;
        await foreach (float[] samples in streamed.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            mixdown.AddSpeech(samples, GainOf(take), _stage.PanOf(take.Cast.Role.Name));
            if (portions.Take() is { } portion)
            {
                yield return portion;
            }
        }

        Remember(take, await streamed.Spoken.ConfigureAwait(false));
    }

    private IEnumerable<PerformedSound> Pass(ScoreStep step, Mixdown mixdown, StreamedPortions portions, TimelineBuilder timeline)
    {
        ChapterMark? chapter = Follow(step, mixdown, timeline);
        if (portions.Take() is { } rest)
        {
            yield return rest;
        }

        if (chapter is not null)
        {
            yield return portions.TakeOrEmpty() with { Chapter = chapter };
        }
    }

    /// <summary>Turns cues into steps and has the next few sentences spoken ahead of time.</summary>
    private async Task PrepareAsync(
        IAsyncEnumerable<Cue> cues, ChannelWriter<(ScoreStep Step, StreamedTake? Take)> steps, CancellationToken cancellationToken)
    {
        List<StreamedTake> started = [];
        try
        {
            IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
            Casting casting = new(voices, roles, language);
            Score score = new(options.Rhythm, options.SpeaksChapters);
            CostMeter costs = new(options.MaxDollars);
            VerbatimProof proof = new();
            await foreach (Cue cue in cues.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                foreach (ScoreStep step in StyledSilences.Of(score.StepsOf(cue), _deliveries))
                {
                    _cues.Check([step]);
                    if (step is not SpeechStep speech)
                    {
                        await steps.WriteAsync((step, null), cancellationToken).ConfigureAwait(false);
                        continue;
                    }

                    StreamedTake take = new(new Take(speech, casting.Of(speech.Line.Role), lexicon));
                    costs.Add(speech, take.Take.Cast.Voice);
                    await StartAsync(take, steps, started, cancellationToken).ConfigureAwait(false);
                    proof.Follow(take.Take);
                }

                proof.Complete([cue]);
            }

            steps.Complete();
        }
        catch (Exception exception)
        {
            steps.Complete(exception);
        }

        await Task.WhenAll(started.Select(take => (Task)take.Spoken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task StartAsync(
        StreamedTake take,
        ChannelWriter<(ScoreStep Step, StreamedTake? Take)> steps,
        List<StreamedTake> started,
        CancellationToken cancellationToken)
    {
        take.Start(engine, options, retries, cancellationToken);
        await steps.WriteAsync((take.Take.Step, take), cancellationToken).ConfigureAwait(false);

        // The one that is heard next must not share the processor with those that come later.
        started.RemoveAll(other => other.Spoken.IsCompleted);
        started.Add(take);
        await take.Begun.ConfigureAwait(false);
        if (take.Take.SentWords is null)
        {
            // It was cancelled, or failed, before anything was sent.
            await take.Spoken.ConfigureAwait(false);
        }
    }

    private ChapterMark? Follow(ScoreStep step, Mixdown mixdown, TimelineBuilder timeline)
    {
        switch (step)
        {
            case SilenceStep silence:
                AddSilence(_format.ToFrames(silence.Pause.Length), silence.IsWritten);
                break;
            case SlotEndStep slot:
                AddSilence(FramesLeftInSlot(slot, timeline.Position), isWritten: true);
                break;
            case SlotStartStep { Slot: var slot }:
                _slotEnds.Push(timeline.Position + _grid.Enter(slot.Length));
                break;
            case SoundStep { Sound: { At: { } at } sound }:
                mixdown.AddSoundAt(sound, _format.ToFrames(at));
                break;
            case SoundStep { Sound: var sound }:
                mixdown.AddSound(sound);
                timeline.Skip(_cues.FramesOf(sound));
                break;
            case AmbienceStep { Ambience: var ambience }:
                mixdown.SetAmbience(ambience);
                break;
            case ChapterStep { Chapter: var chapter }:
                return timeline.AddChapter(chapter.Title);
            default:
                break;
        }

        return null;

        void AddSilence(long frames, bool isWritten)
        {
            mixdown.AddSilenceBeforeSpeech(frames);
            timeline.AddSilence(frames, isWritten);
        }
    }

    private long FramesLeftInSlot(SlotEndStep step, long position)
    {
        long left = _slotEnds.Pop() - position;
        _grid.Leave();
        return left >= 0 ? left : throw new PerformanceException(
            step.CueNumber,
            FormattableString.Invariant($"a slot holds cues that need {_format.ToTime(-left).TotalSeconds:0.###} s more than it lasts."));
    }

    private double GainOf(Take take)
    {
        // A local voice is in every style as loud as in neutral. How loud another engine makes a style is known when it was heard.
        double? known = Manner.Of(take).Style is null || take.Cast.Voice.Styles.Count == 0 ? take.Cast.Voice.LoudnessLufs : null;
        known ??= _meters.TryGetValue(Manner.Of(take), out LoudnessMeter? meter) && double.IsFinite(meter.IntegratedLufs)
            ? meter.IntegratedLufs
            : null;
        return known is null && take.Cast.Voice.LoudnessLufs is { } neutral
            ? options.LoudnessLufs - neutral + take.GainDecibels - take.Prosody.GainDecibels
            : options.LoudnessLufs - (known ?? UnknownLufs) + take.GainDecibels;
    }

    private void Remember(Take take, LoudnessMeter loudness)
    {
        if (!_meters.TryGetValue(Manner.Of(take), out LoudnessMeter? meter))
        {
            _meters.Add(Manner.Of(take), meter = new LoudnessMeter(new PcmFormat(options.SampleRate)));
        }

        meter.Merge(loudness);
    }
}
