using CopilotKit.Scripts;
using CopilotKit.Storytelling.Episodes;
using CopilotKit.Storytelling.Ideas;

namespace CopilotKit.Storytelling.Tales;

/// <summary>A whole story out of the grammar.</summary>
internal sealed record Tale(StoryPlan Plan, IReadOnlyList<Cue> Cues)
{
    private const double WordsPerAside = 520;
    private const double ShareOfAsides = 0.045;
    private const int Takes = 40;

    /// <summary>Makes the story of a request.</summary>
    public static Tale Of(StoryRequest request)
    {
        Idea idea = IdeaReader.Read(request.Idea);
        Tale? best = null;
        double bestError = double.MaxValue;
        for (int take = 0; take < (request.Length.TotalMinutes < 2 ? Takes : 2) && bestError > 0.01; take++)
        {
            (Tale tale, double seconds) = Of(request, idea, new Draws(Draws.SeedOf($"{request.Idea}|{request.Genre}|{take}", request.Seed)));
            double error = Math.Abs((seconds / request.Length.TotalSeconds) - 1);
            (best, bestError) = error < bestError ? (tale, error) : (best, bestError);
        }

        return best!;
    }

    private static (Tale Tale, double Seconds) Of(StoryRequest request, Idea idea, Draws draws)
    {
        World world = WorldBuilder.Build(request, idea, draws);
        Composer composer = new(world, new SharedPassages(world, request.Genre, draws), new OtherWords(draws));
        List<Scene> scenes = composer.Scenes(draws);
        IReadOnlyList<Role> everybody = [world.Narrator, world.Hero.Role, world.Friend.Role, world.Elder.Role, world.Stranger.Role];
        new Road(world, composer, draws).Lengthen(scenes, added => new Fitting(added, request, everybody).SecondsOfAll(), request.Length.TotalSeconds * 1.04);
        AddAsides(scenes, composer, request, draws);

        Telling telling = new Fitting(scenes, request, everybody).Fit(draws);
        HashSet<string> speakers = [.. telling.Chapters.SelectMany(chapter => chapter.Characters)];
        StoryPlan plan = new(
            Prose.Title(world.Words.Fill(world.Plot.Title)),
            [.. everybody.Where(role => role.Name == Role.Narrator || speakers.Contains(role.Name))],
            world.Words.Prose("{where}."),
            telling.Chapters);
        return (new Tale(plan, telling.Cues), telling.Seconds);
    }

    private static void AddAsides(List<Scene> scenes, Composer composer, StoryRequest request, Draws draws)
    {
        int count = request.Length.TotalMinutes < 2 ? 0 : (int)Math.Clamp(request.Length.TotalMinutes * request.Pace * 0.85 / WordsPerAside, 1, scenes.Count - 3);
        List<int> places = [.. draws.Shuffled(Enumerable.Range(1, scenes.Count - 3)).Take(count)];
        List<Moment> asides = [.. draws.Shuffled(RoadPassages.Asides).Select(composer.Aside).OfType<Moment>()];
        int words = (int)(request.Length.TotalMinutes * request.Pace * ShareOfAsides);
        foreach (int place in places)
        {
            if (asides.Find(aside => WordsOf(aside) <= words) is { } fitting)
            {
                asides.Remove(fitting);
                words -= WordsOf(fitting);
                scenes[place].Moments.Add(fitting);
            }
        }
    }

    private static int WordsOf(Moment moment) => moment.Lines.Sum(line => Sentences.CountWords(line.Text));
}
