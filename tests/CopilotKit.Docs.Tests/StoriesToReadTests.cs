using CopilotKit.Scripts;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;

namespace CopilotKit.Docs.Tests;

public class StoriesToReadTests
{
    /// <summary>The stories in docs/stories are what the offline author writes today. COPILOTKIT_WRITE_DOCS=1 writes them anew.</summary>
    [Theory]
    [InlineData("bedtime", StoryGenre.Bedtime, "a fox who collects echoes")]
    [InlineData("mystery", StoryGenre.Mystery, "my dog Bruno is afraid of thunder")]
    [InlineData("science-fiction", StoryGenre.ScienceFiction, "the last bookshop on Mars")]
    public async Task Story_InTheDocs_IsWhatTheOfflineAuthorWrites(string name, StoryGenre genre, string idea)
    {
        StoryRequest request = new(idea, TimeSpan.FromMinutes(3)) { Genre = genre, WordsPerMinute = 190 };
        string path = RepositoryFolder.PathOf($"docs/stories/{name}.fountain");

        string story = ScreenplayWriter.Write(
            await new Storyteller(new OfflineStoryAuthor()).WriteAsync(request, TestContext.Current.CancellationToken));
        if (Environment.GetEnvironmentVariable("COPILOTKIT_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, story, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), story, ignoreLineEndingDifferences: true);
    }
}
