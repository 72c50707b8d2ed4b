namespace CopilotKit.Audio.Sounds;

/// <summary>The folder that an app lends to scripts: what they name lies in it, or is refused.</summary>
internal static class SoundFolder
{
    /// <summary>Says whether a name stands for a file.</summary>
    public static bool IsFile(string name) => name.EndsWith(".wav", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives the path of a file in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">A name or a path below the folder.</param>
    /// <exception cref="UnauthorizedAccessException">The path leads out of the folder, by itself or through a link.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string PathOf(string folder, string name)
    {
        string root = RealPath(Path.GetFullPath(folder));
        string path = Path.GetFullPath(Path.Combine(root, name));
        if (!IsBelow(root, path))
        {
            throw new UnauthorizedAccessException($"'{name}' leads out of the sound folder");
        }

        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"there is no file '{name}' in the sound folder");
        }

        return IsBelow(root, RealPath(path))
            ? path
            : throw new UnauthorizedAccessException($"'{name}' leads out of the sound folder through a link");
    }

    private static bool IsBelow(string root, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Follows the links of every part of a path.</summary>
    private static string RealPath(string path)
    {
        string real = Path.GetPathRoot(path)!;
        foreach (string part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            real = entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : real;
        }

        return real;
    }
}
