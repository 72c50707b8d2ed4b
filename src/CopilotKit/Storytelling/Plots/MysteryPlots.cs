using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>Riddles that are solved by looking closely.</summary>
internal static class MysteryPlots
{
    public static readonly IReadOnlyList<Plot> All =
    [
        new("The Case of the Vanished Teapot", "jackdaw with a bad conscience|shy newcomer in a patched coat|nervous young squirrel|mouse in somebody else's mittens", 2,
            new("[The Detective|A {noun} Who Noticed Things]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                2 N [It makes one notice things|That teaches one to look|It sharpens the eyes], [{hero} always said|as {friend} knew|as {hero} liked to say]. {hero} noticed everything, down to the crumbs, and wrote it into a small green notebook.
                @friend
                @fear
                """),
            new("[The Empty Shelf|Gone]", "{elder}'s blue teapot is gone, and since then {trouble}.",
                """
                0 N On Monday night {trouble}.
                1 N That same night the blue teapot of {elder}, the {e.kind}, vanished from its shelf, and left nothing but a ring in the dust.
                2 E(upset) It's not the teapot, {hero}. It's that we've had such [a lot of|long|good|quiet] conversations, that teapot and I[, over {food}|, about {place}|, by {landmark}| and {food}].
                2 H Nobody touch anything. {friend}, [that means you|put the lid down]. We'll start with the dust.
                + F {friend.joke}
                2 E(slowly) You'd better take {keepsake} with you, {hero}. And don't forget: {saying}.
                """),
            new("[Three Clues|The Notebook]", "Three clues are found.",
                """
                1 N In the dust {hero} found the first clue: a single footprint, no longer than a spoon.
                2 N The second was a smell, very faint, of {smell}. The third was a thread of red wool, caught on the windowsill.
                @walk
                3 H Small feet, a nose for {smell}, and a red scarf with a hole in it. We're getting to know somebody, {friend}.
                @worry
                """,
                """
                1 N There were three clues, when {hero} [knelt down to|looked for] them. The first was a trail of [biscuit|cake|toast|bun] crumbs, which went [up the wall|out of the window|straight up the chimney|under the door] towards {landmark}.
                2 N The second clue was a hum. Three people had heard it at midnight, and all of them said it was sad. The third was a mitten, and it was still warm.
                @worry
                @walk
                3 H Someone who climbs, hums, and has one cold hand. That isn't a thief, {friend}. That's a description of somebody lonely.
                """),
            new("[The Wrong One|Two Suspects]", "Two suspects turn out to be innocent.",
                """
                2 N The first suspect was [the butcher's|the baker's|the mayor's] cat, who had been seen near {landmark} with a guilty face. But the cat [always looked like that|had looked like that since birth|looked like that on Sundays, too]; it was [a matter|a question] of [whiskers|eyebrows|ears], {friend} [found|said].
                2 N The second was [the night watchman|the organist|the postmaster], who [wore|was dressed in|had a coat of] red wool[ from top to toe|, even in June,|] and lived by {landmark}. “[Teapots, {noun}, no|A teapot, me|Not I, {hero}], [I drink|I only drink|give me] [cocoa|soup|buttermilk],” he [said|told {hero}], and he had a note from [his doctor|his mother|his aunt] to prove it.
                @stuck
                2 N {hero} crossed out both names. A wrong answer, {hero} thought, is only a right answer's [coat|elder brother|muddy boots].
                @face
                """),
            new("[The Trap of Kindness|Midnight]", "{hero} sets no trap, but does what {he} does best, and the culprit comes out.",
                """
                2 N That night {hero} and {friend} [set no trap|did not set a trap|laid no snare]. {hero} put a cushion on the step, and a biscuit on the cushion, and they waited by {landmark}.
                @remember
                0 N At midnight {climax}.
                1 N {turn.alone}
                1 N And out of the shadows, a step at a time, as though pulled by a string, came {stranger}, {a.r.kind}, with the teapot held in both arms.
                2 H(gently) You're not in trouble, {stranger}. We only wanted to [know who you are|meet you|see who you are], {friend} and [I|me].
                1 R(ashamed) {confess} And the teapot was [warm|so round and warm|still warm], and nothing else in {place} seemed to be [expecting me|waiting for company|glad of me].
                3 N {hero} shut the green notebook. Some things are not written down.
                """),
            new("[One More Cup|Case Closed]", "The teapot comes home, {cure}, and nobody needs to be lonely.",
                """
                2 E(warmly) Borrow it? My dear child, a teapot is no use with one cup. Come on Thursdays. Come on all the other days as well.
                @gift
                0 N By the end of the week {cure}.
                2 N And the thread of red wool? {friend} knitted it back into {stranger}'s scarf, which took all evening and [nine|eleven] dropped stitches.
                @guests
                @bye
                @close
                """)),

        new("[The Midnight Lights of {place}|{hero} and the Midnight Lights]", "bashful night gardener|moth who paints|old juggler out of practice|timid badger with a lamp", 2,
            new("[A {noun} Awake|Before Midnight]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[Lights on the Hill|Every Night at Twelve]", "Lights go up and down in the dark every midnight, and {trouble}.",
                """
                0 N One Monday {trouble}.
                1 N And on that night, and on each night after, at the stroke of twelve, there were lights near {landmark}: three of them, dancing up and down, and then gone.
                2 N “Ghosts,” said some of {folk}. “Smugglers,” said others. “Draughts,” said a few, who blamed draughts for everything.
                2 H A ghost wouldn't need a light, {friend}. It glows. So who needs three?
                @elder
                """),
            new("[By Day|What Was Left Behind]", "By daylight they look for traces.",
                """
                1 N {hero} and {friend} went by [day|daylight|sunshine], when [nobody else {there}|none of {folk}] thought of [going|looking|it]. {hero} crawled, and {friend} looked up, so that between them they missed nothing.
                @walk
                2 N There were three round marks in the grass, small as saucers. There was a feather, painted blue. And there was [one half|a corner|a strip] of a torn note, [which said|and on it stood], “Not good enough yet.”
                @worry
                """),
            new("[Two Wrong Guesses|A Net and a Disguise]", "Catching the lights with a net and with a disguise both fail.",
                """
                2 N On the tenth night {hero} and {friend} hid behind {landmark} with a fishing net. At twelve the lights came, {hero} leapt, and caught {friend}.
                + F {friend.joke}
                2 N On the eleventh night [they|{hero} and {friend}] disguised themselves as a [bush|haystack|shrub|signpost] [near {landmark}|on the hill|with four feet]. It would have worked, had not a [sparrow|wren|thrush|robin] [moved in above {hero}'s ear|started a nest on {friend}|begun to sing on {hero}'s head|sat down on {friend} to sing].
                @stuck
                @face
                """),
            new("[The Twelfth Night|Not Good Enough Yet]", "{hero} stops hiding, and the secret comes out by itself.",
                """
                2 H(thoughtfully) “Not good enough yet,” [the note said|it said|somebody wrote], {friend}. That's no villain, {friend}. That's somebody [practising|afraid of an audience|with cold feet], [or I'm no {noun}|or my name isn't {hero}|and I don't mean {friend}].
                @remember
                0 N On the last night {climax}.
                1 N {turn.alone}
                1 N The [three lights|lanterns|lights] [stopped in mid-air|hung still|stopped dancing], [above {landmark}|over {hero}'s head|and {friend} pointed]. Behind them stood {stranger}, {a.r.kind}, with {r.his} mouth open.
                + R(shyly) You do it [out in the open|just like that|in front of everyone], {hero}, with [people looking|somebody watching|{f.noun}s looking]? I've practised here [every|each] night, so that nobody in {place} should see me [drop one|get it wrong|make a mess of it].
                2 R(quietly) {confess}
                2 H I get it wrong all the time, {stranger}: you just [haven't been [here for it|invited]|never stayed to watch|weren't looking], [that's all|I think|my friend].
                """),
            new("[In the Open|Lights for Everyone]", "{stranger} shows everybody the lights, and {cure}.",
                """
                1 N The next evening {stranger} stood up before all of {place}, and tossed {r.his} lanterns high: three, then five, then seven. {stranger} dropped one, and [the cheer was even louder|they cheered even louder|it was cheered the loudest of all].
                0 N Best of all, {cure}.
                @gift
                @guests
                2 N The torn note hangs in {hero}'s room today. Somebody has crossed out the first word.
                @praise
                @bye
                @close
                """)),

        new("[{hero} and the Letters from Nobody|Letters from Nobody]", "retired postman|forgetful grandmother of nobody in particular|very old actor|poet who had stopped", 3,
            new("[The {noun} and the Letterbox|An Ordinary Morning]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[The First Letter|No Stamp]", "{trouble}, and a letter without a sender promises an answer.",
                """
                0 N It was the week when {trouble}.
                1 N On Tuesday a letter lay on {hero}'s mat, with no stamp and no name. It said[, in brown ink,|, in shaky letters,|] [“If you want to know why, {hero}, look where bread sleeps.”|“To know why, {hero}, look [where|in the place where] bread [sleeps|goes to sleep|lies down].”|“The answer, {hero}, begins where bread sleeps.”]
                2 F {friend.wonder}
                2 H Whoever wrote this makes their letter g like a little cat. Remember that, {friend}. It may be the only name they've signed.
                @elder
                """),
            new("[Where Bread Sleeps|The Second Letter]", "The first riddle leads to the second.",
                """
                1 N Bread sleeps in an oven, [{friend} decided|{hero} worked out|thought {hero}], but only when the [baker does too|baker sleeps as well|fire is out]. [Behind|Under|Beside] the [cold|great black] oven[, at noon,|] [they|{hero} and {friend}] found the second letter, with [flour|crumbs] in its folds.
                2 H(reading) “Well done. Now ask the one who has two hands and never washes.” Oh, that's [easy|good], {friend}. That's a clock.
                @walk
                @worry
                """),
            new("[Where Tea Has No Cup|The Wrong Door]", "A wrong guess, another wrong guess, and then the right one.",
                """
                2 N Inside the clock there was a third letter: “[Nearly there|Well done|Good ears], {noun}, [I live|look] where all the [stories|words] are and nobody [speaks|says one|talks].” {hero} and {friend} tried the [library|bookshop|town archive], [where|but there] they were spoken to a great deal, mostly about [muddy boots|closing the door|biscuit crumbs].
                2 N Next {hero} tried the [yard of old signs|shed behind {landmark}|school after hours], which was quiet enough, but the only [letters|words] there were painted on the [walls|doors|boards].
                @stuck
                @face
                2 N Then {hero} noticed how the writing shook. It was written on a knee, in a chair, beside a window, by somebody who [sat all day|had to sit a great deal|seldom went out], and looked [down at {place}|at {sight}].
                """),
            new("[The Quiet House|The Little Cat]", "{hero} finds the writer of the letters.",
                """
                1 N Beside {landmark} stood a house that everybody passed. At its window sat {stranger}, {a.r.kind}, with ink on {r.his} thumb.
                + R(delighted) You [came|found me|worked it out], {noun} of {place}! And [did you guess the clock|was the clock hard|what about the clock], {hero}? I was [so|ever so|rather] [proud|fond] of the [clock|clock one|riddle with the clock] all [week|winter|year|autumn|month].
                2 H You make your g like a [little|small|sitting] cat, [as {friend} saw at once|and {friend} can prove it|just as {friend} thought|if {friend} and I may say so]. Why [write riddles|so many letters], {friend} and I were [wondering|asking ourselves], [and not just|instead of just] [ring the bell|waving|saying hello]?
                1 R(quietly) {confess} So I thought, {hero}: [somebody who is|whoever is|a {noun} who is] [curious|kind|patient] enough [will|will surely] [come unasked|find me|turn up one day].
                @remember
                0 N For an answer {climax}.
                1 N {turn}
                2 N {stranger} laughed until {r.he} had to hold on to the windowsill. It had been [years|ten years|an age] since that [window|house|room] in {place} had heard [anything of the kind|such a sound|so much laughing].
                """),
            new("[The Last Letter|Answered]", "{cure}, and the letters now go both ways.",
                """
                @gift
                0 N And [what do you suppose|would you believe it|guess what], from [then on|that Thursday on|that week on] {cure}.
                @guests
                2 N On Friday there was a letter on {stranger}'s mat, with no stamp and no name. It smelled of {smell}, and every g in it was a little cat.
                @praise
                @bye
                @close
                """)),
    ];
}
