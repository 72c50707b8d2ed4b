namespace CopilotKit.Speech.Caching;

/// <summary>Keeps a cache within its size: what was not used for longest goes first.</summary>
/// <remarks>
/// The whole is counted at the first entry, whenever the count is over the limit, and after each twentieth of the limit that this process
/// has written, since others write as well. One process sweeps at a time; the others go on.
/// </remarks>
internal sealed class CacheSweep(string folder, long maxBytes, TimeProvider time)
{
    private const string LockFile = ".sweep";
    private static readonly TimeSpan LongestSpeech = TimeSpan.FromHours(1);

    private readonly Lock _counting = new();
    private long _total = long.MaxValue;
    private long _writtenSinceCount;

    /// <summary>Counts an entry, and makes room when there is too much.</summary>
    public void Added(long bytes)
    {
        lock (_counting)
        {
            _writtenSinceCount += bytes;
            _total = _total > maxBytes ? _total : _total + bytes;
            if (_total <= maxBytes && _writtenSinceCount < maxBytes / 20)
            {
                return;
            }

            try
            {
                // Held until the sweep is over; another process gets an error and leaves the work to this one.
                using FileStream held = new(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
                _total = Sweep();
                _writtenSinceCount = 0;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    private long Sweep()
    {
        List<FileInfo> entries = [];
        DateTime abandoned = (time.GetUtcNow() - LongestSpeech).UtcDateTime;
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.Name.EndsWith(CacheKey.Ending, StringComparison.Ordinal))
            {
                entries.Add(file);
            }
            else if (file.Name.EndsWith(CacheEntryWriter.PartialEnding, StringComparison.Ordinal) && file.LastWriteTimeUtc < abandoned)
            {
                file.Delete();
            }
        }

        long total = entries.Sum(static entry => entry.Length);
        if (total > maxBytes)
        {
            // A tenth of air, or the next entry would bring the next sweep.
            total = RemoveOldest(entries, total, maxBytes - (maxBytes / 10));
        }

        return total;
    }

    private static long RemoveOldest(List<FileInfo> entries, long total, long wanted)
    {
        foreach (FileInfo entry in entries.OrderBy(static entry => entry.LastWriteTimeUtc))
        {
            if (total <= wanted)
            {
                break;
            }

            entry.Delete();
            total -= entry.Length;
        }

        return total;
    }
}
