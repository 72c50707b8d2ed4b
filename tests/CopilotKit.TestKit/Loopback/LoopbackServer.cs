using System.Net;
using System.Net.Sockets;

namespace CopilotKit.TestKit.Loopback;

/// <summary>A web server on this machine whose every byte, pause and broken connection a test decides.</summary>
/// <remarks>
/// HTTP/1.1 written by hand over TCP, so that a body can be split inside a sample, a character or an event, and can stop anywhere.
/// Connections are kept open for further requests, as clients expect, unless an answer says otherwise.
/// </remarks>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<LoopbackRequest, LoopbackAnswer> _answer;
    private readonly List<LoopbackRequest> _requests = [];
    private readonly List<Task> _conversations = [];
    private readonly Task _accepting;
    private int _connections;

    /// <summary>Starts to listen on a free port.</summary>
    /// <param name="answer">Gives the answer to each request; requests of several connections may ask at the same time.</param>
    public LoopbackServer(Func<LoopbackRequest, LoopbackAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    /// <summary>Starts a server that gives one answer after the other, and the last for ever.</summary>
    public LoopbackServer(params IReadOnlyList<LoopbackAnswer> answers)
        : this(request => answers[Math.Min(request.Number, answers.Count) - 1])
    {
    }

    /// <summary>Gets where it listens, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Gets how many connections were opened so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Gets the requests so far, in the order in which they came.</summary>
    public IReadOnlyList<LoopbackRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_conversations);
        _stopping.Dispose();
    }

    internal LoopbackRequest Record(LoopbackRequest request)
    {
        lock (_requests)
        {
            LoopbackRequest numbered = request with { Number = _requests.Count + 1 };
            _requests.Add(numbered);
            return numbered;
        }
    }

    internal LoopbackAnswer AnswerTo(LoopbackRequest request) => _answer(request);

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                _conversations.Add(new LoopbackConnection(this, client).ServeAsync(_stopping.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }
}
