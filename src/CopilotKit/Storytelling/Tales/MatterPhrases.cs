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
        MatterSort.Many => ["[It was me|I did it|That was my doing], {hero}. I took {theThing}, [a few|one or two] at a time. I only wanted something to [keep me company|talk to|come home to], {hero}.", "I have {theThing}, all of them. I thought that, if I had enough [of them|of {theThing}], I wouldn't feel so [alone|small|far away]."],
        MatterSort.One => ["[It was me|I did it|That was my doing], {hero}. I've been leaning on {theThing} every night, because it's [so warm|never unkind], and I think I've [worn it out|used it up].", "I loved {theThing} from far off, so hard that I [drew all the shine out of it|wore it thin]. I [didn't know|never knew|had no idea] that one may [simply come in|just knock|come closer], {hero}."],
        MatterSort.Stuff => ["[It was me|I did it|That was my doing], {hero}. I kept {theThing} for myself. I only wanted something that [stays|doesn't go home in the evening|waits for me], {hero}.", "I called {theThing}, and it came, and then I [didn't know how to send it back|couldn't let it go]. It's the [only|first] [thing|one] that ever came when I called, {hero}."],
        MatterSort.Thought => ["I kept {thing} for myself, every bit I could find. And do you know, it [doesn't keep|goes stale], when one is alone.", "I had no {bare} of my own, so I took yours. I'm sorry. It [never fitted me|was all in the wrong size]."],
        MatterSort.Doing => ["I could hear you all, down there, {deeding} and laughing. Nobody asked me to [join in|come]. So I wished that it would stop.", "I can't {deed}. I never could. And I thought that, if nobody else could either, I shouldn't [stick out|mind] so much."],
        MatterSort.Fear => ["It's because of me. Wherever I go, {thing} {t.comes} along. And I'm [as frightened as you are|frightened of it too].", "Don't tell anyone, but I'm afraid of {thing} myself. So I make [a noise|a fuss], and that only makes it worse."],
        _ => ["I found {theThing}, and I ought to have brought {t.them} back. But it was so nice to have something that [somebody wanted|was missed].", "I have {theThing}. I only meant to look after {t.them} for a day, and then it was [two|a week], and then I was ashamed."],
    };

    /// <summary>How the hero does the deed when everything hangs on it.</summary>
    public static IReadOnlyList<string> Climaxes(Drive drive) => drive == Drive.Does
        ? ["{hero} did what {he} [knew best|did best]: {he} {deeded}", "{hero} {deeded}, [exactly as at home|with the whole of {his} heart]", "{hero} took a deep breath and {deeded}"]
        : ["{hero} forgot to be afraid, and {deeded}", "{hero}, who had never dared before, {deeded}", "{hero} took a deep breath and, for the very first time, {deeded}"];
}
