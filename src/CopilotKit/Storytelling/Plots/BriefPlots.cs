using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>Plots for stories of half a minute.</summary>
internal static class BriefPlots
{
    public static readonly IReadOnlyList<Plot> All =
    [
        new("{hero} and the Long Night", "small lost star|little wind|shy shadow", 0,
            new("Once", "{hero} is introduced. {trouble}.",
                """
                0 N Here is {intro}.
                1 N That was {there}, beside {sight}.
                2 N The air smelled of {smell}.
                0 N One night {trouble}.
                1 H(whispering) Somebody out there is [lonely|sad]. I'd better go and see.
                2 N Far off one heard {sound}.
                3 N {weather}.
                """),
            new("Then", "{hero} helps, and {cure}.",
                """
                1 N Out in the dark sat {a.r.kind}.
                0 N So {hero} {deeded}.
                1 R(softly) That was [lovely|kind]. Thank you.
                2 N They shared {food}.
                0 N By morning {cure}.
                1 N And {hero} slept until noon.
                """),
            new("Good Night", "Everybody sleeps.",
                """
                2 N It was quiet {there}.
                3 N A last light went out.
                """)),

        new("{hero} Sets Out", "old giant|sleepy bear|lonely troll", 0,
            new("The Trouble", "{hero} is introduced. {trouble}.",
                """
                0 N Meet {intro}.
                1 N {he} lived {there}, not far from {landmark}.
                2 N {he} was fond of {food}.
                0 N One day {trouble}.
                1 H(bravely) Somebody must do something. I think that I'm [somebody|it].
                2 N So {hero} went past {landmark}.
                3 N {weather}.
                """),
            new("The Answer", "{hero} puts it right, and {cure}.",
                """
                1 N Behind the last hill sat {a.r.kind}, all alone.
                0 N And there {hero} {deeded}.
                1 R(surprised) Nobody ever came [this far|all the way] for me.
                2 N That made two of them, and two is company.
                0 N From then on {cure}.
                1 N {hero} walked home, whistling.
                """),
            new("Home", "All is well.",
                """
                2 N There was {food} for supper.
                3 N It tasted better than ever.
                """)),

        new("What {hero} Found Out", "shy magpie|bashful mouse|quiet neighbour", 0,
            new("A Riddle", "{hero} is introduced. {trouble}.",
                """
                0 N This is {intro}.
                1 N Nothing escaped {him}, not even {sound}.
                2 N It happened {there}.
                0 N One Monday {trouble}.
                1 H(thoughtfully) There's a footprint. It's a very [small|shy] one.
                2 N It smelled of {smell}.
                3 N It led past {landmark}.
                """),
            new("Solved", "{hero} solves it, and {cure}.",
                """
                1 N At its end stood {a.r.kind}, blushing.
                0 N {hero} asked no questions, but {deeded}.
                1 R(relieved) I only wanted to be [asked|found].
                2 N So they had tea, and {food}.
                0 N By Friday {cure}.
                1 N {hero} closed the case with a smile.
                """),
            new("Closed", "All is well.",
                """
                2 N There was one biscuit left.
                3 N They halved it.
                """)),
    ];
}
