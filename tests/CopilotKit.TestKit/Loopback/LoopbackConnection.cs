using System.Net.Sockets;
using System.Text;

namespace CopilotKit.TestKit.Loopback;

/// <summary>One connection: requests in, answers out, and a watch on the client while an answer is under way.</summary>
internal sealed class LoopbackConnection(LoopbackServer server, TcpClient client)
{
    private readonly NetworkStream _stream = client.GetStream();

    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        using TcpClient connection = client;
        connection.NoDelay = true;
        LoopbackReader reader = new(_stream);
        try
        {
            while (await reader.ReadRequestAsync(cancellationToken) is { } unnumbered)
            {
                LoopbackRequest request = server.Record(unnumbered);
                if (!await AnswerAsync(request, reader, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // The client left, or the test is over.
        }
    }

    /// <summary>Answers; meanwhile a client that closes its side ends whatever the answer waits for.</summary>
    private async Task<bool> AnswerAsync(LoopbackRequest request, LoopbackReader reader, CancellationToken cancellationToken)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<bool> more = reader.ReadMoreAsync(cancellationToken);
        Task watching = WatchAsync();
        try
        {
            return await SendAsync(server.AnswerTo(request), left.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            request.NoteThatClientLeft();
            return false;
        }

        async Task WatchAsync()
        {
            if (!await more)
            {
                request.NoteThatClientLeft();
                await CancelAsync(left);
            }
        }
    }

    private static async Task CancelAsync(CancellationTokenSource source)
    {
        try
        {
            await source.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The answer was over first.
        }
    }

    private async Task<bool> SendAsync(LoopbackAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Status == 0 && answer.Steps.Count == 0)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        bool isChunked = answer.AnnouncedLength is null;
        if (answer.Status != 0)
        {
            await SendTextAsync(HeadOf(answer), cancellationToken);
        }

        foreach (AnswerStep step in answer.Steps)
        {
            if (step.IsDisconnect)
            {
                // Without lingering the client sees a reset, as of a server that crashed.
                client.LingerState = new LingerOption(true, 0);
                return false;
            }

            await (step.Wait?.Invoke(cancellationToken) ?? SendPieceAsync(step.Bytes, isChunked, cancellationToken));
        }

        if (isChunked)
        {
            await SendTextAsync("0\r\n\r\n", cancellationToken);
        }

        return isChunked || answer.AnnouncedLength == answer.Steps.Sum(step => step.Bytes.Length);
    }

    private static string HeadOf(LoopbackAnswer answer)
    {
        StringBuilder head = new($"HTTP/1.1 {answer.Status} Status {answer.Status}\r\n");
        foreach ((string name, string value) in answer.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        string framing = answer.AnnouncedLength is { } length ? $"Content-Length: {length}" : "Transfer-Encoding: chunked";
        return head.Append(framing).Append("\r\n\r\n").ToString();
    }

    private async Task SendPieceAsync(byte[] piece, bool isChunked, CancellationToken cancellationToken)
    {
        if (piece.Length == 0)
        {
            return;
        }

        byte[] framed = isChunked ? [.. Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"), .. piece, .. "\r\n"u8] : piece;
        await _stream.WriteAsync(framed, cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    private async Task SendTextAsync(string text, CancellationToken cancellationToken) =>
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
}
