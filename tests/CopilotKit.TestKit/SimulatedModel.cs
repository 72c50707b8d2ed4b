using System.Runtime.CompilerServices;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;

namespace CopilotKit.TestKit;

/// <summary>A model on simulated time: says the numbered words of its answer one by one, and fails where it is told to.</summary>
/// <param name="time">The clock.</param>
/// <param name="answer">What it says.</param>
public sealed class SimulatedModel(SimulatedTime time, string answer) : IChatClient
{
    /// <summary>Gets or sets how the next call fails; asked once for each call, with the number of the call, from 1.</summary>
    public Func<int, SimulatedFault?> Fault { get; set; } = _ => null;

    /// <summary>Gets or sets the time to the first word.</summary>
    public TimeSpan FirstTokenAfter { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets or sets the time between words.</summary>
    public TimeSpan TokenEvery { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Gets or sets how it goes on with a text that another model began.</summary>
    public Continuation Continues { get; set; }

    /// <summary>Gets or sets the tool that it calls before it answers, where the options offer one.</summary>
    public bool CallsTool { get; set; }

    /// <summary>Gets or sets what it reports to have used.</summary>
    public UsageDetails? Usage { get; set; }

    /// <summary>Gets how often it was called.</summary>
    public int Calls { get; private set; }

    /// <summary>Gets the options of the last call.</summary>
    public ChatOptions? LastOptions { get; private set; }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        (Calls, LastOptions) = (Calls + 1, options);
        SimulatedFault? fault = Fault(Calls);
        List<ChatMessage> asked = [.. messages];
        bool calls = CallsTool && options?.Tools is { Count: > 0 } && !asked.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Any();
        string text = calls ? "Let me look. " : TextAfter(asked);
        string[] words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word + " ")];
        string id = $"answer-{Guid.NewGuid():N}";
        yield return new ChatResponseUpdate(ChatRole.Assistant, (string?)null) { MessageId = id, ResponseId = id };

        await time.DelayAsync(FirstTokenAfter, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < words.Length; i++)
        {
            await FailAsync(fault, i, cancellationToken).ConfigureAwait(false);
            yield return new ChatResponseUpdate(ChatRole.Assistant, words[i]) { MessageId = id, ResponseId = id };
            await time.DelayAsync(TokenEvery, cancellationToken).ConfigureAwait(false);
        }

        if (calls)
        {
            FunctionCallContent call = new($"call-{id}", options!.Tools![0].Name, new Dictionary<string, object?>());
            yield return new ChatResponseUpdate(ChatRole.Assistant, [call]) { MessageId = id, ResponseId = id };
        }

        await FailAsync(fault, words.Length, cancellationToken).ConfigureAwait(false);
        yield return new ChatResponseUpdate(ChatRole.Assistant, Usage is null ? [] : [new UsageContent(Usage)])
        {
            MessageId = id,
            ResponseId = id,
            FinishReason = calls ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
        };
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // A text that was cut off is the last message but one, before the request to go on.
    private string TextAfter(List<ChatMessage> asked)
    {
        string begun = asked is [.., { Text: var seen } partial, { Text: var wish }] && partial.Role == ChatRole.Assistant && wish.Contains("cut off", StringComparison.Ordinal) ? seen : "";
        return begun.Length == 0 || Continues == Continuation.BeginsAnew ? answer
            : Continues == Continuation.RepeatsTheEnd ? answer[Math.Max(0, begun.Length - 18)..]
            : answer[begun.Length..];
    }

    private async Task FailAsync(SimulatedFault? fault, int word, CancellationToken cancellationToken)
    {
        if (fault is null || fault.AfterWords != word)
        {
            return;
        }

        await (fault.Hangs ? time.DelayAsync(Timeout.InfiniteTimeSpan, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
        throw fault.Exception;
    }
}

/// <summary>How a model goes on with a text that another model began.</summary>
public enum Continuation
{
    /// <summary>As it was asked to.</summary>
    GoesOn,

    /// <summary>It says the last words again.</summary>
    RepeatsTheEnd,

    /// <summary>It says everything again.</summary>
    BeginsAnew,
}

/// <summary>How a call fails.</summary>
/// <param name="Exception">What it throws.</param>
/// <param name="AfterWords">After how many words.</param>
/// <param name="Hangs">Whether it says nothing more instead, until it is cancelled.</param>
public sealed record SimulatedFault(Exception Exception, int AfterWords = 0, bool Hangs = false)
{
    /// <summary>Makes a fault of a kind.</summary>
    public static SimulatedFault Of(ModelErrorKind kind, int afterWords = 0) => kind == ModelErrorKind.Timeout
        ? new SimulatedFault(new InvalidOperationException("Never thrown: the call hangs."), afterWords, Hangs: true)
        : new SimulatedFault(ExceptionOf(kind), afterWords);

    private static Exception ExceptionOf(ModelErrorKind kind) => kind switch
    {
        ModelErrorKind.Transport => new HttpRequestException("The connection broke.", new IOException("reset")),
        ModelErrorKind.Server => new HttpRequestException("no", null, System.Net.HttpStatusCode.ServiceUnavailable),
        ModelErrorKind.Authentication => new HttpRequestException("no", null, System.Net.HttpStatusCode.Unauthorized),
        ModelErrorKind.RateLimited => new ModelException(
            "Too many.", new ModelFailure(ModelErrorKind.RateLimited, TimeSpan.FromSeconds(2), 429)),
        ModelErrorKind.Unknown => new InvalidOperationException("Something else."),
        _ => new ModelException("no", new ModelFailure(kind)),
    };
}
