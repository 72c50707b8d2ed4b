namespace CopilotKit.Storytelling.Tales;

/// <summary>How heroes, their longing, their fear and their friends are introduced.</summary>
internal static class OpeningPassages
{
    public static readonly IReadOnlyList<string> Open =
    [
        """
        0 N {where} lived {intro}.
        2 N From {his} window {he} could see {sight}, and at night {he} fell asleep to {sound}.
        3 N It always smelled of {smell} there, and people who moved away [missed it|wrote home about it] for years.
        """,
        """
        0 N {where}, [everybody|everyone, down to the smallest,] knew {intro}.
        2 N You could not miss {his} house: it stood beside {sight}, and it smelled of {smell}.
        3 N In the mornings {sound} woke {him}, and {hero} ate {food} for breakfast, whatever anyone thought of that.
        """,
        """
        0 N This is the story of {intro}, and it begins {where}.
        2 N Perhaps you know the place: you come round the corner, there you see {sight}, and on quiet days you hear {sound}.
        3 N Visitors notice {smell} first of all, and {food} soon after.
        """,
        """
        0 N {where}, [where nobody is ever in a hurry|where everyone knows everyone else], lived {intro}.
        2 N {he} knew every sound of the place, from {sound} to the squeak of {his} own front door.
        3 N On baking days, when the air was full of {smell}, {hero} could find {his} way home with {his} eyes shut.
        """,
        """
        0 N {where} there lived, and for all I know there still lives, {intro}.
        2 N {weather}, the day this story starts, and {hero} sat looking at {sight}.
        3 N There was {food} on the table, and through the open window came {sound}.
        """,
    ];

    public static readonly IReadOnlyList<string> Does =
    [
        """
        2 N Some people {there} [keep hens|grow roses|play the tuba|polish spoons], [and some don't|of course|and why not]. {hero} was busy {deeding}, [in every kind of weather|from breakfast to bedtime], and never got tired of it.
        2 H [Nobody else seems to care for {deeding}|Hardly anyone sees the point of {deeding}]. So there is [all the more|twice as much|plenty] of it left for [{friend} and me|me and {friend}|the two of us, {friend} says].
        """,
        """
        2 N It had begun [{there}|by {landmark}|near {landmark}] one [wet|windy|grey] [Monday|Thursday|morning], when there was nothing [else|better] to do. Now {hero} thought about {deeding} [while brushing {his} teeth|even in {his} dreams].
        3 H If you want to {deed} properly, you need patience, clean [ears|hands], and a sandwich.
        """,
        """
        2 N “What is it good for?” people asked, when they found {hero} {deeding} [yet again|in the rain].
        + H It isn't good for anything [yet|so far], [it is|it's] [just getting started|waiting for its turn|taking its time], [like me|as good things do].
        """,
        """
        2 N Nobody had [taught|shown] {him} [that|how|the trick of it], [in {place} or anywhere|not even {friend}|not in school]. {hero} had simply found out one day that {deeding} made {him} feel [warm from the ears down|as tall as a door].
        3 N {he} did it very well, too, though there are no prizes for {deeding}, and nobody [clapped|watched].
        """,
    ];

    public static readonly IReadOnlyList<string> Wants =
    [
        """
        2 N {hero} had tried it on [Mondays|weekdays], and {he} had tried it behind the shed, where nobody looked. Every time it ended for {hero} with [a bump|a crash and a cross pigeon].
        2 H One day I shall {deed}, and I shall not even [shut my eyes|hold on to anything].
        """,
        """
        2 N [The rest of {place}|Everybody else {there}|Each and every one of {folk}] made it look so easy. Whenever {hero} thought of {deeding}, {his} heart [gave a hop|went off like an alarm clock].
        3 H I know exactly how one has to {deed}. Only my [feet|elbows] don't know it yet.
        """,
        """
        2 N “Perhaps it's not for you,” people said, kindly, which was [the worst part|not kind at all].
        + H Perhaps not, but I would like to {deed} at least [once|one time], before I believe it.
        """,
        """
        2 N {hero} never told anyone {there} how much {he} wanted it. But at night, under the blanket, {hero} practised in {his} head, and there it always worked.
        3 H In my dreams I {deed} every night. It's only in the daytime that it goes [wrong|wobbly].
        """,
    ];

    public static readonly IReadOnlyList<string> FearsIt =
    [
        """
        2 N At the first sign of {thing}, {hero} went under the [bed|kitchen table] and stayed there with a pillow [on {his} head|on either side].
        2 H I'm not hiding. I'm only [looking for a button|keeping the floor company].
        """,
        """
        2 N {hero} knew that it was silly. [Knowing|But knowing] that had never helped anybody yet.
        3 H If {thing} would only ask first, I wouldn't mind half so much.
        """,
        """
        2 N “It can't hurt you,” [everyone {there}|all {place}|one after another of {folk}] said. {hero} nodded, and [went on trembling|trembled politely].
        + H I know that it can't. It's my knees that haven't [heard|understood].
        """,
    ];

    public static readonly IReadOnlyList<string> Fear =
    [
        """
        2 N Only one thing could stop {him}: {hero} was afraid of {fear}.
        3 H I'm not [very|so terribly] afraid of {fear}. Only [before, during and afterwards|on weekdays, and a bit on Sundays].
        """,
        """
        2 N There was one more thing about {hero}, and {he} kept it folded up small, like a [letter|handkerchief]: {he} was afraid of {fear}.
        """,
        """
        2 N Everyone is afraid of something. With {hero} it was {fear}, [and it had been since {he} was little|though {he} told people it was only a cold].
        """,
    ];

    public static readonly IReadOnlyList<string> Friend =
    [
        """
        1 N {hero}'s best friend was {friend}, a {f.kind} {manner}.
        2 N {habit}.
        """,
        """
        1 N Luckily there was {friend}, a {f.kind} {manner}. [{hero} and {friend}|{friend} and {hero}] were [never far apart|seldom seen apart|as hard to part as a pair of socks].
        2 N {habit}.
        """,
        """
        1 N Where {hero} went, {friend} went too. {friend} was a {f.kind} {manner}.
        3 N {habit}.
        """,
        """
        1 N “Wait for me!” called {friend}, a {f.kind} {manner}, as {f.he} did nearly every day.
        2 N {habit}.
        """,
    ];
}
