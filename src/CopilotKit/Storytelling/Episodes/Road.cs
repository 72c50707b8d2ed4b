using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Episodes;

/// <summary>Puts encounters on the way into a story that has the time for them.</summary>
internal sealed class Road(World world, Composer composer, Draws draws)
{
    private const int MaxEncounters = 800;

    /// <summary>Adds encounters until everything together lasts long enough.</summary>
    public void Lengthen(List<Scene> scenes, Func<IReadOnlyList<Scene>, double> secondsOf, double enough)
    {
        int place = world.Plot.Road + 1;
        Queue<Encounter> waiting = [];
        List<string> guests = [];
        int skipped = 0;
        double seconds = secondsOf(scenes);
        for (int count = 0; count < MaxEncounters && seconds < enough; count++)
        {
            if (waiting.Count == 0)
            {
                draws.Shuffled(EncounterCatalog.All).ForEach(waiting.Enqueue);
            }

            Encounter encounter = waiting.Dequeue();
            string guest = Guests.Put(world.Words, draws, guests);
            Scene scene = composer.Encounter(encounter.Title, encounter.Goal, draws.Of(Arrivals.All) + "\n" + encounter.Passage + "\n" + draws.Of(Arrivals.Departures));
            if (scene.Moments.Count(moment => moment.Rank < 40) < Essential(encounter))
            {
                // Many times round with hardly anything new: from here on the same happens to other people in other places.
                composer.MayRepeat = ++skipped > 10 * EncounterCatalog.All.Count;
                continue;
            }

            guests.Add(guest);
            scenes.Insert(place++, scene);
            seconds += secondsOf([scene]);
        }

        if (guests.Count > 0)
        {
            world.Words["guests"] = string.Join(", ", guests.Take(4));
            Scene home = composer.Encounter("Home", "Home.", "1 N And who stood there to welcome them? {guests} and all the rest whom they had met on the way.");
            scenes[^1].Moments.InsertRange(Math.Min(2, scenes[^1].Moments.Count), home.Moments);
        }
    }

    // Without one of these an encounter would lose its thread: it is left out when it can only repeat itself.
    private static int Essential(Encounter encounter) => encounter.Passage.Split('\n').Count(line => line.TrimStart() is ['0' or '1', ..]);
}
