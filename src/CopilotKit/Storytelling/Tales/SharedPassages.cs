using CopilotKit.Storytelling.Ideas;

namespace CopilotKit.Storytelling.Tales;

/// <summary>The passages that plots call by name, such as <c>@open</c>.</summary>
internal sealed class SharedPassages(World world, StoryGenre genre, Draws draws)
{
    private static readonly IReadOnlyList<string> Together =
    [
        """
        1 N They did everything together, and {friend} was the one {manner}.
        2 N {habit}.
        """,
        """
        1 N {hero} had the ideas, and {friend}, {manner}, came along for each of them.
        2 N {habit}.
        """,
    ];

    private static readonly HashSet<string> Later = ["open", "walk", "worry", "stuck", "praise"];

    private readonly Dictionary<string, Queue<string>> _waiting = [];

    /// <summary>Gives a passage of a name, another each time as long as there are any.</summary>
    public string Next(string name)
    {
        if (!_waiting.TryGetValue(name, out Queue<string>? queue) || queue.Count == 0)
        {
            _waiting[name] = queue = new Queue<string>(draws.Shuffled(Of(name)));
        }

        return queue.Count == 0 ? "" : Later.Contains(name) ? Delayed(queue.Dequeue()) : queue.Dequeue();
    }

    /// <summary>Puts off by one level all that is not told in the shortest story.</summary>
    private static string Delayed(string passage) =>
        string.Join('\n', passage.Split('\n').Select(line => line.Length > 0 && line[0] is >= '1' and <= '8' ? (char)(line[0] + 1) + line[1..] : line));

    private IReadOnlyList<string> Of(string name) => name switch
    {
        "open" => OpeningPassages.Open,
        "passion" => world.Drive switch
        {
            Drive.Wants => OpeningPassages.Wants,
            Drive.Fears => OpeningPassages.FearsIt,
            _ => OpeningPassages.Does,
        },
        "fear" => world.Drive == Drive.Fears ? [] : OpeningPassages.Fear,
        "friend" => world.HasFriendInIntroduction ? Together : OpeningPassages.Friend,
        "walk" => RoadPassages.Walk,
        "worry" => RoadPassages.Worry,
        "stuck" => RoadPassages.Stuck,
        "face" => world.Drive == Drive.Fears ? [] : RoadPassages.Face,
        "elder" => RoadPassages.Elder,
        "remember" => RoadPassages.Remember,
        "gift" => RoadPassages.Gift,
        "praise" => RoadPassages.Praise,
        "bye" => RoadPassages.Bye,
        "close" => EndingPassages.Of(genre),
        "guests" => [],
        _ => throw new InvalidOperationException($"No passage is called “{name}”."),
    };
}
