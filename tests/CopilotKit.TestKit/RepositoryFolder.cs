namespace CopilotKit.TestKit;

/// <summary>The folder that the tests were built from.</summary>
/// <remarks>Not by <c>[CallerFilePath]</c>: a build server's paths begin with <c>/_/</c>, so that packages are reproducible.</remarks>
public static class RepositoryFolder
{
    /// <summary>Gets its full path.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Gives the full path of a file, from its path inside the repository.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException($"No CopilotKit.sln lies above {AppContext.BaseDirectory}.")
        : File.Exists(Path.Combine(folder.FullName, "CopilotKit.sln")) ? folder.FullName
        : Find(folder.Parent);
}
