using System.Runtime.CompilerServices;
using CopilotKit.Scripts;
using CopilotKit.Storytelling.Authoring;
using Microsoft.Extensions.AI;

namespace CopilotKit.Storytelling;

/// <summary>Lets a chat model plan a story and write it scene by scene.</summary>
/// <remarks>
/// Sends the idea and the story so far to the chat client: one request for the plan (two when the first cannot be used), one for
/// each scene (two when it breaks the form). The chat client belongs to the caller and is not disposed.
/// </remarks>
public sealed class ModelStoryAuthor : IStoryAuthor
{
    private readonly IChatClient _client;

    /// <summary>Initializes a new instance of the <see cref="ModelStoryAuthor"/> class.</summary>
    /// <param name="client">The model.</param>
    public ModelStoryAuthor(IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);

        _client = client;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The request is out of range.</exception>
    /// <exception cref="StoryAuthorException">The model gave no usable plan, even when asked again.</exception>
    public Task<StoryPlan> PlanAsync(StoryRequest request, CancellationToken cancellationToken = default)
    {
        StoryRequestRules.Check(request);
        return PlanCheckedAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The request is out of range, or the plan has no beats.</exception>
    /// <exception cref="StoryAuthorException">The model gave no usable text for a scene; the message names it.</exception>
    public IAsyncEnumerable<Cue> WriteAsync(StoryRequest request, StoryPlan plan, CancellationToken cancellationToken = default)
    {
        StoryRequestRules.Check(request);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Beats.Count == 0)
        {
            throw new ArgumentException("The plan must have at least one beat.", nameof(plan));
        }

        return WriteCheckedAsync(request, plan, cancellationToken);
    }

    private async Task<StoryPlan> PlanCheckedAsync(StoryRequest request, CancellationToken cancellationToken)
    {
        Role narrator = NarratorOf(request.Genre);
        int words = WordBudget.Of(request, narrator.Delivery.Speed ?? 1);
        List<ChatMessage> messages = StoryPrompts.ForPlan(request, words);
        ChatOptions options = new() { ResponseFormat = ChatResponseFormat.Json };
        string? problem = null;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            ChatResponse response = await AskAsync(messages, options, cancellationToken).ConfigureAwait(false);
            (StoryPlan? plan, problem) = PlanReader.Read(response.Text);
            if (plan is not null)
            {
                return plan with { Roles = [narrator, .. plan.Roles], Beats = WordBudget.Normalised(plan.Beats, words) };
            }

            messages = [.. messages, new ChatMessage(ChatRole.Assistant, response.Text), StoryPrompts.Repair(problem!)];
        }

        throw new StoryAuthorException($"The model gave no usable plan. {problem}");
    }

    private async Task<ChatResponse> AskAsync(List<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoryAuthorException))
        {
            throw new StoryAuthorException("The model failed while it planned the story.", exception);
        }
    }

    private async IAsyncEnumerable<Cue> WriteCheckedAsync(
        StoryRequest request, StoryPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string lastWords = "";
        double factor = 1;
        for (int index = 0; index < plan.Beats.Count; index++)
        {
            int budget = Math.Max(1, (int)Math.Round(plan.Beats[index].WordBudget * factor));
            SceneWriter writer = new(_client, request, plan, index);
            yield return new Chapter(plan.Beats[index].Title);
            await foreach (Cue cue in writer.WriteAsync(budget, lastWords, cancellationToken).ConfigureAwait(false))
            {
                yield return cue;
            }

            lastWords = writer.LastWords;
            double remaining = plan.Beats.Skip(index + 1).Sum(beat => beat.WordBudget) * factor;
            factor *= WordBudget.FactorAfter(budget, writer.Words, (int)remaining);
        }
    }

    private static Role NarratorOf(StoryGenre genre) => new(Role.Narrator)
    {
        Age = VoiceAge.Adult,
        Delivery = genre == StoryGenre.Bedtime ? new Delivery { Style = "gentle", Speed = 0.9 } : Delivery.Plain,
    };
}
