using CopilotKit.Scripts;

namespace CopilotKit.Storytelling;

/// <summary>Plans a story and writes it.</summary>
public interface IStoryAuthor
{
    /// <summary>Plans a story.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="cancellationToken">Ends the planning early.</param>
    /// <returns>The plan; its word budgets add up to what the ordered length holds.</returns>
    Task<StoryPlan> PlanAsync(StoryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Writes a planned story, cue by cue.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>The script's cues in order, as soon as each is written.</returns>
    IAsyncEnumerable<Cue> WriteAsync(StoryRequest request, StoryPlan plan, CancellationToken cancellationToken = default);
}
