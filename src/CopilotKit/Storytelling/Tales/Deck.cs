namespace CopilotKit.Storytelling.Tales;

/// <summary>Phrases of which each comes once before any comes again.</summary>
internal sealed class Deck(IReadOnlyList<string> phrases, Draws draws)
{
    private readonly Queue<string> _waiting = [];

    /// <summary>Gives the next phrase.</summary>
    public string Next()
    {
        if (_waiting.Count == 0)
        {
            draws.Shuffled(phrases).ForEach(_waiting.Enqueue);
        }

        return _waiting.Dequeue();
    }
}
