using System.Text.RegularExpressions;
using CopilotKit.Scripts;
using CopilotKit.Storytelling;

namespace CopilotKit.Tests.Storytelling;

/// <summary>Tells stories for tests, and takes them apart.</summary>
internal static partial class Tell
{
    public static readonly IReadOnlyList<string> Ideas =
    [
        "a fox who collects echoes", "two sisters and a lighthouse", "the last bookshop on Mars", "my dog Bruno is afraid of thunder", "dragons",
        "a story about kindness", "Tell me a story about a robot that wants to learn how to dance", "a very small dragon",
        "ein Drache, der Angst vor dem Feuer hat", "asdf qwerty zxcv", "a lighthouse", "the sea", "a boy and his grandmother", "a cat who can't sleep",
        "three little pigs", "a girl who found a star", "🦊", "spaghetti", "a snail who wants to win a race", "Mia and the moon",
    ];

    public static async Task<Script> AStoryAsync(string idea, double minutes, StoryGenre genre = StoryGenre.Bedtime, int seed = 1, double wordsPerMinute = 170) =>
        await new Storyteller(new OfflineStoryAuthor()).WriteAsync(
            new StoryRequest(idea, TimeSpan.FromMinutes(minutes)) { Genre = genre, Seed = seed, WordsPerMinute = wordsPerMinute },
            TestContext.Current.CancellationToken);

    public static IEnumerable<Line> Lines(IEnumerable<Cue> cues) => CueTree.LinesOf(cues);

    public static IReadOnlyList<string> Sentences(Script script) =>
        [.. Lines(script.Cues).SelectMany(line => SentenceEnd().Split(line.Text))];

    public static int Words(IEnumerable<Cue> cues) => Lines(cues).Sum(line => line.Text.Split(' ').Length);

    [GeneratedRegex(@"(?<=[.!?]”?)\s+(?=[“A-Z])")]
    private static partial Regex SentenceEnd();
}
