using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.Logging;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Keeps the service's list of voices: asked for once, by whoever comes first, and again when it is old.</summary>
/// <param name="ask">Asks the service for it.</param>
/// <param name="place">Where the service is, for messages.</param>
/// <param name="options">Which voices are listed, and for how long.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Receives a warning when an old list is kept.</param>
internal sealed partial class AzureVoiceList(
    Func<CancellationToken, ValueTask<byte[]>> ask,
    string place,
    AzureSpeechOptions options,
    TimeProvider time,
    ILogger logger) : IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1);
    private IReadOnlyList<AzureVoice> _all = [];
    private DateTimeOffset _expires = DateTimeOffset.MinValue;

    /// <summary>Gives the voices to choose from, the default one first.</summary>
    public async ValueTask<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        IEnumerable<AzureVoice> all = await AllAsync(cancellationToken).ConfigureAwait(false);
        Voice? first = (all.FirstOrDefault(voice => IsCalled(voice, options.DefaultVoice)) ?? AzureVoice.Unlisted(options.DefaultVoice))?.Voice;
        IEnumerable<Voice> others = all.Select(voice => voice.Voice).Where(voice => voice.Id != first?.Id && IsListed(voice));
        return [.. first is null ? others : others.Prepend(first)];
    }

    /// <summary>Finds a voice by its short name.</summary>
    /// <exception cref="SpeechEngineException">There is no such voice.</exception>
    public async ValueTask<AzureVoice> FindAsync(string id, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(voice => IsCalled(voice, id))
        ?? AzureVoice.Unlisted(id)
        ?? throw new SpeechEngineException($"Azure Speech has no voice '{id}' {place}.");

    public void Dispose() => _asking.Dispose();

    private static bool IsCalled(AzureVoice voice, string id) => voice.Voice.Id.Equals(id, StringComparison.OrdinalIgnoreCase);

    private bool IsListed(Voice voice) =>
        options.Languages.Count == 0 || options.Languages.Any(language => LanguageRange.Covers(language, voice.Language));

    private async ValueTask<IReadOnlyList<AzureVoice>> AllAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (time.GetUtcNow() >= _expires)
            {
                await RefreshAsync(cancellationToken).ConfigureAwait(false);
            }

            return _all;
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            _all = AzureVoiceReader.Read(await ask(cancellationToken).ConfigureAwait(false));
            _expires = time.GetUtcNow() + options.VoiceListLifetime;
        }
        catch (SpeechEngineException exception) when (_all.Count > 0)
        {
            // An old list is better than none: voices come and go by the month.
            _expires = time.GetUtcNow() + AfterFailure;
            LogKept(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The list of Azure Speech voices could not be renewed, the old one is kept: {Reason}")]
    private partial void LogKept(string reason);
}
