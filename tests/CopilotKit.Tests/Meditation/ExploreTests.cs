using CopilotKit.Meditation;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Meditation;

public class ExploreTests
{
    [Fact]
    public async Task Explore()
    {
        using StreamWriter o = new("/tmp/explore.txt");
        foreach (MeditationTypeDescription type in MeditationTypes.All)
        {
            foreach (int m in new[] { 1, 3, 5, 10, 15, 20, 30, 45, 60, 120 })
            {
                try
                {
                    Script s = await Compose.ScriptAsync(Compose.Request(type.Type, m));
                    LengthEstimate e = LengthEstimate.Of(s, 170);
                    o.WriteLine($"{type.Name} {m}: words {Compose.Words(s)} ({Compose.Words(s) / (double)m:0} wpm) {e.Shortest.TotalSeconds:0} {e.Expected.TotalSeconds:0} {e.Longest.TotalSeconds:0}");
                }
                catch (MeditationLengthException x)
                {
                    o.WriteLine($"{type.Name} {m}: {x.Message}");
                }
            }

            List<HashSet<string>> sets = [];
            for (int seed = 0; seed < 40; seed++)
            {
                sets.Add([.. Compose.Sentences(await Compose.ScriptAsync(Compose.Request(type.Type, Compose.UsualMinutes(type.Type), seed)))]);
            }

            double worst = 0;
            double sum = 0;
            int n = 0;
            for (int i = 0; i < 40; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    double share = (double)sets[i].Intersect(sets[j]).Count() / Math.Min(sets[i].Count, sets[j].Count);
                    worst = Math.Max(worst, share);
                    sum += share;
                    n++;
                }
            }

            o.WriteLine($"{type.Name}: shared mean {sum / n:0.00} worst {worst:0.00}");
        }

        foreach (MeditationTypeDescription type in MeditationTypes.All)
        {
            foreach (double m in new[] { Math.Max(2, type.Shortest.TotalMinutes), Compose.UsualMinutes(type.Type) })
            {
                o.WriteLine($"######## {type.Name} {m}");
                o.WriteLine(ScreenplayWriter.Write(await Compose.ScriptAsync(Compose.Request(type.Type, m, 3) with { Theme = "an exam tomorrow" })));
            }
        }
    }
}
