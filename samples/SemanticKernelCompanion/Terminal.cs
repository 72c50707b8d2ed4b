using CopilotKit.SemanticKernel.Approval;

namespace SemanticKernelCompanion;

/// <summary>Reads lines that a person types, also while an answer is being spoken, and writes.</summary>
internal sealed class Terminal(TextReader input, TextWriter output)
{
    private Task<string?>? _next;

    /// <summary>Waits for the next line without taking it.</summary>
    public Task<string?> NextLine => _next ??= input.ReadLineAsync();

    /// <summary>Takes the next line; nothing at the end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        string? line = await NextLine;
        _next = null;
        return line;
    }

    /// <summary>Asks the person before long or paid sound is made.</summary>
    public async ValueTask<ApprovalAnswer> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        Say($"{Environment.NewLine}May I? {request} [y/N]");
        string answer = (await ReadLineAsync().WaitAsync(cancellationToken))?.Trim() ?? "";
        return answer is "y" or "Y" or "yes" ? ApprovalAnswer.Approved : ApprovalAnswer.Refused(answer is "" or "n" or "N" or "no" ? null : answer);
    }

    public void Write(string text) => output.Write(text);

    public void Say(string line) => output.WriteLine(line);
}
