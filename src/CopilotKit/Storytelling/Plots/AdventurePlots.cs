using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>Journeys with dangers that are overcome.</summary>
internal static class AdventurePlots
{
    public static readonly IReadOnlyList<Plot> All =
    [
        new("[{hero} and the Road to the Source|The Long Road of {hero} the {noun}]", "shy young giant|mossy old hermit|lonely mountain spirit|bear as big as a barn", 3,
            new("[The {noun} of {place}|At Home]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @fear
                @friend
                """),
            new("[The Empty Morning|Bad News]", "{trouble}. An old map shows where help may be found.",
                """
                0 N One morning {trouble}.
                2 N {folk} stood about in the street and looked at their shoes. Somebody in {place} would have to do something, they agreed, and each looked at somebody else.
                1 H Then I'll go, {friend}, all the way to {source}, and ask what's wrong.
                2 N There was a map {there}. It had hung in [the post office|{landmark}] so long that nobody saw it any more, and it showed {source}, three valleys off, beside the words “Here be somebody.”
                @elder
                """,
                """
                0 N Then, at the end of winter, {trouble}.
                1 N Nobody knew why, but everybody knew where to ask: at {source}, beyond the three valleys, where no one had ever been.
                2 N “Somebody should go,” said {folk}, and went indoors.
                + H I'm somebody[|, even if I'm only a {noun}], and I have [boots|a hat with a strap|a whistle|{food}], and I have {friend}.
                @elder
                """),
            new("[Two Go Out|The First Mile]", "{hero} and {friend} set out.",
                """
                1 N {hero} and {friend} left before sunrise, with {food} in one bag and courage, as much as they had, in the other.
                @walk
                @worry
                """,
                """
                1 N By the time the sun was up, {hero} and {friend} were already farther from home than they had ever been.
                @worry
                @walk
                """),
            new("[The Bridge and the Marsh|Two Bad Ideas]", "Two dangers bar the way, and force and cunning both fail before patience helps.",
                """
                2 N The first valley had a bridge, and the bridge had a hole in it, exactly the size of {hero}. {hero} tried to jump it, and was now [in the stream|wearing most of the stream].
                + F(calling) {friend.joke}
                2 N The second valley was [all marsh|one large bog], and {hero} tried to [run|hurry] across before it noticed. The marsh kept [{hero}'s left boot|one of {hero}'s boots|{hero}'s best sock], and [burped|made a rude noise].
                2 N In the end they went slowly, {hero} [in front|first], from tuft to tuft, [trying|poking] each one [first|] with a stick, and it took [the whole|all] afternoon, and it worked.
                @stuck
                """,
                """
                2 N In the first valley a [gate|red gate|tall gate] stood across the [path|way], with no [wall|fence|hedge] on either side of it, and {friend} [laughed|knocked|said how odd it was]. {hero} pushed, pulled, and pleaded. It opened only when {friend} [wiped {f.his} feet|said please].
                2 N In the second valley the path had [three ends|two ends and a middle], and a signpost to {place} [on which all the arms|whose arms all] pointed at [the sign itself|itself]. {hero} and {friend} took the left path, and met [themselves|their own footprints] coming back.
                + F {friend.joke}
                2 N Then {hero} saw that ants were crossing the middle path with their shopping. Nobody, [{he}|{hero}] thought, carries [shopping|a cabbage|bread] to [nowhere|nobody].
                @stuck
                """),
            new("[Somebody|At the Source]", "They meet {stranger}, who is not wicked but lonely, and {hero}'s own gift puts things right.",
                """
                @face
                1 N And so they came to {source}, and there sat {stranger}, {a.r.kind}, with {r.his} back to the world.
                2 R(gruffly) [Go away|Off with you|Go home|Be off|Away with you|Shoo], {noun}[|, and take the {f.noun} along|, and shut the door of the world behind you]. I'm not [at home|in|here] [to visitors|today|for anybody]: I'm [out|on holiday|asleep], [for good|until spring|as you see].
                2 H You look [very much|quite] at home to me, {stranger}, [and you look [sad|as if nobody had visited in years]|and rather [sad|in need of soup]].
                1 R(quietly) {confess}
                @remember
                0 N Then {climax}.
                1 N {turn}
                2 N It was not [grand|much|perfect], [{hero}'s gift|what {hero} did]. But it was brought from very far away, on sore feet, on purpose, and {stranger} could see that.
                3 R(amazed) You walked three valleys to do that? For me? Nobody has ever walked so much as [one|half a] valley.
                """),
            new("[The Way Back|Home Again]", "{cure}, and {hero} comes home a little taller.",
                """
                @gift
                2 N {stranger} knew a short way home. It went straight through the middle of a mountain, and took {r.him} [eleven|fourteen] strides, with one friend on each shoulder.
                0 N When they reached {place}, {cure}.
                2 N The map had to be changed, of course. Where it had said “Here be somebody,” {hero} wrote, in {his} best letters, “{stranger}. Please visit.”
                @guests
                @praise
                @bye
                @close
                """)),

        new("{hero} and the Rising Tide", "proud inventor of useless machines|loud young explorer|balloonist with a very large moustache|champion of nearly everything", 2,
            new("[Before the Storm|A {noun} and a Friend]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[Smoke Signal|Help Wanted]", "{trouble}. {stranger} boasted of setting it right alone, and now a signal calls for help.",
                """
                0 N That summer {trouble}.
                2 N “Leave it to me,” cried {stranger}, {a.r.kind}, who was new in {place}, and off {r.he} went to {source}, with a trumpet, alone.
                1 N For three days nothing was heard of {stranger}. On the fourth a signal rose beyond the hills: three puffs of [smoke|white smoke|grey smoke], which [means|{there} means|says] [help|bring a rope|come quickly].
                1 H [There's somebody|{stranger} is|Somebody is] in trouble, {friend}, and we can be [sensible|careful|dry|afraid] [afterwards|when we get back|tomorrow|on Sunday].
                @elder
                """),
            new("[Against the Clock|With Rope and Lantern]", "{hero} and {friend} hurry to help before the water rises.",
                """
                1 N Out [by {landmark}|beyond {landmark}|past {landmark}], the water would be rising by [sunset|evening|nightfall]. {hero} took the rope and {friend} took {food}, and they ran.
                @walk
                @worry
                3 N The sun was already two fingers lower. {hero} measured it with {his} hand held up, as sailors do, and ran on.
                """),
            new("[Rope, Raft and Ruin|Not Like That]", "Twice they try to reach {stranger}, and twice the water is stronger.",
                """
                2 N And there was {stranger}, on a rock no larger than a kitchen table, with water all round it, and still rising.
                + R(calling) I'm [perfectly|absolutely|quite] all right, [admiring {sight}|only listening to {sound}|just having a look at {landmark}|only waiting for {food}]! But do be [quick|rather quick|brisk] about it, {noun}, if you [can|could|would]!
                2 N First {hero} threw the rope. It was a [splendid|beautiful|mighty] throw, [high and wide|straight as a wish|over all the waves], and it went round a [seagull|heron|duck], who was [furious|not amused|very surprised].
                2 N Then [they|{hero} and {friend}] built a raft from [a barn door|two doors|an old gate], [some string|nine knots|a clothes line] and [hope|a song|good will]. It floated beautifully, upside down, with {hero} and {friend} [underneath|clinging to the hinges|clinging on].
                @stuck
                @face
                """),
            new("[The Third Way|Sunset]", "What {hero} has always done turns out to be just what is needed.",
                """
                2 N {stranger}'s rock was now [the size of|no bigger than|as small as] a [tea tray|dinner plate|footstool]. {stranger} had stopped [boasting|shouting], and that was worse.
                1 R(small) I didn't [come|go|set out] to [set it right|help], {hero}. I came so that [everybody {there} would|all of {place} would|{folk} would] [like|admire|notice] me. [I've been telling|I told] everyone [I'm|that I was] [brave|a hero|fearless], and I'm [only|just] [loud|noisy].
                @remember
                0 N Then {climax}.
                1 N {turn}
                1 N {stranger} looked up, forgot to be frightened, and took one step towards them, and under {r.his} foot there was stone. [A row of stones|Stepping stones], just [below|under] the water: the old way across, plain to [see|feel] for [anyone who was|whoever kept|anybody] as calm as [{hero} was|{hero} and {friend}|a {noun}].
                2 H(encouraging) That's it, {stranger}, [keep your eyes on [us|me]|look at [us|me], not at the water]! [Nine steps|Seven steps|Twelve steps], {stranger}, and [I'm|we're] counting them with you!
                """),
            new("[Dry Socks|All Three Home]", "{stranger} is saved and humbled, and {cure}.",
                """
                2 R(humbly) I had a speech ready, for when I came home a hero. I think I'd like to give it to you instead. It's rather long.
                + H Just say thank you, {stranger}. It's the [same speech|short version].
                @gift
                1 N All three together they did at {source} what one alone could not do, and then they walked home, singing.
                0 N From that day on, {cure}.
                @guests
                @praise
                @bye
                @close
                """)),

        new("[The Great Race of {place}|{hero} and the Great Race]", "very fast hare|show-off fox with a silver scarf|very superior ostrich|stork with a stopwatch", 2,
            new("[At the Starting Line|The Slowest and the Best]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[A Prize|The Poster]", "{trouble}. The winner of the Great Race may ask the Wishing Stone to put it right.",
                """
                0 N That spring {trouble}.
                1 N [There was only one remedy|There was one hope left|Only one thing could help], [said {folk}|as everyone {there} knew|they said in {place}]. Whoever won the Great Race might touch the Wishing Stone and ask for one thing, and {hero} knew what {he} would ask.
                2 N But {stranger} was racing too, {a.r.kind}, who had won it five years running and wished each time for a [bigger|shinier] mirror.
                + R(grandly) Oh, is the little {noun} of {place} [running|racing|entered]? How [sweet|brave|darling], {hero}. I'll be [home and washed|in the bath|fast asleep] before you've [tied|found|counted] your [laces|feet|shoes], {hero} [dear|darling|of {place}].
                @elder
                """),
            new("[Ready, Steady|The First Bend]", "The race begins, and {hero} falls behind.",
                """
                1 N At the crack of noon they were off, {stranger} in front, and {hero} and {friend} somewhere in the dust behind.
                @walk
                @worry
                3 N {hero} ran the way one reads a difficult book, a bit at a time, with {his} tongue between {his} teeth.
                """),
            new("[Stopping to Help|Losing Time]", "Twice {hero} stops to help others and loses time; a short cut fails.",
                """
                2 N At {landmark} an old goat had dropped a basket of [eggs|onions], and they were rolling everywhere. {hero} stopped. {friend} looked at the road, and sighed, and stopped as well.
                2 N At {landmark} a duckling had lost the other nine. {hero} found them, one by one, in one after the other of a row of [buckets|flowerpots].
                + F(counting the minutes) {friend.cheer}
                2 N Then {hero} and {friend} tried a short cut, [to catch up|past {landmark}]. It led through a hedge, a [laundry|henhouse] and a [choir|dancing|trombone] [practice|lesson], and out again by {landmark}, where they had gone in.
                @stuck
                @face
                """),
            new("[The Last Hill|Who Sits There?]", "{stranger} is stuck just before the finish; {hero} stops once more, and everything turns.",
                """
                2 N On the last hill, [beyond|just after] {landmark}, somebody was sitting in the ditch, with a [silver|silken] scarf caught fast in the brambles. It was {stranger}, and the finish was [in sight|so near that you could smell the cake].
                1 R(ashamed) [Well, run along|Go on, then|Off you go], {hero}. [I would, in your place|I'd do it myself|I'd do the same], and [win|gladly|wave], {noun}. I've never [stopped|waited|slowed down] for [anyone|a soul] in my life, and now I see what that [feels like|looks like from below|is like] in the ditches of {place}.
                @remember
                2 H(firmly) Hold still, {stranger}: nobody [wins|ever won] [anything|a race|a prize] from inside a [bramble|bush].
                1 N But {stranger} was shaking too much to be freed.
                0 N Then {climax}.
                1 N {turn}
                1 N {stranger} grew calm, then curious, then very nearly cheerful, and the last thorn let go. They looked at each other, {hero} and {friend} and {stranger}, and set off, [side by side|in step], at [exactly the same pace|one pace].
                """),
            new("[Three Winners|The Wishing Stone]", "They finish together, and {cure}.",
                """
                1 N [So it was that|And so] the Great Race of {place} was won by three, [arm in arm|hand in hand], with [a goat|an old goat] and ten ducklings close behind.
                2 R(quietly) You make the wish, {hero}. I have [enough mirrors|seen myself already]. I'd like to see what you can do.
                2 N {hero} laid a hand upon the Stone, and wished with {his} eyes shut.
                0 N When evening came, {cure}.
                @gift
                @guests
                @praise
                @bye
                @close
                """)),
    ];
}
