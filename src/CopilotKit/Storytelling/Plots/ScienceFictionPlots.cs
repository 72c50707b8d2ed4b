using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>Plots of far away and of days to come.</summary>
internal static class ScienceFictionPlots
{
    public static readonly IReadOnlyList<Plot> All =
    [
        new("[The Signal from Nowhere|{hero} and the Signal]", "probe that had been travelling for a thousand years|lighthouse robot|mapping machine, long forgotten|message drone with one wing", 3,
            new("[Aboard|A {noun} Among the Stars]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[Three Short, One Long|The Radio Wakes]", "A strange signal is heard, and {trouble}.",
                """
                0 N In the year of the two comets {trouble}.
                1 N At the same hour a signal came in on [the oldest radio of {place}|the smallest radio of {place}|{elder}'s old radio]: three short, one long, and then a sound like somebody [swallowing|taking a breath|about to cry].
                2 N The clever computers of {place} took it apart and put it together again, and [declared|announced|agreed] that it was [noise|weather|somebody's fridge].
                2 H Noise doesn't say please, {friend}: listen to the gap [before|just before] the long one, [that's where|because that's where|for that's where] the please is[| hiding].
                @elder
                """),
            new("[The Little Ship|Casting Off]", "{hero} and {friend} fly out towards the signal.",
                """
                1 N {hero} and {friend} took the smallest ship there was, which was called the {shipname}, and had a heater that worked when it was thanked.
                @worry
                @walk
                3 N Behind them {place} shrank to a lamp, to a spark, to a speck, and then to something one had to take on trust.
                """),
            new("[Storm of Stones|Wrong Numbers]", "Two attempts to reach the signal fail.",
                """
                2 N First {hero} and {friend} [followed|chased] the signal [straight|straight on], as one follows a [string|thread|smell of cake]. It led {hero} and {friend} into a belt of [tumbling|spinning|bouncing] rocks, and they came out [backwards|sideways], with a dent shaped like a [duck|boot|pear|hat].
                + F {friend.joke}
                2 N Next {hero} [answered|tried to answer] in [the language of the computers|ones and noughts|eleven computer languages]. The reply was a silence so [polite|long|puzzled|deep and empty] that it was clear [to {hero}|to {friend}] that nobody had understood a [word|single word|syllable].
                @stuck
                @face
                """),
            new("[Whoever Is There|The Answer]", "They find {stranger}, lonely and far from home, and {hero}'s own gift is a language.",
                """
                1 N And there in the dark it hung: {stranger}, {a.r.kind}, with frost on every hinge. One [small|green|tiny] lamp, {hero} [saw|found], [was still alight|was still burning|still glowed][|, barely|, no brighter than a glow-worm].
                @remember
                0 N By the light of that lamp {climax}.
                1 N {turn}
                2 N {stranger}'s lamp [blinked|flickered|winked], [and blinked again, quicker|once, and then again|as if in surprise]: three short, one long, and this time [no gap|without the gap|there was no gap].
                1 R(crackling) You [understand me|hear me|answer], {hero}. {confess} I had [so much|a thousand years|such a lot|more than a library] to tell, [about stars and dust|about everything|about comets|about moons|about the dark], [and no one|and nobody] to [tell it to|say it to|listen].
                2 H(gently) Then begin at the beginning, {stranger}[, we've [brought sandwiches|got all night]|: [we have|there is] [plenty of time|all the time in the world]|, and leave nothing out].
                """),
            new("[Course for Home|Signal Received]", "{stranger} comes home with them, and {cure}.",
                """
                0 N On their return {cure}.
                2 N {stranger} got a place by the big window, and oil for {r.his} hinges. Every evening {r.he} tells one of a thousand years of stories, and never the same one.
                @gift
                @guests
                @praise
                @bye
                @close
                """)),

        new("[The Sleeping Heart of {place}|{hero} Wakes the Great Machine]", "great machine of {place}|oldest computer of {place}|voice behind the walls|keeper of the air and the lights", 2,
            new("[Lights On|A {noun} on the Night Shift]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[Lights Low|The Hum Stops]", "The great machine falls silent, and {trouble}.",
                """
                0 N Then came the day when {trouble}.
                1 N [That day|On that day|That very morning] the hum [of {place}|of {stranger}|in the walls by {landmark}] [stopped|died away]. Nobody {there} had ever [noticed|listened to] the hum, and now everyone [noticed|heard] that it was [gone|missing]. The lights of {place} [went down to half|went dim|dimmed], and the [lifts|doors|taps] [sulked|would not move|gave up].
                2 N It was {stranger}, {a.r.kind}, who made the air and the light and the warm water, and {r.he} did not answer.
                2 E(worried) We've air for three days, {hero}, and I've told everybody four, so that they don't [fuss|breathe too fast].
                @elder
                """),
            new("[Down the Shaft|Ninety Ladders]", "{hero} and {friend} climb down to the heart of the machine.",
                """
                1 N Somebody small had to go down [the service shaft|the shaft|to the machine room], {elder} [said|explained|decided]. {hero} was small, and {friend} had a torch.
                @walk
                @worry
                3 N Down they went, ninety ladders, past pipes as thick as whales and wires as thin as thoughts.
                """),
            new("[Have You Tried?|Spanner and Manual]", "Switching it off and on fails, and so does the manual.",
                """
                2 N First {hero} switched everything off and on again, [which is what one does|as one does|as everybody does]. There was a [click|clunk|ping] [in the walls of {place}|in the dark by {landmark}|from below {landmark}], and then there was the silence [after it|after a click|that comes after].
                2 N Then {hero} [read|opened|fetched] the [manual|handbook|instructions]. There were [two|three|nine|six|eleven|forty] thousand pages, in a language with no word for “you,” and on the last one [it said|stood|somebody had written]: “If all this fails, [try page one|ask it|be kind|sing to it|go home to {place}|have some {food}].”
                + F {friend.joke}
                @stuck
                @face
                """),
            new("[The Heart|What Was Wrong]", "The machine is not broken but sad, and {hero}'s own gift reaches it.",
                """
                2 H(softly) {stranger}? It's {hero}. I live on level [four|nine|two], [by {landmark}|under {landmark}|behind {landmark}], [with {friend}|third door|behind the plants]. I've used your warm water all my life, {stranger}, and I don't think I ever said [thank you|thanks|so much as thank you].
                1 R(faintly) Nothing in me is broken, {hero}[, I've checked|, not a screw|: I've counted every bolt]. {confess}
                @remember
                0 N In the half dark {climax}.
                1 N {turn}
                1 N Somewhere [deep below {landmark}|in the depths of {place}|far down under {place}], one wheel turned over, [and then its neighbour|and then the next|and nudged the next]. A lamp came on, and another, all along the [shaft|ladders|walls], like [people|an audience|a choir] standing up to [clap|cheer|sing] [for {hero}|at last|all together].
                3 R(warmly) So that's what it's for. I've kept you all warm for two hundred years, and nobody ever showed me [what you do with it|that].
                """),
            new("[The Hum|Full Power]", "The machine wakes, and {cure}.",
                """
                0 N By noon {cure}.
                2 N The hum of {place} came back as well, but it was different now. If you put your ear to the wall [by {landmark}|of {landmark}|at {hero}'s door], you could tell that there was a tune in it.
                @gift
                @guests
                2 N And on the first of every month somebody from {place} climbs down the ninety ladders with {food}, and tells {stranger} the news.
                @praise
                @bye
                @close
                """)),

        new("[The Copycat Planet|{hero} and the Copycat]", "small round alien|creature like a blue cushion with ears|alien with three elbows|traveller made mostly of light", 2,
            new("[Arrivals|Before the Landing]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[An Unknown Guest|Footprints]", "Somebody not of this world has arrived, and {trouble}.",
                """
                0 N It started when {trouble}.
                1 N [Next|After that|The same day] there were footprints on the ceiling [of {landmark}|at {landmark}|by {landmark}]. And then, behind {landmark}, there was {stranger}, {a.r.kind}, who looked at {hero} and said exactly what {hero} said.
                2 H(startled) {hello}, and how did you get [into {place}|past {landmark}|to {place}]?
                + R(brightly) {hello}, and how did you get [into {place}|past {landmark}|to {place}], [little {noun}|{noun}]?
                2 F {friend.worry}
                @elder
                """),
            new("[Say After Me|Echo Talk]", "They try to understand the guest.",
                """
                1 N {hero} and {friend} had to find out what the guest wanted, and whether it had to do with {theThing}. {hero} sat down on the floor, and so did {stranger}.
                @walk
                @worry
                3 N {hero} scratched {his} ear. {stranger} looked for an ear, found none, and scratched {friend}'s.
                """),
            new("[Lost in Translation|The Wrong Kind of Hello]", "Two attempts at talking go wrong.",
                """
                2 N {hero} and {friend} tried the [translating machine|translator|language box]. It listened for an hour, and then reported that {stranger} was either a king, or a kind of cheese, and that in both cases one should bow.
                2 N {hero} tried [drawing|pictures|drawing pictures], [on the floor|on a tray|with chalk|on the wall], {hero} drew a house, and {stranger} drew a house. {hero} drew a question mark, and {stranger} ate the [pencil|chalk].
                + R(politely) [Delicious|Crunchy|Very tasty|Quite good], {hero}, and [is there more|is there a blue one|what's it called]?
                @stuck
                @face
                """),
            new("[The Language of Doing|Understood]", "{hero}'s own gift turns copying into talking.",
                """
                2 H(thoughtfully) It copies because it wants to join in, {friend}. That's [not a trick|no trick|not rudeness], [that's|it's] what I did, too, when I was new [here|{there}|in class].
                @remember
                0 N So, without a single word, {climax}.
                1 N {turn}
                1 N {stranger} watched. Then {stranger} did [the same|it too|just the same], and [added|put in] a [tiny bit|small piece|little flourish] of {r.his} own [at the end|on top]. It was not a copy any more, [but {stranger}'s answer|thought {hero}, but an answer|said {friend}, it was the beginning of an answer|but an answer for {hero}|but something of {stranger}'s own].
                2 N After that {stranger}'s words came quickly, as [they|words] do when somebody [wants to have|is waiting for] them.
                1 R(carefully) I… am… {stranger}. {confess}
                3 H(delighted) You can talk! You can talk, and you've got a comma in the right place!
                """),
            new("[Welcome|Two Planets]", "The misunderstanding is cleared up, and {cure}.",
                """
                0 N Within a week {cure}.
                @gift
                2 N There is a school now, on {stranger}'s world, in which {deeding} is taught on the very first day, straight after hello.
                @guests
                @praise
                @bye
                @close
                """)),
    ];
}
