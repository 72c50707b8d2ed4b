using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>Gentle plots: small troubles, and sleep at the end.</summary>
internal static class BedtimePlots
{
    public static readonly IReadOnlyList<Plot> All =
    [
        new("{hero} and the {r.noun} Who Could Not Sleep", "very young wind|lost little cloud|wide-awake owlet|moonbeam|homesick firefly|small sleepless star", 2,
            new("[How It Began|A {noun} at Home]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @fear
                @friend
                """),
            new("[Something Is Awake|A Restless Night]", "{trouble}, and nobody can sleep.",
                """
                0 N One evening {trouble}.
                2 N [Besides, nobody in {place} could sleep|What was more, not one of {folk} could sleep|And nobody from {landmark} to {landmark} could sleep|Besides, all of {place} lay awake]. {folk} turned over, and turned back, and counted sheep until the sheep complained.
                3 N Even the moon [looked tired|had rings under its eyes].
                1 H Something is awake out there, {friend}, and it isn't [us|happy]. I can hear it [sigh|turning over|wriggle], [over by {landmark}|beyond {landmark}|as near as {landmark}].
                2 F {friend.worry}
                @elder
                """,
                """
                0 N Then one night {trouble}.
                2 N {hero} noticed it first. {he} sat up in bed and listened, and in place of {sound} there was a long, small sigh.
                1 H Did you hear that, {friend}? Somebody [out by {landmark}|beyond {landmark}|in {place}] [has [a trouble|no pillow]|can't sleep|is unhappy].
                2 F {friend.worry}
                3 N In all the windows {there} lamps were lit again, and {folk} stood about in their nightshirts and drank warm milk.
                @elder
                """),
            new("[Out in Slippers|Into the Night]", "{hero} and {friend} go out to look for whoever is awake.",
                """
                1 N {hero} put on {his} slippers and {friend} brought the lantern, and they followed the sighing [past {landmark}|out into the dark].
                @walk
                @worry
                3 N The night was not so dark, once they were in it. It was [blue|only very dark blue], with silver edges.
                """,
                """
                1 N So they went out, {hero} in a coat over {his} pyjamas, and {friend} behind {him}, to find whoever was awake.
                @worry
                @walk
                3 N Nobody else was about, except a cat on business of its own.
                """),
            new("[Two Good Tries|Warm Milk and a Long Song]", "They find {stranger}, who is too wakeful to sleep, and two good ideas fail.",
                """
                1 N And there at {landmark} was {a.r.kind}, going round and round in the grass. {r.his} name, {r.he} said, was {stranger}.
                + R(tired) I have tried lying on my left side, [facing {landmark}|thinking of {food}|listening to {sound}|with my back to {landmark}|looking at {sight}]. I have tried [lying on my right side|my right side|the right one], [looking at {sight}|and thinking of {food}|and then my back, by {landmark}|with a view of {landmark}]. [I have run out of sides|There isn't a third one|I have no more sides], {noun}[|, only corners|, and no more patience].
                2 N First {hero} and {friend} [tried|fetched|gave {r.him}] [warm|hot] milk with [honey|cinnamon|nutmeg]. {stranger} drank [all of it|three cups], said thank you, and was now awake and [sticky|full].
                2 N Then {friend} sang a lullaby. It was a good one, with forty verses, and at the end of it {friend} was asleep, and {stranger} was not.
                + R(quietly) That was [lovely|nice|good], {friend}. Is there any more of [it|that|it, {hero}|that one], [by any chance|or was that the end|please]?
                @stuck
                """,
                """
                1 N Behind {landmark} they found a small heap of unhappiness, which turned out to be {a.r.kind} by the name of {stranger}.
                + R(tired) Everybody else [in {place}|from here to {landmark}|around {landmark}] knows how to [sleep|do it]. I must have been [away|talking|looking out of the window] when it was [explained {there}|taught at {landmark}|explained to {folk}|our turn to learn, by {landmark}].
                2 N {hero} showed {r.him} how to count backwards. {stranger} counted from a hundred to nothing, and went on, into the numbers below, which are [exciting|very lively].
                2 N {friend} tried rocking. They rocked {stranger} to the left, they rocked {r.him} to the right, and [both of them|all three] became [rather|a little] seasick.
                + R(quietly) It's no use, {noun}, you had better go [home to|back to] your [beds|nice warm beds|pillows].
                @stuck
                """),
            new("[What Was the Matter|The Quiet Reason]", "{stranger} tells the truth, and {hero}'s own gift brings sleep.",
                """
                @face
                2 H(softly) {stranger}, what do you think about, when you lie awake?
                1 R(quietly) {confess}
                @remember
                0 N So {climax}.
                1 N {turn}
                1 N {stranger} listened. {stranger} breathed [in and out|out, very slowly], and something that had been [tight|wound up|knotted] all [night|evening] [let go|came loose].
                3 R(whispering) Is that all there is to it? Being [with someone|together], and not trying so hard?
                3 N The wind lay down in the grass. One by one, {folk} stopped turning over.
                """,
                """
                @face
                1 R(quietly) {confess}
                2 N {hero} was not cross, for {he} knew [a bit|something|quite a lot] about lying awake, and about the size that [things|shadows|worries] have at night.
                @remember
                0 N And then {climax}.
                1 N {turn}
                2 N It was [such a peaceful thing|a peaceful thing|the most restful thing] to [be near|sit beside|watch] [|there ]in the [dark|quiet|grass]. {stranger} watched, and blinked, and blinked more slowly.
                3 R(sleepily) Don't stop yet. I'm not [quite|nearly]… I'm only resting my…
                1 N And that was the end of the sentence, for {stranger} slept.
                """),
            new("[Home to Bed|Good Night]", "{cure}, and everybody sleeps.",
                """
                @gift
                0 N By morning {cure}.
                2 N They tiptoed home past {landmark}, holding hands, so as not to lose each other in all that quiet.
                @guests
                @praise
                @bye
                @close
                """)),

        new("{hero} Carries the Good-Night", "night watchman, out of a job|forgetful sandman|shy old moon-polisher|lonely lamplighter", 2,
            new("[Every Evening|The Evening Bell]", "{hero} is introduced, and the Good-Night that {place} hears every evening.",
                """
                @open
                @passion
                @friend
                2 N Now, {there} nobody went to bed without the Good-Night. It came every evening from the top of the hill, in a soft deep voice, and slipped in at [every window of {place}|{hero}'s window, and {friend}'s, and everyone's|every window from {landmark} to {landmark}|the windows of {folk}].
                @fear
                """),
            new("[No Good-Night|The Missing Word]", "The Good-Night does not come, and {trouble}.",
                """
                0 N Then came an evening when {trouble}.
                1 N [And what was worse|Worse still|And to make it worse], the Good-Night did not come [to {place}|over {landmark}|to {hero}'s window|to anyone {there}|past {landmark}]. {folk} sat on the edges of their beds [and waited, {hero} too|and waited, right up to {landmark}|and looked at {sight}, and waited|and waited, and so did {friend}].
                2 F(puzzled) {friend.worry}
                2 H Someone must have forgotten. Or someone has been forgotten. [It sounds much the same from here|From down here you can't tell which].
                @elder
                """,
                """
                0 N One evening, though, {trouble}.
                1 N On that [same|very] evening no Good-Night came [down to {landmark}|to {place}|over the roofs of {place}|past {landmark}]. You could hear {sound} instead, and a great many people not sleeping.
                2 H I'll go and fetch it, then. It can't weigh [much|more than a cat].
                2 F(puzzled) {friend.worry}
                @elder
                """),
            new("[Up the Hill|Lantern and Scarf]", "{hero} and {friend} climb the hill to fetch the Good-Night.",
                """
                1 N With a lantern and one long scarf between them, {hero} and {friend} set off up the hill.
                @walk
                @worry
                3 N Behind them the windows of {place} shone yellow, each with somebody in it who [wanted to sleep|was yawning in vain].
                """),
            new("[Too Loud, Too Small|Trying It Alone]", "They try to say the Good-Night themselves, and it does not work.",
                """
                2 N Halfway up, {friend} had a thought: perhaps they could say it themselves. {hero} put {his} hands to {his} mouth.
                + H(loudly) Good night, {place}!
                + N A dog barked, [three|nine|eleven] babies woke up, and [somebody|a neighbour|{elder}] threw a [boot|slipper|turnip], though not [very well|far|as far as {landmark}].
                2 N So {hero} tried it softly, and nobody heard it but a moth, who went to sleep at once and fell off the lantern.
                @stuck
                @face
                """),
            new("[At the Top|The Keeper of the Good-Night]", "They find {stranger}, who has lost heart, and {hero} gives it back.",
                """
                1 N At the top, on the doorstep of a very small house, sat {stranger}, {a.r.kind}, with {r.his} chin in {r.his} hands.
                + R(sadly) [A hundred|Ninety-nine|Two hundred] years I've wished [them all|the whole of {place}] good night, and [not once|never] has anyone [wished it back|answered|said it to me]. {confess}
                2 N {hero} sat down on the step. It was a narrow step, so that {hero} and {stranger} had to sit [close|side by side|elbow to elbow], [which helped|which was warmer|like two birds].
                @remember
                0 N There on the hill {climax}.
                1 N {turn}
                2 N {stranger} began to smile, first with one side of {r.his} face and then with [the other|all of it].
                1 H(softly) And good night to you, {stranger}. [From {friend} and me|From everybody {there}|From the whole of {place}|From {folk}], [large and small|with love|truly]. [I'm sorry it's|It comes] [late|a hundred years late|a bit late], {stranger}.
                3 R(moved) Say that again, would you? Only the [last|first] part. No, say all of it.
                """),
            new("[Every Window|Good Night, Everyone]", "The Good-Night comes, {cure}, and everybody sleeps.",
                """
                @gift
                1 N Then {stranger} stood up, took a breath, and sent the Good-Night down the hill, over {landmark} and in at every window.
                0 N Before the last lamp was out, {cure}.
                @guests
                @praise
                2 N Since that night, {folk} call back up the hill, all together: “Good night, {stranger}!” It rattles the spoons a little, and nobody minds.
                @bye
                @close
                """)),

        new("The Night {hero} Had a Visitor", "fallen star, no bigger than a bun|cloud lamb|snowflake on its way to the north|tired little comet|night-train's lost whistle", 3,
            new("[A Quiet House|Before the Knock]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[A Knock at the Window|The Visitor]", "{trouble}, and somebody small and homesick knocks at the window.",
                """
                0 N That [autumn|winter|spring] {trouble}.
                1 N {hero} lay awake and thought about it. That's why {hero} heard the knock, which was [hardly|no] bigger than a [crumb|raindrop|snowflake].
                2 N On {hero}'s windowsill[, between the flowerpots,|| , in the moonlight,] sat {a.r.kind}, [shivering|blinking|looking very small].
                + R(shyly) [Excuse me|I beg your pardon|Please], my name's {stranger}. I fell [onto {landmark}|past {landmark}|down on {place}|out of bed and into {place}], and now [everything is upside down|I don't know which way is home|nothing is where I left it][|, and it's cold|, not even my mother].
                2 H(gently) Come in, {stranger}, before you freeze. Do you take [honey|sugar]?
                """),
            new("[Who Belongs Where|Blankets]", "They make {stranger} comfortable, and learn how far it is from home.",
                """
                2 N They put {stranger} into a [teacup|soup bowl] with a folded sock for a mattress. {r.he} glowed a little, from embarrassment.
                2 F {friend.worry}
                + R(shyly) I don't bite. I don't even [chew|know how].
                3 N {hero} told {r.him} all about {deeding}, and {stranger} listened so hard that {r.he} [hiccuped|fell out of bed].
                @elder
                1 N But {stranger} could not stay. Whoever [belongs to the sky|comes from so high up|lives up there], [as everyone {there} knows|as {friend} had read|so they say in {place}|as {hero} knew], must be home before [morning|sunrise|breakfast].
                """),
            new("[Ladders|Up and Up]", "They try twice to bring {stranger} home, and fail.",
                """
                1 N So out they went into the night, {hero} and {friend}, with {stranger} wrapped up warm in the hood of a coat.
                @walk
                2 N First {hero} and {friend} tried [a|the baker's|a borrowed] ladder[| by {landmark}|, the roofer's|, fetched in haste]. It was the longest [ladder|one] {there}, and it ended, as ladders do, just where the sky begins to be [interesting|sky].
                2 N Next they tried a kite, but {stranger} was [too light for the string|ticklish], and they all three landed in the same puddle.
                + R(giggling) I [know that I should be|ought to be] sad, {noun}, but [could|can] we do [the puddle|the splash|that] again[|, please]?
                @stuck
                @worry
                """),
            new("[The Highest Place|The Way Home]", "At the highest place {hero}'s own gift opens the way home.",
                """
                @face
                2 N They had reached {landmark}, {hero} and {friend}, and there was nothing above them now but the night.
                1 R(quietly) {confess}
                2 H(gently) [We've missed you too, {stranger}|You were missing here, too, {stranger}], [all along|for years]. [We just hadn't met you yet|Only we hadn't met you|It's just that we hadn't met], {friend} and I[|, you see|, that's all].
                @remember
                0 N Under all the stars, {climax}.
                1 N {turn}
                1 N And [high above {landmark}|far above {place}|a long way up, over {place}], somebody [noticed|was watching|looked down]. A [thin bright|fine silver|thin golden] thread of light came down [to {stranger}|to {hero} and {friend}|past {landmark}], as [carefully|slowly] as one lets down a [bucket|basket|rope].
                3 R(excited) That's my mother! She's [holding the lamp out|left the door open]! Can you see it? It's the one with the [blue|gold] in it!
                """),
            new("[Two Lights|After the Visit]", "{stranger} is home, {cure}, and {hero} sleeps.",
                """
                @gift
                2 N {stranger} held on to the thread with both hands, and went up, and waved, and went on waving for as long as they could see {r.him}.
                0 N When the sun rose, {cure}.
                @guests
                @praise
                2 N Now one light shines in at {hero}'s window that did not shine there before, and it is never late.
                @bye
                @close
                """)),
    ];
}
