using System.Globalization;
using System.Runtime.CompilerServices;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Storytelling.Authoring;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopilotKit.Storytelling;

/// <summary>Turns an idea into a script that is ready to be performed.</summary>
/// <remarks>Stateless but for its authors: one instance serves any number of callers.</remarks>
public sealed partial class Storyteller
{
    // Silences stretch further than they shrink, so a story is planned a little short of its length.
    private const double PlannedShare = 0.965;
    private const double NearEnough = 0.01;
    private const int MaxPlans = 12;

    private readonly IStoryAuthor _author;
    private readonly IStoryAuthor? _fallback;
    private readonly CastPace? _pace;
    private readonly CrisisGuard _guard;
    private readonly ILogger<Storyteller> _logger;

    /// <summary>Initializes a new instance of the <see cref="Storyteller"/> class.</summary>
    /// <param name="author">Writes the stories.</param>
    /// <param name="fallback">Writes a story when the author fails before its first words; the script's details say so. There need be none.</param>
    /// <param name="pace">Tells how fast a cast reads, for requests that do not say it; without it they reckon with 170 words per minute.</param>
    /// <param name="guard">Looks for a crisis in the idea, before any author sees it; by default one with the built-in texts.</param>
    /// <param name="logger">Receives a Warning when the fallback takes over.</param>
    public Storyteller(
        IStoryAuthor author, IStoryAuthor? fallback = null, CastPace? pace = null, CrisisGuard? guard = null, ILogger<Storyteller>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(author);

        (_author, _fallback, _pace) = (author, fallback, pace);
        _guard = guard ?? new CrisisGuard();
        _logger = logger ?? NullLogger<Storyteller>.Instance;
    }

    /// <summary>Writes a bedtime story.</summary>
    /// <param name="idea">What it is about: 1 to 2,000 characters.</param>
    /// <param name="length">How long its performance should last: 30 seconds to 2 hours.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>The whole script.</returns>
    /// <exception cref="ArgumentException">The idea or the length is out of range.</exception>
    /// <exception cref="CrisisException">The idea speaks of a crisis; the error holds what to show to the person.</exception>
    public Task<Script> WriteAsync(string idea, TimeSpan length, CancellationToken cancellationToken = default) =>
        WriteAsync(new StoryRequest(idea, length), cancellationToken);

    /// <summary>Writes a story.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>The whole script.</returns>
    /// <exception cref="ArgumentException">The request is out of range.</exception>
    /// <exception cref="CrisisException">The idea speaks of a crisis; the error holds what to show to the person.</exception>
    public Task<Script> WriteAsync(StoryRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return WriteCheckedAsync(request, cancellationToken);
    }

    /// <summary>Begins a story: plans it, and gives its cues while they are written.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="cancellationToken">Ends the planning and the writing early.</param>
    /// <returns>The story; its title and roles are known, its first cue is written.</returns>
    /// <exception cref="ArgumentException">The request is out of range.</exception>
    /// <exception cref="CrisisException">The idea speaks of a crisis; the error holds what to show to the person.</exception>
    public Task<StoryInProgress> BeginAsync(StoryRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return BeginCheckedAsync(request, cancellationToken);
    }

    private void Check(StoryRequest request)
    {
        StoryRequestRules.Check(request);
        if (_guard.Check(request.Idea) is { } handOff)
        {
            throw new CrisisException(handOff);
        }
    }

    private async Task<Script> WriteCheckedAsync(StoryRequest request, CancellationToken cancellationToken)
    {
        StoryInProgress stream = await BeginCheckedAsync(request, cancellationToken).ConfigureAwait(false);
        List<Cue> cues = [];
        await foreach (Cue cue in stream.Cues.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cues.Add(cue);
        }

        return stream.TitlePage with { Cues = cues };
    }

