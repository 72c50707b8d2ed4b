namespace CopilotKit.Storytelling.Tales;

/// <summary>What may happen on any way to anywhere.</summary>
internal static class RoadPassages
{
    public static readonly IReadOnlyList<string> Walk =
    [
        """
        2 N They passed {landmark}, where {weather}.
        3 F {friend.joke}
        """,
        """
        2 N {weather} as they went by {landmark}, and from somewhere came {sound}.
        3 N {friend} had packed {food}, and they ate it sitting on a wall, swinging their legs.
        """,
        """
        2 N The way led past {landmark}. [Neither of them spoke for a while|They walked in step], and {sound} kept them company.
        3 F {friend.joke}
        """,
        """
        2 N By the time they reached {landmark}, {hero} had a stone in {his} shoe and {friend} had a song in {f.his} head.
        3 N The song had [eleven|nine|thirteen] verses, all of them about {food}.
        """,
        """
        2 N Beyond {landmark} the air smelled of {smell}, and {weather}.
        3 H If I were a path, {friend}, I'd go exactly where this one [goes|went].
        """,
        """
        2 N At {landmark} they stopped to share {food} and to look at {sight}.
        3 F {friend.joke}
        """,
    ];

    public static readonly IReadOnlyList<string> Worry =
    [
        """
        1 F(anxious) {friend.worry}
        + H [You may hold my sleeve, {friend}|Stay close to me, {friend}]. [I won't tell a soul|I was going to hold yours|Mine is wobbling too], {friend}, [anyway|you know|to be honest].
        """,
        """
        1 F(anxious) {friend.worry}
        + H Then we'll be [worried|nervous] together, {friend}, [which is half the weight|which is far less lonely|one knee each].
        """,
        """
        1 F(nervous) {friend.worry}
        + H I thought so too, {friend}, until I heard you [say it|say so], and now it sounds [nearly manageable|rather silly].
        """,
        """
        1 F(nervous) {friend.worry}
        + H(softly) Just the next [step|bit|corner], {friend}, and we can be [afraid of|sensible about|brave about] the rest [later|at home|on Sunday].
        """,
    ];

    public static readonly IReadOnlyList<string> Stuck =
    [
        """
        1 F {friend.idea}
        2 N {hero} chewed {his} lip. In {his} pocket {he} felt {keep}, [warm|smooth and warm] from being carried.
        """,
        """
        1 F {friend.idea}
        2 N It was not much of a plan, but it had one great advantage over {hero}'s, which was that it existed.
        """,
        """
        1 F {friend.idea}
        2 N They looked at each other, {hero} and {friend}, and [slowly|both at the same moment] began to grin.
        """,
        """
        1 F {friend.idea}
        2 N {hero} turned {keep} over and over in {his} fingers, the way one turns a thought.
        """,
    ];

    public static readonly IReadOnlyList<string> Face =
    [
        """
        2 N {fear.comes} Of all the things to meet just then, it had to be {fear}.
        + H(whispering) [All right|Very well]. One, two, and [go|off we go].
        + N {fear.goes}
        """,
        """
        2 N {fear.comes} {hero} stood [quite|very] still. So here it was: {fear}.
        + N {fear.goes}
        3 F {friend.cheer}
        """,
        """
        2 N {fear.comes} {friend} looked at {hero}, and {f.he} knew, and [said nothing|took {his} hand], which is what friends are for.
        + N {fear.goes}
        """,
    ];

    public static readonly IReadOnlyList<string> Elder =
    [
        """
        2 N So they went to {elder}, the {e.kind}, who knew most things and [admitted|did not mind] not knowing the rest.
        + E {elder.greet}
        + E(slowly) {elder.advise}
        """,
        """
        2 N When {folk} were at their wits' end, they asked {elder}, the {e.kind}. {hero} asked first.
        + E {elder.greet}
        + E(slowly) {elder.advise}
        """,
        """
        2 N There was light [in the window|under the door] of {elder}, the {e.kind}, who never seemed to sleep.
        + E {elder.greet}
        + E(slowly) {elder.advise}
        """,
    ];

