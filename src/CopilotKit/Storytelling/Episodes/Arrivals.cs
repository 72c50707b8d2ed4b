namespace CopilotKit.Storytelling.Episodes;

/// <summary>How an encounter begins and ends.</summary>
internal static class Arrivals
{
    public static readonly IReadOnlyList<string> All =
    [
        """
        2 N By and by they came to {spot}. {weather}.
        3 N {hero} counted the bites that were left of {food}, and made them smaller.
        """,
        """
        2 N The path [took a turn|made a bend] they had not expected, and there before them lay {spot}.
        3 F {friend.joke}
        """,
        """
        2 N Near {spot} they heard {sound}, and under it somebody sighing.
        """,
        """
        2 N It was {friend} who saw it first, because {f.he} had stopped to look at {sight}: somebody was [sitting|standing] all alone [beside|by] {spot}.
        3 H [Shall we|Do we have time to] stop, {friend}? I think that [hat|back] over there is unhappy.
        """,
        """
        2 N They would have walked straight past {spot}, had it not been for a smell of {smell}, and for the fact that somebody there was [muttering|counting under a blanket].
        """,
        """
        2 N When they had gone a [mile|good way] farther, and {weather}, they sat down by {spot}. Somebody was there already.
        3 F {friend.wonder}
        """,
    ];

    public static readonly IReadOnlyList<string> Departures =
    [
        """
        2 N {guest} walked with them as far as the next bend, and pointed out the way to go.
        3 F {friend.cheer}
        """,
        """
        2 N When they looked back, {guest} was still waving [both arms|a handkerchief], and growing smaller, like somebody being [gently|carefully] erased.
        """,
        """
        2 N “If ever you need a {g.trade},” called {guest}, “you know where I am!”
        3 N {hero} thought that this was a good thing to know about anybody.
        """,
        """
        2 N {guest} would not let them leave without {food}, and told them which way the road went on.
        3 H That's one more door where we could [knock|have tea], {friend}.
        """,
        """
        2 N They shook hands with {guest} twice, once for hello, which they had forgotten, and once for goodbye.
        3 F {friend.cheer}
        """,
        """
        2 N Walking on, {hero} noticed that the road felt shorter than before, though {friend} insisted it was [exactly as long|no shorter].
        """,
    ];
}