    private async Task<StoryInProgress> BeginCheckedAsync(StoryRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await BeginWithAsync(_author, request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (_fallback is not null
            && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            LogFallback(exception);
            return await BeginWithAsync(_fallback, request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StoryInProgress> BeginWithAsync(IStoryAuthor author, StoryRequest request, CancellationToken cancellationToken)
    {
        (request, StoryPlan plan) = await PlanAsync(author, request, cancellationToken).ConfigureAwait(false);
        IAsyncEnumerator<Cue> cues = author.WriteAsync(request, plan, cancellationToken).GetAsyncEnumerator(cancellationToken);
        List<Cue> first = [];
        try
        {
            // A chapter's title is no proof yet that the author can write: wait for words.
            while (first is not [.., Line or OptionalGroup] && await cues.MoveNextAsync().ConfigureAwait(false))
            {
                first.Add(cues.Current);
            }
        }
        catch
        {
            await cues.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new StoryInProgress(TitlePageOf(author, request, plan), RestAsync(first, cues, cancellationToken));
    }

    /// <summary>Plans at the pace of the cast, which is known only when the plan is made.</summary>
    private async Task<(StoryRequest Request, StoryPlan Plan)> PlanAsync(IStoryAuthor author, StoryRequest request, CancellationToken cancellationToken)
    {
        if (_pace is not null && request.WordsPerMinute is null && author is OfflineStoryAuthor)
        {
            return await PlanAtOwnPaceAsync(author, request, _pace, cancellationToken).ConfigureAwait(false);
        }

        StoryPlan plan = await author.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        if (_pace is null || request.WordsPerMinute is not null)
        {
            return (request, plan);
        }

        StoryRequest paced = request with { WordsPerMinute = PlannedShare * await _pace(plan.Roles, cancellationToken).ConfigureAwait(false) };
        return (paced, WordBudget.AtPace(plan, request.Pace, paced.Pace));
    }

    /// <summary>Plans again until the cast of the plan reads at the pace that the plan was made for: another pace may call for another cast.</summary>
    private static async Task<(StoryRequest Request, StoryPlan Plan)> PlanAtOwnPaceAsync(
        IStoryAuthor author, StoryRequest request, CastPace paceOf, CancellationToken cancellationToken)
    {
        List<(StoryRequest Request, StoryPlan Plan, double Error)> tries = [];
        double pace = request.Pace;
        do
        {
            StoryRequest paced = request with { WordsPerMinute = PlannedShare * pace };
            StoryPlan plan = await author.PlanAsync(paced, cancellationToken).ConfigureAwait(false);
            double own = await paceOf(plan.Roles, cancellationToken).ConfigureAwait(false);
            tries.Add((paced, plan, Math.Abs((own / pace) - 1)));

            // Two casts can call for each other in turn; between their paces there may be a third.
            pace = tries.Count < 3 ? own : (pace + own) / 2;
        }
        while (tries[^1].Error > NearEnough && tries.Count < MaxPlans);

        (StoryRequest best, StoryPlan bestPlan, _) = tries.MinBy(attempt => attempt.Error);
        return (best, bestPlan);
    }

    private static async IAsyncEnumerable<Cue> RestAsync(List<Cue> first, IAsyncEnumerator<Cue> cues, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (cues.ConfigureAwait(false))
        {
            foreach (Cue cue in first)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return cue;
            }

            while (await cues.MoveNextAsync().ConfigureAwait(false))
            {
                yield return cues.Current;
            }
        }
    }

    private static Script TitlePageOf(IStoryAuthor author, StoryRequest request, StoryPlan plan)
    {
        Dictionary<string, string> details = new()
        {
            ["Author"] = author is OfflineStoryAuthor ? "offline" : "model",
            ["Genre"] = request.Genre.ToString(),
            ["Idea"] = string.Join(' ', request.Idea.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        };
        if (author is OfflineStoryAuthor)
        {
            details["Seed"] = request.Seed.ToString(CultureInfo.InvariantCulture);
        }

        return new Script { Title = plan.Title, Roles = plan.Roles, Language = "en-US", Length = request.Length, Details = details };
    }

    [LoggerMessage(LogLevel.Warning, "The author failed; the story is written by the one in reserve.")]
    private partial void LogFallback(Exception exception);
}

/// <summary>A story that is being written.</summary>
/// <param name="TitlePage">The title, the roles, the length and the details, without cues.</param>
/// <param name="Cues">The cues, as soon as each is written. They can be enumerated once.</param>
public sealed record StoryInProgress(Script TitlePage, IAsyncEnumerable<Cue> Cues);
