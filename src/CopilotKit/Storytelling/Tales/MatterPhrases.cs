using CopilotKit.Storytelling.Ideas;

namespace CopilotKit.Storytelling.Tales;

/// <summary>What happens to each sort of thing that a story can be about.</summary>
internal static class MatterPhrases
{
    /// <summary>What went wrong with it: a sentence without its full stop.</summary>
    public static IReadOnlyList<string> Troubles(MatterSort sort) => sort switch
    {
        MatterSort.Many => ["{theThing} [began to|started to] [disappear|slip away|go missing], one by one", "hardly any of {theThing} were left", "{theThing} had [almost all gone|nearly all vanished], and nobody could say where"],
        MatterSort.One => ["{theThing} [began to|started to] fade, like a picture left in the sun", "something was wrong with {theThing}: it [looked dimmer than before|seemed to have shrunk]", "{theThing} had gone dull and [cold|quiet], as if it had [lost its heart|forgotten itself]"],
        MatterSort.Stuff => ["{theThing} [went away|slipped off] and did not come back", "there was less and less of {theThing}", "{theThing} had [gone strange and thin|all but vanished]"],
        MatterSort.Thought => ["{thing} [had gone missing|had quietly left town]", "people began to [run out of|run short of] {thing}", "nobody {there} could remember what {thing} was like"],
        MatterSort.Doing => ["nobody {there} could remember how to {deed}", "all the joy went out of {deeding}", "people [gave up|stopped] {deeding}, and could not say why"],
        MatterSort.Fear => ["{thing} {t.was} [on the way|coming closer than ever before]", "{thing} [came to stay|came and would not leave]", "word came that {thing} would be there by nightfall"],
        _ => ["{theThing} {t.was} nowhere to be found", "there was no sign of {theThing} anywhere", "{he} looked high and low for {theThing} and found only [dust|crumbs]"],
    };

    /// <summary>How it is when all is well again: a sentence without its full stop.</summary>
    public static IReadOnlyList<string> Cures(MatterSort sort) => sort switch
    {
        MatterSort.Many => ["{theThing} came [back|home], one after another", "{theThing} were all [back where they belonged|in their places again], every last one", "there were more {bare} than [before|ever]"],
        MatterSort.One => ["{theThing} was itself again, only [brighter|better loved]", "{theThing} woke up, [warm and bright|bright as new]", "{theThing} stood as proud as on its first day"],
        MatterSort.Stuff => ["{theThing} came back, softly at first and then all at once", "there was {bare} enough for everyone", "{theThing} returned [in the night|before breakfast], as if it had only been [for a walk|on a visit]"],
        MatterSort.Thought => ["{thing} was back in every corner of {place}", "there was {thing} enough for everyone", "{thing} went from door to door like [good news|the smell of baking]"],
        MatterSort.Doing => ["[half of {place}|everyone {there}] was {deeding}", "{deeding} was [a joy|the best thing in the world] again", "nobody {there} ever forgot how to {deed} again"],
        MatterSort.Fear => ["{thing} {t.was} still {thing}, but {hero} only waved", "{hero} slept soundly, whatever {thing} did", "{thing} had become [an old friend|something like a neighbour], loud but well meant"],
        _ => ["there {t.was} {theThing}, safe and sound", "{theThing} {t.was} found, [and none the worse|with hardly a scratch]", "{hero} had {theThing} at last"],
    };

    /// <summary>Where it comes from.</summary>
    public static IReadOnlyList<string> Sources(MatterSort sort) => sort switch
    {
        MatterSort.Many => ["the [place|valley|far place] where {thing} come from"],
        MatterSort.One => ["the [place|workshop] where {theThing} was first dreamed up"],
        MatterSort.Stuff => ["the [place|spot] where {thing} begins"],
        MatterSort.Thought => ["the [spring|well] where {thing} begins"],
        MatterSort.Doing => ["the hill where {deeding} was invented"],
        MatterSort.Fear => ["the place where {thing} {t.comes} from"],
        _ => ["the place where lost things go"],
    };

