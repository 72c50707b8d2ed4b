using System.Text;

namespace CopilotKit.TestKit.Loopback;

/// <summary>What the server sends, piece by piece. Every method gives a longer answer and leaves this one as it is.</summary>
public sealed record LoopbackAnswer
{
    private LoopbackAnswer(int status) => Status = status;

    /// <summary>Gets the status code.</summary>
    public int Status { get; }

    internal IReadOnlyList<(string Name, string Value)> Headers { get; private init; } = [];

    internal IReadOnlyList<AnswerStep> Steps { get; private init; } = [];

    /// <summary>Gets whether the body is announced by its length rather than sent in chunks.</summary>
    internal long? AnnouncedLength { get; private init; }

    /// <summary>Begins an answer without a body.</summary>
    public static LoopbackAnswer Of(int status, string? mediaType = null) => mediaType is null
        ? new LoopbackAnswer(status)
        : new LoopbackAnswer(status).With("Content-Type", mediaType);

    /// <summary>Gives an answer with a text in one piece.</summary>
    public static LoopbackAnswer Text(int status, string mediaType, string body) =>
        Of(status, mediaType).Then(Encoding.UTF8.GetBytes(body));

    /// <summary>Gives an answer of JSON in one piece.</summary>
    public static LoopbackAnswer Json(string body, int status = 200) => Text(status, "application/json", body);

    /// <summary>Gives an answer that never begins: the request is read, and nothing follows.</summary>
    public static LoopbackAnswer Never() => new(0);

    /// <summary>Gives a connection that is closed without a word once the request is read.</summary>
    public static LoopbackAnswer Gone() => new LoopbackAnswer(0).ThenDisconnect();

    /// <summary>Gives a stream of server-sent events, one piece of the body each.</summary>
    /// <param name="data">The data of each event, one line.</param>
    public static LoopbackAnswer Events(params IEnumerable<string> data) =>
        data.Aggregate(Of(200, "text/event-stream"), (answer, item) => answer.Then(Encoding.UTF8.GetBytes($"data: {item}\n\n")));

    /// <summary>Adds a header.</summary>
    public LoopbackAnswer With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    /// <summary>Announces the length of the body instead of sending it in chunks; it need not be the true one.</summary>
    public LoopbackAnswer WithLength(long length) => this with { AnnouncedLength = length };

    /// <summary>Adds a piece to the body: a chunk of its own, sent at once.</summary>
    public LoopbackAnswer Then(byte[] piece) => Add(new AnswerStep(piece, Wait: null, IsDisconnect: false));

    /// <summary>Adds bytes to the body, cut into pieces at the given positions.</summary>
    public LoopbackAnswer ThenSplit(byte[] bytes, params IEnumerable<int> positions)
    {
        int[] cuts = [0, .. positions.Where(position => position > 0 && position < bytes.Length).Distinct().Order(), bytes.Length];
        return cuts.Zip(cuts.Skip(1)).Aggregate(this, (answer, piece) => answer.Then(bytes[piece.First..piece.Second]));
    }

    /// <summary>Lets time pass before what follows.</summary>
    public LoopbackAnswer ThenWait(TimeSpan time) => ThenWait(cancellationToken => Task.Delay(time, cancellationToken));

    /// <summary>Waits for a task of the test's before what follows.</summary>
    public LoopbackAnswer ThenWait(Task until) => ThenWait(cancellationToken => until.WaitAsync(cancellationToken));

    /// <summary>Sends nothing more, and keeps the connection open until the client leaves.</summary>
    public LoopbackAnswer ThenHang() => ThenWait(cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken));

    /// <summary>Breaks the connection.</summary>
    public LoopbackAnswer ThenDisconnect() => Add(new AnswerStep([], Wait: null, IsDisconnect: true));

    private LoopbackAnswer ThenWait(Func<CancellationToken, Task> wait) => Add(new AnswerStep([], wait, IsDisconnect: false));

    private LoopbackAnswer Add(AnswerStep step) => this with { Steps = [.. Steps, step] };
}

/// <summary>One step of an answer: bytes, or a wait, or the end of the connection.</summary>
internal sealed record AnswerStep(byte[] Bytes, Func<CancellationToken, Task>? Wait, bool IsDisconnect);
