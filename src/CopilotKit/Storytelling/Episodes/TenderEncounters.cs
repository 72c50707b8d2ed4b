namespace CopilotKit.Storytelling.Episodes;

/// <summary>Encounters that are gentle.</summary>
internal static class TenderEncounters
{
    public static readonly IReadOnlyList<Encounter> All =
    [
        new("[The Egg|What the Egg Was Waiting For]", "An egg that {guest} keeps warm will not hatch until it hears something worth hatching for.",
            """
            0 N {guest}, a {g.kind}, was sitting on an egg. It wasn't {g.his} egg, {g.he} said, but somebody had to, and {g.he} had been at it for [forty|thirty] days.
            1 N They put an ear to the shell. Inside, somebody was wide awake, and [tapping|thinking], and not coming out.
            2 H Perhaps it doesn't know yet what there is out here. We should [tell it|give it a reason].
            1 N So {hero} sat down close beside it, and told it all about {deeding}, what one needed, and how it felt when it went well. There was a crack. A beak came out, and then an eye, bright with questions.
            2 N It turned out to be a duck. {guest} had been hoping for a dragon, but only until it looked at {g.him}.
            """),
        new("[The Best Hiding Place|Three Years]", "{guest} once hid so well that nobody found {g.him}.",
            """
            0 N “Have they stopped looking?” asked a voice out of a hollow log. It was {guest}, a {g.kind}, who had hidden there in a game of hide-and-seek, and hidden so well that it was now [three|four] years.
            2 N {g.he} had won, {g.he} supposed. But there is not much to winning, when nobody comes to [say so|shake your hand].
            1 H Then we've found you, {guest}. There. Now you [may count|are it], and the others have to hide.
            1 N {guest} came out, blinking, with moss on both shoulders, and counted to a hundred in a voice that shook. From behind every tree there came giggling. They had all been waiting too, you see. Nobody had dared to go home first.
            """),
        new("[A Shop for Worries|Worries Bought Here]", "{guest} buys other people's worries, and is bent double under them.",
            """
            0 N Over a stall hung a sign, “Worries bought, best prices.” Behind it sat {guest}, a {g.kind}, bent nearly double, because {g.he} had bought [nine hundred|six hundred] and never sold one.
            1 N {friend} offered to take a few off {g.his} hands, and opened the smallest sack. It was somebody's fear of having left the stove on, and for the next mile {f.he} could [smell burning|not stop sniffing].
            2 H(gently) Have you ever looked inside one of them, {guest}? In the daylight?
            1 N They shook them out on the grass, one by one, like rugs. Most of them were only dust. Some were questions, and could be answered. And a few were real, and they carried those together, the three of them, which was about the weight of a [kitten|loaf].
            """),
        new("[The Choir Without a Low Note|{guest} Sings Alone]", "A choir misses its lowest note, and finds it.",
            """
            0 N Eleven frogs and {guest}, a {g.kind}, were standing in three rows and not singing. Their low note had retired, {guest} explained, and without it every song [fell over|floated off].
            1 N {friend} tried, and went as low as {f.he} could, and sounded like a polite door. {hero} tried with {his} head in a bucket.
            2 N Then, in the silence, they noticed {sound}. It had been there the whole time, underneath everything, where nobody looks for it.
            1 N “That's it,” breathed {guest}. The frogs turned round to face it, and began, and for once the song stood on the ground with both feet, and was [beautiful|so fine that a cow wept].
            """),
        new("[A Letter for Nobody|Undeliverable]", "{guest} carries a letter with no address, and learns to whom it belongs.",
            """
            0 N {guest}, a {g.kind}, had one letter left over. It had been in {g.his} bag for [eleven|seven] years, because there was nothing on it but the words “To whoever needs this.”
            1 N They looked for the owner all afternoon. The miller did not need it, he had just had lunch. The twins at the gate needed only a ball, and {friend} got it down from the [roof|pear tree].
            2 H {guest}, who do you know who has walked all day, with sore feet, and never got a letter of [his|their] own?
            1 N {guest} thought about it for a long time. Then {g.he} sat down on a stone and, very slowly, opened it. “Well done,” it said. “You may sit down for a while.”
            """),
        new("[The Smallest Star|{guest}'s Lamp]", "{guest}'s lamp is so small that it seems useless, until it is needed.",
            """
            0 N {guest}, a {g.kind}, was ashamed of {g.his} lamp. It was no larger than a [hazelnut|plum stone], and everyone else's, {g.he} said, could light up a barn.
            1 N They held it high, and it lit a thumb. They held it low, and it lit a beetle, who asked them to [move along|mind their manners].
            2 N Then from a crack in the rock came a mewing. A kitten had gone in there, where no big lamp would fit, and where it was [black as tar|quite dark].
            1 N {guest}'s fitted. They let it down on a thread, and it hung there like a very near star, and the kitten walked up to the light, one paw after the other, as if on stairs.
            """),
        new("[The House That Was Too Tidy|Crumbs]", "{guest} is so tidy that nobody dares to visit.",
            """
            0 N Everything round that house stood in rows, the flowerpots, the gravel, even the clouds. {guest}, a {g.kind}, lived there, and could not think why nobody ever [came back|stayed to tea].
            1 N {hero} sat down, and {guest} straightened the cushion under {him}. {friend} ate a biscuit, and {guest} caught the crumbs as they fell, in the air, one by one.
            2 F {friend.worry}
            1 N Then {hero} had an accident with the jam. There was a dreadful silence. And then {guest}, staring at the spot, noticed that it had exactly the shape of a [horse|heart], and began, a bit rustily, to laugh, and poured the tea, and spilled some on purpose.
            """),
    ];
}
