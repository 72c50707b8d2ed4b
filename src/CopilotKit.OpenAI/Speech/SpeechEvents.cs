using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CopilotKit.Speech.Engines;

namespace CopilotKit.OpenAI.Speech;

/// <summary>Reads sound out of server-sent events, as a stream of bytes.</summary>
/// <remarks>The events: <c>speech.audio.delta</c> with base64 in <c>audio</c>, and <c>speech.audio.done</c> at the end.</remarks>
internal sealed class SpeechEvents : Stream
{
    private readonly Stream _inner;
    private readonly IAsyncEnumerator<byte[]> _pieces;
    private readonly CancellationTokenSource _reading = new();
    private ReadOnlyMemory<byte> _piece;

    public SpeechEvents(Stream inner)
    {
        _inner = inner;
        _pieces = PiecesAsync(_reading.Token).GetAsyncEnumerator(_reading.Token);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">An event is not as it should be, or the last one is missing.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using (cancellationToken.UnsafeRegister(static reading => ((CancellationTokenSource)reading!).Cancel(), _reading))
        {
            while (_piece.IsEmpty)
            {
                if (!await _pieces.MoveNextAsync().ConfigureAwait(false))
                {
                    return 0;
                }

                _piece = _pieces.Current;
            }
        }

        int count = Math.Min(buffer.Length, _piece.Length);
        _piece[..count].CopyTo(buffer);
        _piece = _piece[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await _pieces.DisposeAsync().ConfigureAwait(false);
        await _inner.DisposeAsync().ConfigureAwait(false);
        _reading.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<byte[]> PiecesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (SseItem<string> item in SseParser.Create(_inner).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (item.Data is "[DONE]" || !TryRead(item.Data, out byte[] piece))
            {
                yield break;
            }

            yield return piece;
        }

        throw new SpeechEngineException(
            "The speech service ended its events without saying that the sound is complete: part of it is missing.");
    }

    /// <summary>Reads one event.</summary>
    /// <returns>Whether more follow.</returns>
    private static bool TryRead(string data, out byte[] piece)
    {
        piece = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(data);
            JsonElement root = document.RootElement;
            string type = root.Text("type") ?? "";
            if (type is "speech.audio.delta")
            {
                piece = root.GetProperty("audio").GetBytesFromBase64();
            }
            else if (type is "error" or "response.error" || root.Member("error") is not null)
            {
                throw new SpeechEngineException("The speech service reported an error in the middle of the sound.");
            }

            return type is not "speech.audio.done";
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SpeechEngineException("The speech service sent an event that is not as the interface says.", exception);
        }
    }
}
