using System.Collections.Concurrent;
using CopilotKit.Speech.Caching;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Performing;

/// <summary>Keeps the takes of a performance beside its file, so that it can go on where it stopped.</summary>
internal sealed class KeptTakes
{
    private readonly string _folder;
    private readonly bool _staysAfterwards;
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    private KeptTakes(ISpeechEngine engine, string path, bool staysAfterwards)
    {
        (_folder, _staysAfterwards) = (FolderOf(path), staysAfterwards);
        SpeechCache cache = new(new SpeechCacheOptions { Folder = _folder, MaxBytes = long.MaxValue / 2 });
        Engine = new CachedSpeechEngine(engine, cache, EngineName.Of(engine), keepsStandIns: true, name => _used.TryAdd(name, true));
    }

    /// <summary>Gets the engine that speaks again only what was not kept.</summary>
    public ISpeechEngine Engine { get; }

    /// <summary>Keeps takes beside a file, or not.</summary>
    public static KeptTakes? Beside(string path, ISpeechEngine engine, TakeKeeping keeping) =>
        keeping == TakeKeeping.Never ? null : new KeptTakes(engine, path, keeping == TakeKeeping.Always);

    /// <summary>Removes what was kept beside a file.</summary>
    public static void DiscardBeside(string path) => Discard(FolderOf(path));

    /// <summary>Ends the keeping after the file is complete: of takes that stay, those that the script no longer needs go.</summary>
    public void Done()
    {
        if (!_staysAfterwards)
        {
            Discard(_folder);
            return;
        }

        foreach (string file in Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*", SearchOption.AllDirectories) : [])
        {
            if (!_used.ContainsKey(Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Ends the keeping after the performance was cancelled.</summary>
    public void Cancelled()
    {
        if (!_staysAfterwards)
        {
            Discard(_folder);
        }
    }

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FolderOf(string path) => path + ".takes";
}
