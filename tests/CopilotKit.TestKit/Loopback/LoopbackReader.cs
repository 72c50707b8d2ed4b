using System.Globalization;
using System.Text;

namespace CopilotKit.TestKit.Loopback;

/// <summary>Reads requests from a connection and keeps what was read too far.</summary>
internal sealed class LoopbackReader(Stream stream)
{
    private readonly byte[] _block = new byte[16 * 1024];
    private readonly List<byte> _read = [];
    private Task<bool>? _reading;

    /// <summary>Waits for more bytes.</summary>
    /// <returns>Whether any came; when none did, the client has closed its side.</returns>
    public Task<bool> ReadMoreAsync(CancellationToken cancellationToken) =>
        _reading is { IsCompleted: false } ? _reading : _reading = FillAsync(cancellationToken);

    /// <summary>Reads one request.</summary>
    /// <returns>The request, or <see langword="null"/> when the client has left.</returns>
    public async Task<LoopbackRequest?> ReadRequestAsync(CancellationToken cancellationToken)
    {
        int headLength;
        while ((headLength = HeadLength()) < 0)
        {
            if (!await ReadMoreAsync(cancellationToken))
            {
                return null;
            }
        }

        string[] lines = Encoding.ASCII.GetString([.. _read.Take(headLength)]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        _read.RemoveRange(0, headLength);
        string[] first = lines[0].Split(' ');
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        bool isChunked = headers.TryGetValue("Transfer-Encoding", out string? coding) && coding is "chunked";
        byte[] body = isChunked ? await ReadChunksAsync(cancellationToken)
            : await TakeAsync(int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture), cancellationToken);
        return new LoopbackRequest(first[0], first[1], headers, body);
    }

    private int HeadLength()
    {
        for (int index = 3; index < _read.Count; index++)
        {
            if (_read[index - 3] == '\r' && _read[index - 2] == '\n' && _read[index - 1] == '\r' && _read[index] == '\n')
            {
                return index + 1;
            }
        }

        return -1;
    }

    private async Task<byte[]> ReadChunksAsync(CancellationToken cancellationToken)
    {
        List<byte> body = [];
        while (true)
        {
            string size = await TakeLineAsync(cancellationToken);
            byte[] chunk = await TakeAsync(int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture), cancellationToken);
            await TakeLineAsync(cancellationToken);
            if (chunk.Length == 0)
            {
                return [.. body];
            }

            body.AddRange(chunk);
        }
    }

    private async Task<string> TakeLineAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = _read.IndexOf((byte)'\n')) < 0)
        {
            await NeedMoreAsync(cancellationToken);
        }

        return Encoding.ASCII.GetString(await TakeAsync(end + 1, cancellationToken)).TrimEnd();
    }

    private async Task<byte[]> TakeAsync(int count, CancellationToken cancellationToken)
    {
        while (_read.Count < count)
        {
            await NeedMoreAsync(cancellationToken);
        }

        byte[] taken = [.. _read.Take(count)];
        _read.RemoveRange(0, count);
        return taken;
    }

    private async Task NeedMoreAsync(CancellationToken cancellationToken)
    {
        if (!await ReadMoreAsync(cancellationToken))
        {
            throw new IOException("The client left in the middle of its request.");
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            int count = await stream.ReadAsync(_block, cancellationToken);
            _read.AddRange(_block.AsSpan(0, count));
            return count > 0;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
