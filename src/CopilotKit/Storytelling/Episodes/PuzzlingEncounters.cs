namespace CopilotKit.Storytelling.Episodes;

/// <summary>Encounters with something to think about.</summary>
internal static class PuzzlingEncounters
{
    public static readonly IReadOnlyList<Encounter> All =
    [
        new("[The Guard Who Forgot the Question|{guest} at the Gate]", "{guest} must ask everyone a question, and has forgotten it.",
            """
            0 N “Halt!” cried {guest}, a {g.kind}, at a gate. “Nobody passes who can't answer my question.” There was a pause. “Only, I've [forgotten it|mislaid the question].”
            1 N They helped to look. Was it about the weather? Was it about a bird that flies with one wing? {guest} shook {g.his} head until {g.his} ears [wobbled|were red].
            2 N {friend} suggested climbing over. But that would have been unkind, for it was a very small gate, and {guest} was so proud of it.
            1 H Perhaps it was this one, {guest}: are you lonely, standing here all day?
            1 N {guest}'s lip trembled. “That isn't it,” {g.he} said. “But it's better.” And {g.he} opened the gate as wide as it would go.
            """),
        new("[The Blank Map|{guest} Draws a Line]", "{guest} has never dared to draw what {g.he} has not seen.",
            """
            0 N {guest}, a {g.kind}, had drawn the finest map in the land, with one hole in the middle. That was the wood behind {g.his} own house, and {g.he} had never dared to [go in|look].
            1 N They went in together, all holding the same string. {friend} fell over something, and it was a root. {hero} was grabbed by something, and it was a [bramble|washing line].
            2 N In the very middle, where {guest} had been sure that there would be wolves, there stood a bench. It was a nice bench, and it was in the sun.
            1 N {guest} drew it on the map, with shaking fingers, and beside it, after some thought, three tiny people, sitting down.
            """),
        new("[Two Neighbours and One Tree|The Quarrel]", "{guest} and a neighbour quarrel about a tree's shadow.",
            """
            0 N On either side of an apple tree sat {guest}, a {g.kind}, and a neighbour, back to back. They hadn't spoken for [nine|six] years. The tree was {guest}'s, but the shadow fell on the neighbour, and both wanted it.
            1 N {friend} proposed to saw the shadow in half, and got as far as fetching the saw. {hero} proposed to turn the tree round, and they all pushed, to no effect.
            2 N Then {hero} noticed that in the morning the shadow lay on {guest}'s side, and in the afternoon on the other. It had been going to and fro all the while, the only one of them that ever visited.
            1 N So now {guest} comes over with the shadow at noon, bringing [cards|a cake], and at breakfast time the neighbour brings it back.
            """),
        new("[The Clock in a Hurry|Five Minutes Fast]", "{guest}'s clock runs too fast, and the whole valley with it.",
            """
            0 N {guest}, a {g.kind}, rushed by, and rushed by again. The big clock had begun to hurry, {g.he} panted, and now it was supper before anyone had [buttered breakfast|found the spoons].
            1 N They held the hands, and were carried round and round like washing. They shouted “Whoa!” and {friend} explained that this was for horses.
            2 N High up among the wheels {hero} found the reason: a young mouse, who ran and ran in the smallest one, because it was her birthday tomorrow and she could not [wait|bear it].
            1 H(kindly) If you run, it'll be over sooner as well, mouse. Come and [sit|wait] with us. We'll help you to look forward to it.
            2 N The clock slowed down, and ticked, and tocked. It was the longest and most beautiful afternoon of the whole year.
            """),
        new("[The Painter Without Blue|Where Blue Comes From]", "{guest} has run out of blue, and the sky is not finished.",
            """
            0 N {guest}, a {g.kind}, was painting the view, all of it but the sky. {g.he} had run out of blue, and no shop within [nine|fifty] miles would have any before Friday.
            1 N They tried squashed bilberries, but they made an evening of it. They tried {friend}'s scarf, dipped in water, but that was more of a [teal|greenish apology].
            2 N {hero} looked at the picture for a while from the side, as one does when one is used to {deeding}. Then {he} turned the white paper up to the light.
            1 N “Leave it empty,” {he} said. They hung it in the window, and the real sky came in from behind, and filled it up to the edges, and it was [right|the right blue] every day, whatever the weather.
            """),
        new("[The Door in the Middle of Nowhere|Push or Pull]", "{guest} guards a door that nobody could ever open.",
            """
            0 N In the middle of the path stood a door in a frame, with nothing behind it. {guest}, a {g.kind}, sat in front, as {g.his} family had done for [two hundred|three hundred] years, waiting for someone to open it.
            1 N {friend} pushed, and {hero} pulled. They knocked, and listened, and far away they thought that they heard somebody [knock back|hum].
            2 N One could, of course, walk round it. {guest} had never tried. It would have felt like cheating.
            1 H We've all been looking at the handle, {guest}. Has anyone looked at the hinges?
            1 N The hinges were on the other side of where one would expect. It had never been a door that opened by the handle at all. {hero} gave it a nudge at the wrong end, it swung round, and there on its back, in fine old letters, stood: “Thank you. That was driving me mad.”
            """),
        new("[Counting to Nine|One Too Few]", "{guest} has lost one of {g.his} flock, and looks in the wrong place.",
            """
            0 N {guest}, a {g.kind}, was in tears. {g.he} had set out with nine [geese|piglets], and however often {g.he} counted, there were only eight.
            1 N {hero} looked in the ditch, and {friend} looked up the tree, which is not where one finds them, but {f.he} wanted to be thorough. They called. Eight answered.
            2 N They made them stand in a line, and sit in a ring, and walk under a rope. It stayed at eight, and one of them was growing [bored|rude].
            1 H {guest}, would you count again, and tell me, what's that under your arm?
            1 N It was the ninth, of course, fast asleep. {guest} had picked it up that morning because it was tired, and had carried it so long that {g.he} no longer [felt the weight|knew where {g.he} ended].
            """),
    ];
}
