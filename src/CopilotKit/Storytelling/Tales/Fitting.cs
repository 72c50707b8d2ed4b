using System.Globalization;
using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Chooses what to tell so that the telling lasts as long as ordered.</summary>
/// <param name="scenes">All that could be told.</param>
/// <param name="request">What is wished for.</param>
/// <param name="roles">Who speaks, for their pace.</param>
internal sealed class Fitting(IReadOnlyList<Scene> scenes, StoryRequest request, IReadOnlyList<Role> roles)
{
    private const double SecondsPerStep = 0.1;
    private const double ShortestPause = 0.9;
    private const double UsualPause = 1.5;
    private const double LongestPause = 3.6;

    private readonly List<Unit> _units =
    [
        .. scenes.SelectMany(scene => scene.Moments).Index()
            .GroupBy(moment => moment.Item.Bundle ?? moment.Index.ToString(CultureInfo.InvariantCulture))
            .Select(group => new Unit(group.Min(moment => moment.Item.Rank), [.. group.Select(moment => moment.Item)])),
    ];

    private readonly Deliveries _deliveries = new(roles);

    /// <summary>Gives the telling.</summary>
    public Telling Fit(Draws draws)
    {
        double target = request.Length.TotalSeconds;
        double goal = target;
        Telling best = Told([], UsualPause);
        double bestCost = double.MaxValue;
        for (int attempt = 0; attempt < 10; attempt++)
        {
            HashSet<Moment> chosen = Choose(goal, draws);
            Telling usual = Told(chosen, UsualPause);
            double pause = Math.Clamp(UsualPause + ((target - usual.Seconds) / Math.Max(1, usual.Pauses)), ShortestPause, LongestPause);
            Telling telling = Told(chosen, pause);
            double cost = (Math.Abs(telling.Seconds - target) / target * 100) + (Math.Abs(pause - UsualPause) / 4);
            (best, bestCost) = cost < bestCost ? (telling, cost) : (best, bestCost);
            if (cost < 0.15)
            {
                break;
            }

            goal += (target - usual.Seconds) * (attempt < 4 ? 1 : 0.4);
        }

        return best;
    }

    /// <summary>Gives about how long everything together would last.</summary>
    public double SecondsOfAll() => scenes.Sum(scene => 1.5 + scene.Moments.Sum(Cost));

    private Telling Told(HashSet<Moment> chosen, double pause) => Telling.Of(scenes, chosen, request, roles, TimeSpan.FromMilliseconds((long)Math.Round(pause * 100) * 10));

    private HashSet<Moment> Choose(double goal, Draws draws)
    {
        HashSet<Moment> chosen = [.. _units.Where(unit => unit.Rank == 0 || unit.Moments[0].IsAside).SelectMany(unit => unit.Moments)];
        if (request.Length >= TimeSpan.FromMinutes(1))
        {
            chosen.UnionWith(Voices());
        }

        double left = goal - chosen.Sum(Cost) - Telling.SecondsBetweenScenes(scenes, request);
        List<Unit> waiting = [.. _units.Where(unit => !unit.Moments.All(chosen.Contains)).OrderBy(unit => unit.Rank)];
        while (waiting.Count > 0)
        {
            List<Unit> next = [.. waiting.TakeWhile(unit => unit.Rank == waiting[0].Rank)];
            waiting.RemoveRange(0, next.Count);
            double cost = next.Sum(CostOf);
            if (cost > left)
            {
                IEnumerable<Unit> colour = waiting.Where(unit => unit.Moments[0].IsTexture && (unit.Rank % 2 == 0 || next[0].Rank >= 40));
                chosen.UnionWith(Subset([.. draws.Shuffled(next), .. draws.Shuffled(colour)], left).SelectMany(unit => unit.Moments));
                break;
            }

            chosen.UnionWith(next.SelectMany(unit => unit.Moments));
            left -= cost;
        }

        return chosen;
    }

    /// <summary>Finds what lets two characters speak, with the least words, and what introduces them.</summary>
    private IEnumerable<Moment> Voices()
    {
        List<Moment> early = [.. scenes.SelectMany(scene => scene.Moments).Where(moment => moment.Rank < 40)];
        string friend = roles[2].Name;
        if (early.Where(moment => moment.Lines.Any(line => line.Role == friend) && moment.Lines.Any(line => line.Role == roles[1].Name)).MinBy(Cost) is { } dialogue)
        {
            yield return dialogue;
        }

        if (early.Find(moment => moment.Lines.All(line => line.Role == Role.Narrator) && moment.Lines.Any(line => line.Text.Contains(friend, StringComparison.OrdinalIgnoreCase))) is { } introduction)
        {
            yield return introduction;
        }
    }

    /// <summary>Finds the subset whose cost comes nearest to what is left.</summary>
    private IEnumerable<Unit> Subset(List<Unit> moments, double seconds)
    {
        int limit = Math.Max(0, (int)(seconds / SecondsPerStep) + 8);
        int[] last = new int[limit + 1];
        Array.Fill(last, -1);
        last[0] = int.MaxValue;
        int[] steps = [.. moments.Select(moment => Math.Max(1, (int)Math.Round(CostOf(moment) / SecondsPerStep)))];
        for (int index = 0; index < moments.Count; index++)
        {
            for (int sum = limit; sum >= steps[index]; sum--)
            {
                if (last[sum] < 0 && last[sum - steps[index]] >= 0 && last[sum - steps[index]] != index)
                {
                    last[sum] = index;
                }
            }
        }

        int goal = (int)Math.Max(0, seconds / SecondsPerStep);
        int reached = Enumerable.Range(0, limit + 1).Where(sum => last[sum] >= 0).MinBy(sum => Math.Abs(sum - goal));
        while (reached > 0)
        {
            yield return moments[last[reached]];
            reached -= steps[last[reached]];
        }
    }

    private double CostOf(Unit unit) => unit.Moments.Sum(Cost);

    private double Cost(Moment moment) => moment.Lines.Sum(line =>
        SpeakingTime.OfAll(line.Text, request.Pace * (_deliveries.Of(line).Speed ?? 1)).TotalSeconds
        + Rhythm.Default.BetweenLines.Length.TotalSeconds
        + (Rhythm.Default.BetweenSentences.Length.TotalSeconds * (Sentences.Of(line.Text).Count - 1)));

    /// <summary>Moments that are told all or none.</summary>
    private sealed record Unit(int Rank, List<Moment> Moments);
}
