using System.Security.Cryptography;
using System.Text;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopilotKit.Speech.Caching;

/// <summary>Keeps speech on disk, so that nothing is made or paid for twice.</summary>
/// <remarks>
/// <para>
/// An entry is found by everything that makes the sound: engine, voice, language, style, pace, pitch and words, as a SHA-256 hash; no words
/// and no names are written down. It holds the samples as the engine gave them, the word times and what was left unspoken. It appears
/// under its name when it is complete, and is trusted only when its checksum is right.
/// </para>
/// <para>
/// Safe for several threads and processes. What was made for one person (<see cref="Utterance.Owner"/>) lies apart from all else, is
/// found for that person only, and can be removed as a whole. A disk that is full or read-only stops the caching, not the speech.
/// </para>
/// </remarks>
public sealed partial class SpeechCache
{
    private const string Shared = "shared";

    private readonly string _folder;
    private readonly CacheSweep _sweep;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Initializes a new instance of the <see cref="SpeechCache"/> class.</summary>
    /// <param name="options">Where and how much.</param>
    /// <param name="time">Says what was used when. The default is the system's clock.</param>
    /// <param name="logger">Receives a Warning when an entry cannot be kept.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SpeechCache(SpeechCacheOptions options, TimeProvider? time = null, ILogger<SpeechCache>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionErrors.ThrowIfAny(options.Errors(), nameof(options));

        (_folder, _time, _logger) = (options.Folder, time ?? TimeProvider.System, logger ?? NullLogger<SpeechCache>.Instance);
        _sweep = new CacheSweep(options.Folder, options.MaxBytes, _time);
    }

    /// <summary>Removes everything that was made for one person, whichever process made it.</summary>
    /// <param name="owner">The key of the person, as in <see cref="Utterance.Owner"/>.</param>
    /// <exception cref="IOException">Something could not be removed.</exception>
    /// <remarks>What is being made at this moment is not kept either.</remarks>
    public void RemoveOwnedBy(string owner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        Remove(FolderOf(owner));
    }

    /// <summary>Removes everything.</summary>
    /// <exception cref="IOException">Something could not be removed.</exception>
    public void Clear()
    {
        foreach (string folder in Directory.Exists(_folder) ? Directory.GetDirectories(_folder) : [])
        {
            Remove(folder);
        }
    }

    /// <summary>Finds an entry that is whole.</summary>
    internal CacheEntryReader? Find(string? owner, CacheKey key)
    {
        string path = PathOf(owner, key);
        try
        {
            CacheEntryReader? entry = CacheEntryReader.Open(path, key);
            if (entry is not null)
            {
                File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime);
            }

            return entry;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Begins an entry.</summary>
    internal CacheEntryWriter Begin(string? owner, CacheKey key) => new(PathOf(owner, key), key, failure => LogNotKept(_logger, failure));

    /// <summary>Keeps an entry that is complete, and makes room when there is too much.</summary>
    internal void Commit(CacheEntryWriter entry, SpokenUtterance spoken)
    {
        if (entry.Commit(spoken, _time.GetUtcNow().UtcDateTime) is > 0 and long bytes)
        {
            _sweep.Added(bytes);
        }
    }

    private static void Remove(string folder)
    {
        // Somebody may be adding to it: then it is not empty any more when it is to go.
        for (int attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (IOException) when (attempt < 10)
            {
            }
        }
    }

    private string PathOf(string? owner, CacheKey key) => Path.Combine(FolderOf(owner), key.FileName);

    private string FolderOf(string? owner) => Path.Combine(
        _folder, owner is null ? Shared : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)).AsSpan(0, 16)));

    [LoggerMessage(LogLevel.Warning, "Speech could not be kept in the cache.")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
