using System.Reflection;

namespace CopilotKit.Tests;

/// <summary>Inside the core a folder is a concept, and what it may use is decided: scripts know no voice, writers know no engine.</summary>
public class LayeringTests
{
    private const string Root = "CopilotKit";
    private static readonly Assembly Core = typeof(CopilotKitBuilder).Assembly;

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Scripts"] = [],
        ["Programs"] = [],
        ["Grams"] = [],
        ["Audio"] = ["Programs"],
        ["Safety"] = ["Scripts", "Grams"],
        ["Models"] = ["Grams"],
        ["Speech"] = ["Scripts", "Programs", "Audio"],
        ["Storytelling"] = ["Scripts", "Safety"],
        ["Meditation"] = ["Scripts", "Safety"],
    };

    public static TheoryData<string> Folders { get; } =
        [.. Core.GetTypes().Select(FolderOf).OfType<string>().Where(folder => folder != Root).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_UsesOnlyWhatItMay(string folder)
    {
        Assert.True(MayUse.ContainsKey(folder), $"Decide what {folder} may use.");

        AssertNone(
            from user in Core.GetTypes()
            where FolderOf(user) == folder
            from used in TypeReferences.Of(user)
            where FolderOf(used) is { } other && other != folder && !MayUse[folder].Contains(other) && !IsPlugin(user)
            select $"{user} uses {used}");
    }

    [Theory]
    [InlineData("Scripts")]
    [InlineData("Programs")]
    [InlineData("Audio")]
    public void Folder_WithoutLibraries_UsesThePlatformOnly(string folder) => AssertNone(
        from user in Core.GetTypes()
        where FolderOf(user) == folder
        from used in TypeReferences.Of(user)
        where used.Assembly != Core && !used.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal)
        select $"{user} uses {used}");

    private static void AssertNone(IEnumerable<string> violations) => Assert.True(!violations.Any(), string.Join('\n', violations));

    // A plugin joins concepts for a model, and its functions are made in the root.
    private static bool IsPlugin(Type type) => (type.DeclaringType ?? type).Name.EndsWith("Plugin", StringComparison.Ordinal);

    private static string? FolderOf(Type type) => type.Assembly != Core ? null : type.Namespace?.Split('.') switch
    {
        [Root] => Root,
        [Root, { } folder, ..] => folder,
        _ => null,
    };
}
