namespace CopilotKit.Storytelling.Episodes;

/// <summary>Encounters to laugh at.</summary>
internal static class ComicEncounters
{
    public static readonly IReadOnlyList<Encounter> All =
    [
        new("[{guest} Is Stuck|Head First]", "{guest} is stuck in a barrel and is got out by laughing.",
            """
            0 N Out of a barrel stuck two boots, and the boots belonged to {guest}, a {g.kind}, who had leaned in to look for a [spoon|sixpence] and gone on leaning.
            1 N {hero} took the left boot, {friend} took the right, and they pulled. Now they had two boots, and {guest} was still in the barrel.
            2 N They tried butter. {guest} slid in a little deeper, and said, hollowly, that it was good butter.
            2 H What would happen, {guest}, if you breathed out, all the way?
            1 N But {guest} could only breathe out when {g.he} laughed. So {friend} recited the names of {f.his} aunts, and at the [ninth|seventh] one there was a snort, a pop, and a {g.trade} on the grass.
            """),
        new("[The Insulted Dough|{guest} and the Dough]", "{guest}'s dough has been insulted and must be asked to rise.",
            """
            0 N {guest}, a {g.kind}, sat before a bowl of dough with {g.his} head in {g.his} hands. It would not rise, {g.he} told them, because on Monday {g.he} had called it [lazy|a lump].
            1 N {friend} blew on it, {hero} put a blanket round it, and the dough stayed where it was, flat as a [puddle|doormat].
            2 N “Have you told it that you're sorry?” {hero} asked. {guest} blushed up to the hat.
            1 N It took three tries, and the first two sounded like excuses. At the third there was a sort of soft burp, and the dough stretched, and rose, and lifted its cloth like somebody raising a [hat|curtain].
            3 H People are like that as well, {friend}. Some of them only need [an hour in the warm|a kind word and a cloth].
            """),
        new("[The Ferry That Ran on Jokes|No Joke, No Crossing]", "{guest}'s ferry moves only when somebody laughs.",
            """
            0 N There was a ferry there, and on it stood {guest}, a {g.kind}. It had no engine and no oars, {g.he} explained: it went by laughing, and {g.he} had run out of jokes in [March|spring].
            1 N {friend} told the one about the duck and the umbrella, and they moved a yard. {hero} told the one about the {noun} and the pudding, and they moved back, because {hero} forgot the [ending|pudding].
            2 N In the middle they stopped altogether. {guest} sneezed, {g.his} false moustache fell into the water, and a fish swam off wearing it.
            1 N Nobody had planned that, which was why it worked. They laughed all the way across, and [halfway up the bank|some distance inland].
            """),
        new("[The Pumpkin in the Way|{guest}'s Pumpkin]", "A giant pumpkin blocks the way until somebody thinks of soup.",
            """
            0 N The way was blocked from side to side by a pumpkin. It belonged to {guest}, a {g.kind}, who had sung to it every evening and now regretted the [high notes|second verse].
            1 N They pushed it, and it rocked, and rolled back, and {friend} was flat for a moment. They tried to dig under it, and met a mole who was against it.
            2 F {friend.idea}
            1 N In the end {hero} borrowed a spoon. They ate a door into the front, and a door out of the back, and walked through the middle, which was golden, and smelled of {smell}.
            3 N {guest} put in windows the same day, and has lived in it ever since.
            """),
        new("[The Umbrella That Would Not Open|Shy]", "{guest} has an umbrella that is too shy to open.",
            """
            0 N {guest}, a {g.kind}, was standing in a drizzle under a shut umbrella. “It's shy,” {g.he} whispered. “It only opens when nobody's looking, and then of course nobody's [dry|under it].”
            1 N They praised its handle. They turned their backs and hummed. {friend} offered it a biscuit, and had to eat the biscuit {f.himself}, to save everyone's feelings.
            2 N Then {hero} told the umbrella, in confidence, about the time {he} had been too shy to say “here” at school, and was marked absent for a [week|month].
            1 N There was a small click. Slowly, like a flower that isn't sure of the date, the umbrella opened. It was yellow inside, with [stars|ducks].
            """),
        new("[{guest}'s Hat|A Hat With Tenants]", "Birds nest in {guest}'s hat, and a new one is found.",
            """
            0 N “Please don't shout,” said {guest}, a {g.kind}, who was walking very slowly with a level head. In {g.his} hat lived a wren with five eggs, and {g.he} hadn't bowed, sneezed or slept lying down since [April|Easter].
            1 N {hero} offered {his} own cap instead, but the wren inspected it and found the view poor. {friend} offered a boot, and was given a look.
            2 H What is it that she likes about yours, {guest}? Is it the hat, or is it the [company|walking]?
            1 N It was the walking. So they hung the hat from the arm of a weathercock, where it turned with every breeze, and the wren settled down inside, and {guest} lay flat on {g.his} back in the grass and said “Aaah.”
            """),
        new("[Quiet, Please|The Loudest Whisper]", "{guest} cannot whisper, and finds that it is useful.",
            """
            0 N “GOOD DAY,” whispered {guest}, a {g.kind}, and a branch fell down. {g.he} had been sent out of the library, {g.he} told them, and out of the [museum|choir], and lately out of the village.
            1 N They practised. They tried it with a scarf over the mouth, which only made it woolly. They tried thinking the words and not saying them, and an owl a mile off answered.
            2 N Just then a fog came down, so thick that {friend} lost sight of {f.his} own feet, and from somewhere within it came thin voices: children, calling for the way home.
            1 N “OVER HERE,” whispered {guest}, as softly as {g.he} could. Nine children came out of the fog, one after another, holding hands, and from that day {g.he} had a job.
            """),
    ];
}