    public static readonly IReadOnlyList<string> Remember =
    [
        """
        2 N {hero} held {keep} tight, and thought of what {elder} had said.
        + H(quietly) “{saying},” [you told me|you said to me|so you said], {elder}. [All right then|Very well then|Good], [let's see [if it's true|what that's worth]|I'll [try it|give it a try]], [here and now|with cold feet|on three].
        """,
        """
        2 N Just when {hero} had no idea what to do next, {elder}'s words came back to {him}: {saying}.
        """,
        """
        2 F(whispering) What was it {elder} told us, {hero}?
        + H(softly) {saying}, [that was it|those were the words|it went something like that], {friend}[. And I think I [know|see] now what it means|, and [only now|here and now] I [understand|see] it|. I [never|hardly] understood it until today].
        """,
    ];

    public static readonly IReadOnlyList<string> Gift =
    [
        """
        2 N Before they parted, {hero} put {keep} into {stranger}'s hand. “[So that you don't forget us|To remember us by|It's yours now],” [{he}|{hero}] [said|whispered|told {r.him}].
        """,
        """
        2 N {hero} gave {stranger} {keep}. [It had been waiting all along, it seemed|All this while it had been waiting, perhaps|It seemed to have been on its way all along], for {stranger}'s [pocket|hand].
        """,
        """
        2 N “This is for you,” said {hero}, and it was {keep}. {stranger} looked at it as if nobody had ever given {r.him} anything, and [perhaps|it may be that] nobody had.
        """,
    ];

    public static readonly IReadOnlyList<string> Praise =
    [
        """
        2 N {elder} was waiting [by the gate|at the first corner] with a [lantern|blanket] over one arm.
        + E(warmly) {elder.praise}
        3 H We gave {keep} away, {elder}. I hope that was all right.
        + E(warmly) My dear {hero}, what else do you think it was for?
        """,
        """
        2 N The first to greet them was {elder}, who pretended not to have been waiting.
        + E(warmly) {elder.praise}
        3 N {hero} told {e.him} about {keep}, and where it was now, and {elder} nodded, as though {e.he} had known [from the start|it would].
        """,
    ];

    public static readonly IReadOnlyList<string> Bye =
    [
        """
        1 F {friend.bye}
        + H [Dear|Good old|My dear] {friend}, I was [just thinking|about to say|going to say|hoping to say] [that|the very same thing|exactly that].
        """,
        """
        1 F(softly) {friend.bye}
        + H(softly) [What would I do without you, {friend}|What would a {noun} be without a {f.noun}, {friend}|Where should I have been today without you, {friend}|Who would have [shared my {food}|held my sleeve], {friend}, if you had not|Don't ever move away from {place}, will you, {friend}|Do you know, {friend}, that I would [go anywhere|be muddy anywhere] with you]?
        """,
        """
        1 F(warmly) {friend.bye}
        + H [You were the best part of it|I'm glad that it was with you|It would not have been half so good alone|I'd go again tomorrow, as long as you come|There is no better {f.noun} in {place}], {friend}.
        """,
        """
        1 F(warmly) {friend.bye}
        + H And I was never [afraid|lost|cold] for [long|more than a minute|very long], {friend}, because of you.
        """,
    ];

    public static readonly IReadOnlyList<string> Asides =
    [
        "It is a fact, though you will not find it in books, that every {f.noun} believes [the moon|the weather] to be following {f.him} in particular.",
        "By the way, if you ever go to {place}, try {food}; but go early, for {folk} get up early, and they are hungry.",
        "{friend}, I ought to mention, was [humming|whistling], as {f.he} always did when things became serious.",
        "Nobody knows any more who first thought of {food} for breakfast, but nobody {there} would [dream of changing it|have it otherwise].",
        "In {place} there is a word for an evening like that, but it takes until morning to pronounce it.",
        "There had once been a plan to move {landmark} a little to the left, but it had [grown fond of|settled down in] its place.",
        "{hero} had a great deal on {his} mind and a crumb on {his} chin, and did not notice the crumb until Thursday.",
        "If you hold your breath now and listen, you may [almost|just] hear it: {sound}.",
        "{friend}'s tummy made a remark at this point, which everyone was polite enough to overlook.",
        "A passing beetle stopped to see what {hero} would do next, and was late for [dinner|its own birthday].",
    ];
}
