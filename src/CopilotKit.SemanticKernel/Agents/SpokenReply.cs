using System.Runtime.CompilerServices;
using CopilotKit.Speech;
using CopilotKit.Speech.Speaking;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>
/// An agent's answer that is spoken while it is still written. When it is interrupted, the thread keeps only what was heard.
/// </summary>
/// <remarks>
/// Made by <c>agent.Speak(…)</c>, for one answer. The answer is read ahead of the voice by <see cref="SpeakingOptions.LookAhead"/>. In a
/// <see cref="CompanionTeam"/> each member is heard in its own voice. <see cref="InterruptAsync"/> may be
/// called from any thread at any time.
/// </remarks>
public sealed class SpokenReply : IAsyncDisposable
{
    private readonly Func<string?, SpeakingOptions?> _voiceOf;
    private readonly ScriptPerformer _performer;
    private readonly TimeProvider _time;
    private readonly ReplyReader _reader;
    private readonly List<SpokenPart> _parts = [];
    private readonly Lock _lock = new();
    private bool _isInterrupted;
    private int _uses;

    internal SpokenReply(Func<string?, SpeakingOptions?> voiceOf, ScriptPerformer performer, TimeProvider time, ReplyReader reader) =>
        (_voiceOf, _performer, _time, _reader) = (voiceOf, performer, time, reader);

    /// <summary>Asks the agent and speaks its answer.</summary>
    /// <param name="cancellationToken">Ends the answer early; of what was not ended by then nothing is kept.</param>
    /// <returns>The sound in portions of <see cref="SpeakingOptions.Buffer"/> or less; ends at an interruption.</returns>
    /// <exception cref="InvalidOperationException">This answer has been spoken already.</exception>
    /// <exception cref="PerformanceException">A sentence could not be spoken.</exception>
    public IAsyncEnumerable<PerformedSound> SpeakAsync(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _uses, 1) == 0
            ? SpeakPartsAsync(cancellationToken)
            : throw new InvalidOperationException("A SpokenReply speaks one answer; ask again for the next.");

    /// <summary>Stops the voice and the model, and leaves in the thread only what was heard.</summary>
    /// <param name="played">
    /// How much sound was really played, from the first sample handed out: what waits in a player's buffer does not count.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting for word times.</param>
    /// <returns>What was heard. Exact when the engine gives word times; see <see cref="HeardSpeech.IsEstimated"/>.</returns>
    /// <remarks>Tool calls whose results had not come are taken out of the thread as well, so that it stays valid.</remarks>
    public async Task<HeardSpeech> InterruptAsync(TimeSpan played, CancellationToken cancellationToken = default)
    {
        SpokenPart[] parts = Interrupt();
        List<(SpokenPart Part, HeardSpeech Heard)> all = [];
        foreach (SpokenPart part in parts)
        {
            TimeSpan own = played > part.Start ? played - part.Start : TimeSpan.Zero;
            all.Add((part, part == parts[^1]
                ? await part.Voice.InterruptAsync(own, cancellationToken).ConfigureAwait(false)
                : part.Voice.Heard(own)));
        }

        await _reader.CloseAsync().ConfigureAwait(false);
        _reader.Keep([.. all.Select(one => (one.Part.Author, one.Heard.Text))]);
        return SpokenPart.Join(all);
    }

    /// <summary>Ends the answer and frees what it holds.</summary>
    /// <returns>A task that ends when neither the model nor a voice is at work any more.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (SpokenPart part in Interrupt())
        {
            await part.Voice.DisposeAsync().ConfigureAwait(false);
        }

        await _reader.CloseAsync().ConfigureAwait(false);
        _reader.Dispose();
    }

    private async IAsyncEnumerable<PerformedSound> SpeakPartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            TimeSpan end = TimeSpan.Zero;
            while (await _reader.MoveToNextAuthorAsync(cancellationToken).ConfigureAwait(false) && Begin(end) is { } part)
            {
                IAsyncEnumerable<PerformedSound> sounds = part.Voice.SpeakAsync(
                    _reader.WordsAsync(CancellationToken.None), cancellationToken);
                await foreach (PerformedSound sound in sounds.ConfigureAwait(false))
                {
                    end = part.Start + sound.Start + part.LengthOf(sound);
                    yield return sound with { Start = part.Start + sound.Start };
                }
            }
        }
        finally
        {
            await _reader.CloseAsync().ConfigureAwait(false);
        }
    }

    private SpokenPart? Begin(TimeSpan start)
    {
        lock (_lock)
        {
            if (_isInterrupted)
            {
                return null;
            }

            SpeakingOptions options = _voiceOf(_reader.Author) ?? new SpeakingOptions();
            SpokenPart part = new(_reader.Author, start, new SpeakingStream(_performer, options, _time), options.Performance ?? _performer.Defaults);
            _parts.Add(part);
            return part;
        }
    }

    private SpokenPart[] Interrupt()
    {
        lock (_lock)
        {
            _isInterrupted = true;
            return [.. _parts];
        }
    }
}
