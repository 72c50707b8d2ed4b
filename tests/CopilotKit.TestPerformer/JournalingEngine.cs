using System.Text;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace CopilotKit.TestPerformer;

/// <summary>
/// Writes down each utterance that is asked for before it is spoken, so that it stands there even if nobody lives to hear it.
/// </summary>
internal sealed class JournalingEngine(ISpeechEngine engine, string journal) : ISpeechEngine
{
    private readonly Lock _writing = new();

    public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        engine.GetVoicesAsync(cancellationToken);

    public Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        lock (_writing)
        {
            using FileStream file = new(journal, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            file.Write(Encoding.UTF8.GetBytes(utterance.Text + "\n"));
        }

        return engine.SpeakAsync(utterance, sink, cancellationToken);
    }
}
