using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Turns passages into moments: fills them, and finds out what needs to be told before what.</summary>
internal sealed class Composer(World world, SharedPassages shared, OtherWords wording)
{
    private const int Attempts = 12;
    private const int Candidates = 4;

    // What introduces somebody, and what may be said only afterwards.
    private static readonly (string Key, string[] Gives, string[] Needs)[] Dependencies =
    [
        ("friend", ["{f.kind}"], ["{friend", "{f.", "@F", "{turn"]),
        ("stranger", ["{a.r.kind}"], ["{stranger}", "{r.", "@R", "{confess}", "{turn}"]),
        ("keep", ["{keepsake}", "{elder.advise}"], ["{keep}", "{saying}", "{elder.praise}"]),
    ];

    // What is planted and picked up again, and the level at which both are told.
    private static readonly (string Key, int Level, string[] Marks)[] Bundles =
    [
        ("fear", 3, ["{fear}", "{fear.comes}"]),
        ("keep", 3, ["{keepsake}", "{elder.advise}", "{keep}", "{saying}"]),
    ];

    // Of each level, the turn is told first, then the tries; the way there comes last.
    private static readonly int[] Priorities = [2, 3, 5, 1, 0, 4];

    private readonly string[] _names = [world.Hero.Name, world.Friend.Name, world.Elder.Name, world.Words["place"]];

    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets a value indicating whether a sentence may come again: only where everything has been told.</summary>
    public bool MayRepeat { get; set; }

    /// <summary>Gives the scenes of a plot.</summary>
    public List<Scene> Scenes(Draws draws) =>
        [.. Ranked([.. world.Plot.Beats.Select(beat => (beat, Drafts(draws.Of(beat.Passages))))])];

    /// <summary>Gives a scene of its own, between those of the plot.</summary>
    public Scene Encounter(string title, string goal, string passage) =>
        new(Prose.Title(world.Words.Fill(title)), world.Words.Prose(goal),
            [.. Groups(Drafts(passage)).Select(group => Told(group, RankOf(group, Priorities.Length))).OfType<Moment>()]);

    /// <summary>Gives an aside, unless it has been told.</summary>
    public Moment? Aside(string template) =>
        Told([new Draft(1, 'N', Delivery.Plain, template)], 1) is { } moment ? moment with { IsAside = true } : null;

    private List<Draft> Drafts(string passage) =>
    [
        .. passage.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => line[0] == '@' ? Drafts(shared.Next(line[1..])).Select(draft => draft with { Passage = line[1..] }) : [Draft.Read(line)]),
    ];

    private IEnumerable<Scene> Ranked(List<(Beat Beat, List<Draft> Drafts)> beats)
    {
        List<(int Scene, List<Draft> Lines)> groups = [.. beats.SelectMany((beat, index) => Groups(beat.Drafts).Select(group => (index, group)))];
        int[] ranks = [.. groups.Select(group => RankOf(group.Lines, Priorities[group.Scene]))];
        foreach ((string key, string[] gives, string[] needs) in Dependencies)
        {
            if (key == "friend" && world.HasFriendInIntroduction)
            {
                continue;
            }

            int giver = groups.FindIndex(group => group.Lines.Any(line => gives.Any(Mark(line).Contains)));
            for (int index = 0; giver >= 0 && index < groups.Count; index++)
            {
                if (index != giver && groups[index].Lines.Any(line => needs.Any(Mark(line).Contains)))
                {
                    ranks[index] |= 1;
                    ranks[giver] = Math.Min(ranks[giver], ranks[index] - 1);
                }
            }
        }

        for (int scene = 0; scene < beats.Count; scene++)
        {
            List<Moment> moments = [.. groups.Index().Where(group => group.Item.Scene == scene)
                .Select(group => Told(group.Item.Lines, ranks[group.Index], scene)).OfType<Moment>()];
            yield return new Scene(Prose.Title(world.Words.Fill(beats[scene].Beat.Title)), world.Words.Prose(beats[scene].Beat.Goal), moments);
        }
    }

    private static int RankOf(List<Draft> group, int priority)
    {
        int level = group[0].Level!.Value;
        int bundled = BundleOf(group) is { } bundle ? bundle.Level : level;
        return level == 0 ? 0 : (Math.Max(level, bundled) * 20) + (2 * priority);
    }

    private static (string Key, int Level, string[] Marks)? BundleOf(List<Draft> group)
    {
        foreach (var bundle in Bundles)
        {
            if (group[0].Passage is not ("praise" or "stuck") && group.Any(line => bundle.Marks.Any(line.Template.Contains)))
            {
                return bundle;
            }
        }

        return null;
    }

    private static string Mark(Draft line) => $"@{line.Speaker} {line.Template}";

    private static List<List<Draft>> Groups(List<Draft> drafts)
    {
        List<List<Draft>> groups = [];
        foreach (Draft draft in drafts)
        {
            if (draft.Level is null)
            {
                groups[^1].Add(draft);
            }
            else
            {
                groups.Add([draft]);
            }
        }

        return groups;
    }

    /// <summary>Fills a group so that none of its sentences has been told before.</summary>
    /// <returns><see langword="null"/> when that cannot be done and the story can do without it.</returns>
    private Moment? Told(List<Draft> group, int rank, int? scene = null)
    {
        (Line[] Lines, string[] Sentences)? best = null;
        int fewest = int.MaxValue;
        for (int attempt = 0; attempt < (best is null ? Attempts : Candidates) && fewest > 0; attempt++)
        {
            Line[] lines = [.. group.Select(draft => Filled(draft, scene))];
            string[] sentences = [.. lines.SelectMany(line => Sentences.Of(line.Text).Select(range => line.Text[range]))];
            bool isNew = sentences.Distinct(StringComparer.OrdinalIgnoreCase).Count() == sentences.Length && !sentences.Any(_told.Contains);
            bool mayRepeat = attempt == Attempts - 1 && (MayRepeat || (rank == 0 && scene is not null));
            int common = sentences.Count(sentence => !NamesSomebody(sentence));
            if ((isNew || mayRepeat) && common < fewest)
            {
                (best, fewest) = ((lines, sentences), HasChoices(group) ? common : 0);
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        _told.UnionWith(found.Sentences);
        return new Moment(rank, found.Lines, BundleOf(group)?.Key) { IsTexture = group[0].Passage is "open" or "passion" };
    }

    private static bool HasChoices(List<Draft> group) => group.Any(draft => draft.Template.Contains('[', StringComparison.Ordinal));

    // A sentence with a name in it is this story's own; one without may stand in another story of the same plot.
    private bool NamesSomebody(string sentence) =>
        _names.Any(name => sentence.Contains(name, StringComparison.Ordinal));

    private Line Filled(Draft draft, int? scene)
    {
        string text = wording.Varied(world.Words.Prose(draft.Template), ListenerOf(draft.Speaker, scene));
        return new Line(world.CharacterOf(draft.Speaker)?.Role.Name ?? Role.Narrator, text) { Delivery = draft.Delivery };
    }

    // Who is certainly there, and known by name.
    private string? ListenerOf(char speaker, int? scene) => (speaker, scene) switch
    {
        ('E' or 'F', not null) => world.Hero.Name,
        ('R', >= 4) => world.Hero.Name,
        ('H', 1 or 2 or 3) when !world.IsBrief => world.Friend.Name,
        _ => null,
    };
}
