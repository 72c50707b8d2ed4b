using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Caching;

/// <summary>Speaks from a cache what is in it, and puts into it what is not.</summary>
/// <param name="engine">Makes what is not there yet.</param>
/// <param name="cache">The cache.</param>
/// <param name="engineName">Tells the sounds of one engine from those of another.</param>
/// <param name="keepsStandIns">Whether the sound of a voice that stood in for the one asked for is kept under that one's key.</param>
/// <param name="used">Told the file name of every entry that is played or made.</param>
internal sealed class CachedSpeechEngine(
    ISpeechEngine engine, SpeechCache cache, string engineName, bool keepsStandIns, Action<string>? used = null) : ISpeechEngine
{
    public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        engine.GetVoicesAsync(cancellationToken);

    public async Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(sink);

        // The default voice can become another one: it is kept under its own name.
        string voiceId = utterance.VoiceId ?? (await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false))[0].Id;
        CacheKey key = CacheKey.Of(engineName, utterance with { VoiceId = voiceId });
        used?.Invoke(key.FileName);
        using CacheEntryReader? found = cache.Find(utterance.Owner, key);
        if (found is not null)
        {
            // Playing reads the disk: not on the caller's thread.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return found.Play(sink, cancellationToken);
        }

        using CacheEntryWriter entry = cache.Begin(utterance.Owner, key);
        SpokenUtterance spoken = await engine.SpeakAsync(utterance, Receive, cancellationToken).ConfigureAwait(false);
        if (keepsStandIns || spoken.VoiceId is null)
        {
            cache.Commit(entry, spoken);
        }

        return spoken;

        void Receive(ReadOnlySpan<float> samples, int sampleRate)
        {
            entry.Write(samples, sampleRate);
            sink(samples, sampleRate);
        }
    }
}
