using CopilotKit.Storytelling.Tales;

namespace CopilotKit.Storytelling.Plots;

/// <summary>Plots of long ago, with wishes, magic and its price.</summary>
internal static class FairyTalePlots
{
    public static readonly IReadOnlyList<Plot> All =
    [
        new("[{hero} and the Three Wishes|The Well of Three Wishes]", "water sprite with green sleeves|grumpy well spirit|fish with a golden crown|frog who had once been a footman", 2,
            new("[Once Upon a Time|Long Ago]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[The Well|A Voice from Below]", "{trouble}. A well offers three wishes, at a price.",
                """
                0 N In the year of the long winter {trouble}.
                2 N {hero} went to the old well to think, and dropped a tear into it by accident. Something at the bottom said “Ouch.”
                1 N Out of the well rose {stranger}, {a.r.kind}, dripping.
                + R(grumpily) [Three wishes, that's the rule|You get three wishes|Three wishes it is], {noun} of {place}. But [each|every one] will cost you [something you'd miss|a thing you love|something dear], {hero}, and [you never|nobody will|you {noun}s never] read the small [print|letters|writing].
                @elder
                """),
            new("[The Price|Thinking It Over]", "{hero} thinks about what to wish.",
                """
                1 H I know what to [wish for|ask for|say], {friend}: I'll wish that [all of it|everything {there}] were as it was [before|last year|in summer]. [What could be simpler|Isn't that simple|That's easy, isn't it], {friend}?
                @worry
                @walk
                3 N {friend} thought that nothing was simpler than soup, and even soup could be burnt.
                """),
            new("[Two Wishes Gone|Careless Words]", "Two wishes go wrong.",
                """
                2 N “I wish,” said {hero}, “that everything were put right.” There was a [flash|puff|bang] over {place}. Every picture [{there}|in every house] now hung perfectly straight, and {hero}'s singing voice was gone.
                + R(dryly) You did say everything, {hero}, [and you never said what|but not which way up|and your voice was part of it|and a wish takes one at one's word|and everything is a large word].
                2 N “Then I wish that everyone had what they want!” cried {hero}. And {folk} had ponies, all of them, on the stairs, in the bath; and {hero}'s shadow was gone, which was the price.
                2 N The ponies went home in the end, [for ponies want things too|having eaten the curtains|by way of the roof], and {place} [breathed again|was swept|smelled of hay]. But {hero} had one wish left, and neither song nor shadow.
                @stuck
                @face
                """),
            new("[The Third Wish|For Somebody Else]", "The third wish is for another, and it costs nothing.",
                """
                2 H(gently) {stranger}, what would you wish for, if you were allowed to?
                + N Nobody had asked {stranger} [that|such a thing] in [seven|six|nine] hundred years. The water in the well of {place} [stood still|went quiet|held its breath].
                1 R(quietly) {confess} That's what I'd [wish|ask for|choose]: not to be [forgotten down here|at the bottom of things|alone with the frogs], {hero}.
                @remember
                1 N “Then that's my third wish,” said {hero}. “That you may come up, {stranger}, and [sit|stay] with us in the [sun|daylight|grass].”
                0 N And on the edge of the old well {climax}.
                1 N {turn}
                2 N A wish for [someone else|{stranger}], [as it turns out|it turns out|as {hero} found], has no price [at all|whatever|to pay]. It even gives change: back came {hero}'s song, and back, a little [wet|damp], came [the|{his}] shadow.
                3 R(astonished) Warm! So that's what it's like. It goes all the way [in|down to the toes]!
                """),
            new("[Happily|The Price Repaid]", "{stranger} is free, and {cure}.",
                """
                0 N From that hour {cure}.
                @gift
                2 N {stranger} opened a small shop near {landmark}, for umbrellas. When people asked for three, they got four.
                @guests
                @praise
                @bye
                @close
                """)),

        new("[The Kingdom That Forgot to Laugh|{hero} and the Grey Spell]", "queen under a grey spell|king who had mislaid his heart|princess who never smiled|sorcerer with a cold", 3,
            new("[Once, in {place}|The {noun} at the Gate]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[The Grey Spell|All the Colours Gone]", "A grey spell lies over the land, and {trouble}.",
                """
                0 N But a grey spell fell upon the land, and {trouble}.
                2 N [All over {place}|From {landmark} to {landmark}|One after the other, in {place},|On {landmark} and everywhere] colours went out like candles. Tomatoes were grey, and the parrot, and {food} tasted of paper.
                1 N It came from the high tower, where {stranger} sat, {a.r.kind}, and stared at the wall. Whoever [broke|could break] the spell, the heralds [said|cried|sang], might ask for [anything|anything at all|whatever they liked] {there}.
                @elder
                """),
            new("[To the Tower|Nobody Asked the {noun}]", "{hero} decides to try.",
                """
                1 H [I don't want anything|It isn't for the prize], {friend}: I'd just like my [breakfast|egg|scarf|kitchen] to be yellow again[| by Sunday|, that's all|, and the sky blue]. [I'm going up there|So up we go|I'm climbing that tower], {friend}, [steps or no steps|before lunch|and that's that].
                @walk
                @worry
                3 N There were four hundred steps. {hero} knew that for a fact, because {friend} complained about each of them separately.
                """),
            new("[The Prince of Fine Words|Two Who Failed]", "A prince with poems and a wizard with thunder fail.",
                """
                2 N Before {hero} in the queue stood a [prince|duke|baron] with a [poem|very long poem]. It had ninety verses, and it compared {stranger} to a lily, a pearl, and a well-made boot. {stranger} yawned, and the grey grew greyer.
                2 N After him {hero} saw a wizard, with [thunder|lightning|a storm|hail] in a [bottle|jar|teapot]. There was a bang [over {place}|heard as far as {landmark}|that made {friend} jump], and a [green|purple|burnt] smell, and the wizard had turned into a footstool, [which suited him|and looked well|and not a bad one].
                + R(wearily) [Next|Who's next|Another one], and don't [tell me|say it], {noun}: you've brought a [juggling pig|flute|speech|trained goose].
                @stuck
                @face
                """),
            new("[The {noun}'s Turn|What the Spell Was]", "{hero} neither flatters nor fights, and the spell breaks.",
                """
                2 H I didn't bring [anything|a poem|a trick], {stranger}. I was [only|just] going to ask you [how you are|how you're feeling|if you're well], [if a {noun} may|for {friend} would like to know|and to listen, I and {friend}|as one does in {place}].
                1 R(after a while) [How I am|How I feel|Me], {hero}? {confess} So I [let it all go|painted it all|turned it all] grey, and it [hurts|aches|stings] less [when it's grey|in grey|that way][|, you see|, or so I thought].
                2 N {hero} nodded, for {he} knew a [corner|room|place] in {his} own heart that looked like that [on Sunday evenings|in November|on rainy Mondays].
                @remember
                0 N Then {climax}.
                1 N {turn}
                1 N The corner of {stranger}'s mouth moved. It was a [rusty|dusty|stiff old] corner, [years out of use|long out of practice|and a royal one], and it [squeaked|creaked|popped] [so that {friend} giggled|as far as {place}|so that {hero} jumped|loud enough for {landmark}]. Then [came a giggle|there was a giggle], and the giggle was [pink|orange|sky-blue], and ran [past {hero} and down the stairs|out over {place}|past {friend} and down all the steps], colouring everything it touched.
                3 R(laughing) Do it again! Oh, do it again, and show me how! Is it difficult? Does one need [special shoes|a licence]?
                """),
            new("[Yellow Breakfast|The Reward]", "The spell is broken, {cure}.",
                """
                0 N Before the sun had set, {cure}.
                2 R(happily) You may ask for anything, {hero}: half the kingdom, the silver, the other half of the kingdom.
                + H An egg, please. A [yellow|soft-boiled] one. And that you come down and eat it with us.
                @gift
                @guests
                2 N The footstool stayed as it was, for it had found that it liked being useful.
                @praise
                @bye
                @close
                """)),

        new("[The Winter Giant's Three Tasks|{hero} and the Winter Giant]", "winter giant|lady of the frost|lord of the north wind|old king under the hill", 3,
            new("[In the Old Days|The House by the Road]", "{hero} is introduced, with what {he} loves and what {he} fears.",
                """
                @open
                @passion
                @friend
                @fear
                """),
            new("[What the Frost Took|The Bargain]", "{trouble}, for the ruler of winter has taken it. Three tasks will win it back.",
                """
                0 N In those days {trouble}.
                1 N It was {stranger}'s doing, {a.r.kind}, who lived behind the last hill and took what {r.he} liked. Nailed to [the oak by {landmark}|the town gate of {place}|{hero}'s own door|the well of {place}], there was a notice, [and it said|which said]: “[Come and get it, three tasks, no dogs|Three tasks, no dogs, wipe your feet|Whoever wants it back: three tasks, no dogs].”
                @elder
                2 H I'm not strong, and I'm not clever before lunch. But I know what's ours, and I can read a notice.
                """),
            new("[Three Small Kindnesses|On the Way]", "On the way {hero} helps an ant, a wren and an old stove.",
                """
                1 N On the way {hero} lifted an ant across a puddle, gave a wren a crumb of {food}, and polished a cold old stove that stood in a field, because it looked [ashamed|unhappy].
                + N “We'll remember that, {hero},” said the [ant, the wren and the stove|wren, the stove and the ant], [though not all at once|one after the other].
                @walk
                @worry
                """),
            new("[Tasks|Peas, Feathers and Ice]", "The ant and the wren help with the first two tasks.",
                """
                2 R(booming) [First task|Task one|The first task], {noun}! Here's a barn full of [peas and lentils|beans and barley|oats and rice], [and you'll|you will] sort [them|it all] by morning, {hero}, or [off with you|home you go|go home].
                + N {hero} looked at the barn, and the barn went on for [some time|quite a while|half a mile]. Then a small voice said, “Allow us, {hero},” and it was the ant, with [nine|seven|ten] thousand cousins, [and it was done|who had it done] by [ten|midnight|supper].
                2 R(booming) [Second task|Now the second task|Task two], {noun}! Somewhere in my [forest|woods|wood] hangs a silver feather, [so bring it|and you must bring it|and you will bring it], {hero}, before I finish my [porridge|soup|second breakfast].
                + N There were a [million|thousand|hundred thousand] trees, [and {hero} sat down|and to {hero} all alike|and no silver that {hero} could see]. “Third from the left,” chirped the wren, who had been brought up there, and {hero} was back before {stranger} had found {r.his} spoon.
                @stuck
                @face
                """),
            new("[The Third Task|Warm Me]", "The third task is to make {stranger} warm, and only {hero}'s own gift can.",
                """
                1 R(quietly) Third task, {hero}: [make me warm|warm me|find a way to warm me], [as nobody ever could|as not one of them could|as no hero ever could], [big or small|and they tried|in a thousand years|with or without a sword]. {confess}
                2 N {hero} and {friend} [fetched|carried in|dragged in] the old stove, and it [glowed|burned] for all it was worth, so that [icicles dripped in the hall|the whole hall dripped|the ceiling rained]. But {stranger}'s cold sat [deeper|much deeper] than a [stove can reach|stove can go|fire can find].
                @remember
                0 N There, in the hall of ice, {climax}.
                1 N {turn}
                2 N A drop ran down {stranger}'s [nose|left cheek|chin]. It was [not an icicle melting|no melting icicle], [{hero} saw|thought {hero}|{friend} saw]. It was the [other|salty] kind, [{hero} saw|the kind that comes from inside|thought {hero}], and it was [warm|warm as tea|warm as soup].
                3 R(wondering) It tickles. Right here, behind the third button. Is this [dangerous|how it's meant to be]?
                1 H(laughing) No, {stranger}, [you've just|it's only that you've] [begun to thaw|got company|made a friend or two], [I think|if you ask me|that's what it is].
                """),
            new("[Spring|The Thaw]", "{cure}, and the ruler of winter has friends.",
                """
                0 N When the snow had gone, {cure}.
                @gift
                2 N These days winter comes to {place} as a guest. It knocks, it stays three months, and it wipes its feet before it leaves.
                @guests
                @praise
                @bye
                @close
                """)),
    ];
}
