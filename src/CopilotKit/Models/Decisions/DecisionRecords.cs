using System.Security.Cryptography;
using System.Text;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Policies;

namespace CopilotKit.Models.Decisions;

/// <summary>Makes the record of a request whose answer has ended.</summary>
internal static class DecisionRecords
{
    public static DecisionRecord Of(SelectionRun run, bool isAnswered, long inputTokens, long outputTokens, double? secondsToFirstToken)
    {
        Selection selection = run.Selection;
        SelectionRequest request = selection.Request;
        return new DecisionRecord
        {
            Time = run.StartedAt,
            Policy = request.Policy,
            Model = selection.Index < 0 ? "" : selection.Model.Name,
            IsAnswered = isAnswered,
            Capabilities = request.Capabilities,
            Intent = request.Intent?.Name,
            Confidence = request.Intent?.Confidence ?? 0,
            Conversation = request.Conversation is { } conversation ? Fingerprint(conversation) : null,
            IsToolRound = run.Reading.IsToolRound,
            EstimatedInputTokens = request.InputTokens,
            MaxOutputTokens = request.MaxOutputTokens,
            InputTokens = inputTokens,
            OutputTokens = outputTokens,
            Dollars = selection.Attempts.Sum(attempt => attempt.Dollars),
            SecondsToFirstToken = secondsToFirstToken,
            Models = FactsOf(selection),
            Problems = [.. selection.Attempts.Where(attempt => attempt.Problem is not null).Select(attempt => $"{attempt.Model.Name}: {attempt.Problem}")],
            Content = run.Options.RecordsContent ? run.Reading.LastWords : null,
        };
    }

    private static DecisionFacts[] FactsOf(Selection selection)
    {
        Dictionary<string, string> rejections = selection.Rejections.ToDictionary(one => one.Model.Name, one => one.Reason);
        return [.. selection.Scores.Select((score, i) => FactOf(selection.CardAt(i).Name, score, rejections))];
    }

    private static DecisionFacts FactOf(string name, CandidateScore score, Dictionary<string, string> rejections) => new(
        name,
        Math.Round(score.Total, 4),
        Math.Round(score.LatencySeconds, 4),
        Math.Round(score.HealthShare, 4),
        rejections.GetValueOrDefault(name),
        score.Rejection is RejectionCode.CircuitOpen or RejectionCode.ProbeUnderWay or RejectionCode.Resting);

    // Conversations are recognised again, but nobody learns their names from the log.
    private static string Fingerprint(string conversation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)))[..16];
}
