using System.Text.Json.Serialization;
using CopilotKit.Models.Decisions;
using CopilotKit.Models.Policies;

namespace CopilotKit.Models;

/// <summary>Explains which model serves a request, and why.</summary>
/// <remarks>
/// Holds nothing of the request's content. The lists and texts are made when they are read first. What belongs to the run of a
/// request (<see cref="Model"/>, <see cref="Attempts"/>) goes on until its answer has ended. Safe for any number of readers at
/// once. In JSON it is its <see cref="Reason"/>.
/// </remarks>
[JsonConverter(typeof(SelectionJsonConverter))]
public sealed class Selection
{
    private readonly Roster _roster;
    private readonly CompiledPolicy _policy;
    // The place of the model and what decided, in one number, so that both change at once.
    private volatile int _choice = Pack(-1, ChoiceReason.Score);
    private volatile SelectionAttempt[] _attempts = [];

    internal Selection(Roster roster, CompiledPolicy policy, SelectionRequest request, CandidateScore[] scores, string?[]? refusals) =>
        (_roster, _policy, Request, Scores, Refusals) = (roster, policy, request, scores, refusals);

    /// <summary>Gets the model that answers: after failures, the last one.</summary>
    public ModelCard Model => _roster.Cards[Index];

    /// <summary>Gets what the choice was made for.</summary>
    public SelectionRequest Request { get; }

    /// <summary>Gets the reason in a sentence.</summary>
    public string Reason => SelectionText.ReasonOf(this);

    /// <summary>Gets the models that were able to serve the request, the best first.</summary>
    public IReadOnlyList<SelectionCandidate> Candidates => field ??= SelectionText.CandidatesOf(_roster, Scores);

    /// <summary>Gets the models that were not able to, in the order of the catalog.</summary>
    public IReadOnlyList<SelectionRejection> Rejections => field ??= SelectionText.RejectionsOf(_roster, _policy, this);

    /// <summary>Gets the models that were asked, in order; empty for a choice without a call.</summary>
    public IReadOnlyList<SelectionAttempt> Attempts => _attempts;

    internal CandidateScore[] Scores { get; }

    internal string?[]? Refusals { get; }

    /// <summary>Gets or sets a value indicating whether the budget forbids the best model and the app wants no lesser one.</summary>
    internal bool IsRefused { get; set; }

    internal int Index => _choice >> 8;

    internal ModelCard CardAt(int index) => _roster.Cards[index];

    internal ChoiceReason WhatDecided => (ChoiceReason)(_choice & 0xFF);

    /// <summary>Explains the choice: the reason, a table of the models, and what happened.</summary>
    /// <returns>Several lines of plain text.</returns>
    public override string ToString() => SelectionText.Explain(this);

    internal void Choose(int index, ChoiceReason reason) => _choice = Pack(index, reason);

    internal void Add(SelectionAttempt attempt)
    {
        SelectionAttempt[] before;
        do
        {
            before = _attempts;
        }
#pragma warning disable CS0420 // Interlocked gives its own fence.
        while (Interlocked.CompareExchange(ref _attempts, [.. before, attempt], before) != before);
#pragma warning restore CS0420
    }

    private static int Pack(int index, ChoiceReason reason) => (index << 8) | (int)reason;
}
