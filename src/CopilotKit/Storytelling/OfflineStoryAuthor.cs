using System.Runtime.CompilerServices;
using CopilotKit.Scripts;
using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling;

/// <summary>Writes stories from a grammar of plots, places and people, without a model and without a network.</summary>
/// <remarks>
/// The same request with the same seed gives the same story. Stateless: one instance serves any number of callers. The whole
/// story is made in memory: 3 minutes take some 10 milliseconds, 2 hours up to 3 seconds. No sentence of a story comes twice up to
/// 25 minutes; much longer stories meet the same kinds of people again, in other places and under other names.
/// </remarks>
public sealed class OfflineStoryAuthor : IStoryAuthor
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The idea is empty or too long, or the length is out of range.</exception>
    public Task<StoryPlan> PlanAsync(StoryRequest request, CancellationToken cancellationToken = default)
    {
        StoryRequestRules.Check(request);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(Tale.Of(request).Plan);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The request is out of range, or the plan is not the one that it leads to.</exception>
    public IAsyncEnumerable<Cue> WriteAsync(StoryRequest request, StoryPlan plan, CancellationToken cancellationToken = default)
    {
        StoryRequestRules.Check(request);
        ArgumentNullException.ThrowIfNull(plan);
        Tale tale = Tale.Of(request);
        if (plan.Title != tale.Plan.Title || !plan.Roles.SequenceEqual(tale.Plan.Roles))
        {
            throw new ArgumentException("The plan must be the one that PlanAsync of this author gives for the same request.", nameof(plan));
        }

        return CuesAsync(tale.Cues, cancellationToken);
    }

    private static async IAsyncEnumerable<Cue> CuesAsync(IReadOnlyList<Cue> cues, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (Cue cue in cues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return cue;
        }
    }
}