    /// <summary>How the one who stands behind the trouble owns up to it.</summary>
    public static IReadOnlyList<string> Confessions(MatterSort sort) => sort switch
    {
        MatterSort.Many => ["[It was me|I did it|That was my doing], {hero}: I took {theThing}, [a few|one or two] at a time. I only wanted something to [keep me company|talk to|come home to], {hero}.", "I have {theThing}, {hero}, all of them. I thought, {hero}, that if I had enough [of them|of {theThing}], I wouldn't feel so [alone|small|far away]."],
        MatterSort.One => ["[It was me|I did it|That was my doing], {hero}: I've been leaning on {theThing} every night, because it's [so warm|never unkind], and I think I've [worn it out|used it up].", "I loved {theThing} from far off, so hard that I [drew all the shine out of it|wore it thin]. I [didn't know|never knew|had no idea] that one may [simply come in|just knock|come closer], {hero}."],
        MatterSort.Stuff => ["[It was me|I did it|That was my doing], {hero}: I kept {theThing} for myself. I only wanted something that [stays|doesn't go home in the evening|waits for me], {hero}.", "I called {theThing}, and it came, and then I [didn't know how to send it back|couldn't let it go]. It's the [only|first] [thing|one] that ever came when I called, {hero}."],
        MatterSort.Thought => ["I kept {thing} for myself, every bit I could find. And do you know, {hero}, it [doesn't keep|goes stale], when one is alone.", "I had no {bare} of my own, so I took yours. I'm sorry, {hero}: it [never fitted me|was all in the wrong size]."],
        MatterSort.Doing => ["I could hear you all, down there, {deeding} and laughing. Nobody asked me to [join in|come], {hero}, and so I wished that it would stop.", "I can't {deed}, and I never could. And I thought, {hero}, that if nobody else could either, I shouldn't [stick out|mind] so much."],
        MatterSort.Fear => ["It's because of me, {hero}: wherever I go, {thing} {t.comes} along. And I'm [as frightened as you are|frightened of it too].", "Don't tell anyone, but I'm afraid of {thing} myself. So I make [a noise|a fuss], {hero}, and that only makes it worse."],
        _ => ["I found {theThing}, and I ought to have brought {t.them} back. But it was so nice, {hero}, to have something that [somebody wanted|was missed].", "I have {theThing}. I only meant to look after {t.them} for a day, and then it was [two|a week], {hero}, and then I was ashamed."],
    };

    /// <summary>How the hero does the deed when everything hangs on it.</summary>
    public static IReadOnlyList<string> Climaxes(Drive drive) => drive == Drive.Does
        ?
        [
            "{hero} did what {he} [knew best|did best]: {he} {deeded}", "{hero} {deeded}, [exactly as at home|with the whole of {his} heart]",
            "{hero} took a deep breath and {deeded}", "{hero} stepped forward, all alone, and {deeded}",
            "{hero} did the only thing that {he} could think of: {he} {deeded}", "{hero} shut {his} eyes for a moment, and then {he} {deeded}",
        ]
        :
        [
            "{hero} forgot to be afraid, and {deeded}", "{hero}, who had never dared before, {deeded}",
            "{hero} took a deep breath and, for the very first time, {deeded}", "{hero} counted to three, and at three {he} {deeded}",
            "{hero}, with cold hands and a warm heart, {deeded}",
        ];

    /// <summary>What that looks like from near by.</summary>
    public static IReadOnlyList<string> Turns(Drive drive) => drive == Drive.Does
        ?
        [
            "{hero} did not hurry. {deeding} takes as long as it takes, and {friend} stood beside {him} and held {f.his} breath.",
            "At first {hero}'s hands shook. Then {deeding} took over, as it always did, and even {friend} forgot to fidget.",
            "It was only {deeding}, the same as on any day in {place}. But {hero} had never done it so carefully, nor had {friend} ever watched so hard.",
            "Nobody had asked {him} to, and nobody {there} would have thought that {deeding} could matter so much. {friend} began to smile, a little at a time.",
            "{friend} took one step back, to make room. {hero} went on, [gently and without a word|a bit at a time], and everything round about seemed to lean in and look.",
        ]
        :
        [
            "It was not perfect, {hero} knew. It wobbled in the middle, and {friend} had to look away, but {hero} went on [bravely |]to the very end.",
            "{hero}'s knees shook, and then they stopped. {deeding} was not at all as {he} had imagined: it was easier, and larger, and rather wonderful.",
            "“Like this?” asked {hero}, of nobody in particular. And yes, it was like this, and {friend} laughed aloud with surprise.",
            "It went wrong once for {hero}, and it went wrong twice. The third time, with {friend} holding both thumbs, it was {deeding}, real and true.",
        ];

    /// <summary>What that is to somebody who watches.</summary>
    public static IReadOnlyList<string> TurnsBeforeSomebody(Drive drive) => drive == Drive.Does
        ?
        [
            "{hero} had never done it for anyone in particular. Now {deeding} was a present, and it had {stranger}'s name on it.",
            "{hero} needed no longer for it than {friend} needs to [peel an apple|tie two shoes]. But {stranger} leant closer, and closer still, until somebody had to hold {r.him} by the sleeve.",
            "There was no trick in it: {deeding}, that was all, slowly and well. {stranger} looked as if somebody had opened a window.",
        ]
        :
        [
            "“I can do it!” cried {hero}, in the middle of it. And {stranger}, who had seen a good deal in {r.his} time, had not seen anything braver.",
            "It was {hero}'s first time, and one could see that. It was also {stranger}'s first time to be trusted with something so new, and neither of them breathed.",
        ];
}
