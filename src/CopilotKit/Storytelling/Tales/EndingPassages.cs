namespace CopilotKit.Storytelling.Tales;

/// <summary>How stories end, by their kind.</summary>
internal static class EndingPassages
{
    /// <summary>Gives the ways in which a story of a kind ends.</summary>
    public static IReadOnlyList<string> Of(StoryGenre genre) => genre switch
    {
        StoryGenre.Bedtime => Sleepy,
        StoryGenre.Adventure => Restful,
        StoryGenre.Mystery => Solved,
        StoryGenre.FairyTale => EverAfter,
        _ => Starry,
    };

    private static readonly IReadOnlyList<string> Sleepy =
    [
        """
        2 N Over {place} the stars came out, one at a time, so as not to wake anyone.
        1 N(softly) {hero} [pulled the blanket up to {his} chin|turned over once], listened to {sound}, and was asleep.
        """,
        """
        2 N(softly) The lamps {there} went out, first the far ones, then the near ones.
        1 N(softly) {hero} yawned the longest yawn of the day, curled up small, and [slept|drifted off].
        """,
        """
        2 N(softly) Outside, {sound} grew fainter and fainter, and even {sight} seemed to be resting.
        1 N(softly) And {hero} slept, and {friend} slept, and now it's time for you to sleep as well.
        """,
        """
        2 N(softly) Somewhere a door closed gently. Somewhere the smell of {smell} hung in the air a little longer.
        1 N(softly) {hero}'s eyes fell shut, as soft as [snow|feathers] falling, and the night {there} held everything safe.
        """,
    ];

    private static readonly IReadOnlyList<string> Restful =
    [
        """
        2 N That evening there was {food} for everybody, and the story was told three times, growing a little at each telling.
        1 N And if you think that {hero} stayed at home after that, you do not know {him} at all.
        """,
        """
        2 N {hero} hung up {his} coat, with all the dust of the road still in it, and smiled at {sight}.
        1 N It is good to go far, {hero} thought, and it is good when somebody has kept the soup warm.
        """,
        """
        2 N They were scratched and hungry and as happy as two people can be who smell of {smell}.
        1 N The map went back into its drawer, but {hero} did not push the drawer [quite shut|all the way in].
        """,
    ];

    private static readonly IReadOnlyList<string> Solved =
    [
        """
        2 N {hero} wrote it all down in {his} notebook, underlined the last word twice, and treated {friend} to {food}.
        1 N The case of {thing} was [closed|over|solved]. But {hero} left the notebook open, just in case of [another|the next] one.
        """,
        """
        2 N Nobody {there} looked at {sight} in quite the same way after that.
        1 N For that's the thing about a mystery, {hero} thought: at the end of it there is nearly always somebody to [have tea with|be nice to].
        """,
        """
        2 N {folk} talked of nothing else for a week, until the baker's cat had kittens.
        1 N And {hero}, the {noun} who had only looked a little closer than the rest, went home and slept like a question that has found its answer.
        """,
    ];

    private static readonly IReadOnlyList<string> EverAfter =
    [
        """
        2 N There was a feast {there} with {food} and dancing, and the geese were invited, and behaved.
        1 N And if nobody has told {hero} to stop, {he} is happy still.
        """,
        """
        2 N They say that on some evenings, when {weather}, one can see {hero} and {friend} walking home together.
        1 N And that's how it was, and whoever does not believe it may go to {place} and [ask|see].
        """,
        """
        2 N The minstrels made a song of it, which rhymed in most places, and {folk} sang it over {food}.
        1 N So {hero} lived as people live who have got their wish and know what it's worth: gladly, and with the door unlocked.
        """,
    ];

    private static readonly IReadOnlyList<string> Starry =
    [
        """
        2 N The logbook of {place} says only: “All well, {food} for supper.” But logbooks leave out the best things, [as {hero} knew|as {friend} said|{hero} thought|said {friend}].
        1 N {hero} looked out at the stars, all the thousands of them, and for once {he} did not feel small, but [invited|expected].
        """,
        """
        2 N {weather}, and {sound} went on, as it always did, day shift and night shift.
        1 N Far out in the dark a small light blinked twice, and {hero} blinked back.
        """,
        """
        2 N Later {hero} and {friend} shared {food} and looked at {sight} without saying anything.
        1 N Space is very large, {hero} thought. There must be a great many friends in it that [we two haven't|{friend} and I haven't|nobody {there} has] [met|met yet|been introduced to].
        """,
    ];
}
