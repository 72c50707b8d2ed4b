using System.Collections.Concurrent;

namespace CopilotKit.Models.Policies;

/// <summary>Remembers which model each conversation is on, for the last 10 000 to 20 000 of them.</summary>
internal sealed class ConversationMemory
{
    private const int GenerationSize = 10_000;
    private volatile ConcurrentDictionary<string, string> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, string> _old = new(StringComparer.Ordinal);
    private int _count;

    public string? ModelOf(string conversation) =>
        _young.TryGetValue(conversation, out string? model) || _old.TryGetValue(conversation, out model) ? model : null;

    public void Remember(string conversation, string model)
    {
        if (_young.TryAdd(conversation, model))
        {
            Age();
            return;
        }

        _young[conversation] = model;
    }

    // Counting a ConcurrentDictionary locks all of it.
    private void Age()
    {
        if (Interlocked.Increment(ref _count) % GenerationSize == 0)
        {
            (_old, _young) = (_young, new ConcurrentDictionary<string, string>(StringComparer.Ordinal));
        }
    }
}
