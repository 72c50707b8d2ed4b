namespace CopilotKit.Storytelling.Tales;

/// <summary>How a kind of person talks.</summary>
/// <param name="Manner">A word or two about them, for the plan and the introduction.</param>
/// <param name="Habit">How the habit is told when they are introduced.</param>
/// <param name="Speed">How fast they talk.</param>
internal sealed record Talker(string Manner, string Habit, double Speed)
{
    public required IReadOnlyList<string> Worry { get; init; }

    public required IReadOnlyList<string> Idea { get; init; }

    public required IReadOnlyList<string> Cheer { get; init; }

    public required IReadOnlyList<string> Wonder { get; init; }

    public required IReadOnlyList<string> Joke { get; init; }

    public required IReadOnlyList<string> Bye { get; init; }
}

/// <summary>The friends' ways of talking.</summary>
internal static class FriendLines
{
    public static readonly IReadOnlyList<Talker> All =
    [
        new("who counted everything", "Stairs, peas, puddles: {friend} counted them all, because numbers never [ran off|bit]", 1)
        {
            Worry = ["I make it [three|five|eleven] reasons to go home, {hero}, and [one|half of one] to stay.", "That is the [second|fourth|seventh] time my knees have knocked, {hero}, and I am keeping a list.", "[Nine|Six|Fourteen] out of ten {f.noun}s would turn round here."],
            Idea = ["I have counted what we have, {hero}: [one|half a] plan, [two|four] hands, and some string.", "Two of us, {hero}, divided by one problem: that is [easily enough|a good sum].", "Let us try everything once, and the best thing [twice|three times], {hero}."],
            Cheer = ["You have done harder things than this, {hero}: I counted [seven|nine|twelve] since breakfast.", "I give that a [nine|ten|nine and a half] out of ten, {hero}.", "One step, {hero}, and then one more: that is all any road ever [was|is]."],
            Wonder = ["I have run out of numbers, {hero}.", "In [four hundred|ninety-nine|a thousand and one] days I have not seen the like of it.", "I counted it twice, {hero}, and it is still [beautiful|there]."],
            Joke = ["By my count we have [eaten all|lost none] of the [biscuits|sandwiches], {hero}, though the two may be connected.", "I have [two|three] left feet today, {hero}; please do not ask.", "That makes [two|three|five] bumps on my head, {hero}, and I had hoped for [a rounder number|fewer]."],
            Bye = ["One friend was plenty, {hero}; two would have been showing off.", "That was adventure number [one|eight|twenty-six], {hero}, and I have room for more.", "Good night, {hero}, times [ten|a hundred|a million]."],
        },
        new("who was cheerfully gloomy", "{friend} expected the worst of everything, and was always [delighted|pleasantly surprised] when it did not come", 0.95)
        {
            Worry = ["We shall [very likely|almost certainly] be turned into soup, {hero}, and not even good soup.", "I knew [it would come to this|this would end in mud], {hero}; I said so at breakfast, to the [toast|teapot].", "It will rain next, you will see, and then it will [rain again|get worse]."],
            Idea = ["It cannot possibly work, {hero}, so let us do it [quickly|at once], before it notices.", "There is one terrible idea left, {hero}, and I am [rather proud of|very fond of] it.", "We could always try being nice, {hero}; it has hardly ever [exploded|failed]."],
            Cheer = ["Well, {hero}, that went [far less badly than I feared|wrong in only two places], which I call a triumph.", "I had expected to lose at least [a toe|a hat], and here we both are.", "If anyone can make a mess of it beautifully, {hero}, it is you."],
            Wonder = ["I was ready for a catastrophe, {hero}, and [now look at that|this is lovely].", "Something must be wrong, {hero}: everything is [going right|perfectly beautiful].", "I take back [half|most] of what I said about today."],
            Joke = ["I packed for [floods|an avalanche], {hero}, and what we get is [sunshine|a nice evening|a rainbow].", "My left ear itches, {hero}, which means doom, or possibly [fleas|dust].", "Do not mind me, {hero}; I only scream on the [inside|even steps]."],
            Bye = ["No disaster at all, {hero}; I [hardly|scarcely] know what to do with my evening.", "Tomorrow will be dreadful, {hero}, and I am looking forward to it.", "I suppose it ended well, {hero}; these things [happen|will happen]."],
        },
        new("who was hardly ever calm", "{friend} was excited about [everything|nearly everything], especially [lunch|Tuesdays|soup]", 1.08)
        {
            Worry = ["Oh, oh, oh, {hero}, this is the scariest best thing that has [ever happened to me|happened since lunch]!", "My tummy is doing cartwheels, {hero}, and I never taught it how!", "Let us be brave very, very fast, {hero}, and then be [finished|somewhere else]!"],
            Idea = ["I know, I know, I know: we [ask|just ask], {hero}, and then we ask [again|louder]!", "What if we did it [backwards|upside down|the other way round], {hero}, [as I do with soup|as nobody in {place} would|like a {f.noun} in a hurry]?", "Quick, {hero}, think of something, I have already [thought of snacks|started]!"],
            Cheer = ["You were magnificent, {hero}, like [a trumpet|a rocket] with legs!", "Again, {hero}, do it again, I only [blinked once and missed some|saw it twice]!", "That is the best thing I have seen since [yesterday's clouds|the big puddle], {hero}!"],
            Wonder = ["Look, {hero}, look, look, it is [even better than soup|real]!", "I am going to remember this until I am [a hundred|old and wrinkly], {hero}!", "Pinch me, {hero}, but [softly|on the elbow]!"],
            Joke = ["I brought [nine|six] sandwiches, {hero}, and I only sat on [eight|five] of them!", "I was going to be quiet today, {hero}, and then [I woke up|things happened]!", "Did you see me fall over that root, {hero}, [with style|on purpose, nearly|and bounce]?"],
            Bye = ["Can we do it all again tomorrow, {hero}, from the [beginning|muddy part]?", "I am not a bit tired, {hero}, not a [tiny|weeny] bit, not a… [bit|teeny bit].", "Best day ever, {hero}, until the next one!"],
        },
        new("with beautiful manners", "{friend} was so polite that {f.he} [apologised to doors|thanked the stairs]", 0.97)
        {
            Worry = ["I should hate to make a fuss, {hero}, but I believe we are in [a pickle|some danger].", "Forgive me, {hero}, might one be [a little bit terrified|frightened now], if you please?", "If it is not too much trouble, {hero}, I would rather not be [eaten|squashed] before supper."],
            Idea = ["Might I suggest, {hero}, that we simply [knock|say good evening]?", "With your permission, {hero}, I should like to try [patience|the front door].", "I wonder, {hero}, whether anybody has thought of saying [please|sorry]."],
            Cheer = ["If I may say so, {hero}, that was [handsomely|splendidly] done.", "Allow me to shake your hand, {hero}, and then the [other one|same one again].", "My dear {hero}, I have the honour of being very [proud|impressed]."],
            Wonder = ["I beg your pardon, {hero}, but I seem to have something [wonderful|shiny] in my eye.", "One hardly likes to stare, {hero}, and yet one [does|must].", "How do you do, said I to the view, {hero}, for it deserved no less."],
            Joke = ["I do apologise to your foot, {hero}; I took it for [a root|the path].", "I asked that thistle to move, {hero}, and it was [not very civil|quite rude].", "Pardon my hiccups, {hero}; they insist on [coming along|company]."],
            Bye = ["I thank you for the adventure, {hero}, and for the [biscuits|loan of your scarf].", "It has been a privilege to be muddy with you, {hero}.", "Until tomorrow, {hero}, if tomorrow will be so [kind|good]."],
        },
        new("who was full of questions", "{friend} asked questions the way other people [breathe|blink]", 1.02)
        {
            Worry = ["Is it supposed to [look at us|growl] like that, {hero}, and if so, why [at us|on a {f.noun}]?", "What is worse, {hero}, do you think: going on, or [going back|standing here]?", "Why does my tail want to go home, {hero}, when the rest of me is [staying|being brave]?"],
            Idea = ["What would happen, {hero}, if we did the opposite of [what we did|everything]?", "Has anybody asked the [obvious|smallest] question yet, {hero}, and if not, may I?", "Why do we not look [underneath|behind it], {hero}, [as nobody ever does|when nobody else does|seeing that it costs nothing]?"],
            Cheer = ["Do you know how brave that was, {hero}? Shall I [measure it|tell you]?", "How did you do that, {hero}, and can you do it [again|slower]?", "Who would have thought of that but you, {hero}? Nobody, is who."],
            Wonder = ["Is this what people mean by wonderful, {hero}? Does it always [tingle|prickle behind the nose]?", "Why did nobody tell us, {hero}? Or did they, and we were [eating|asleep]?", "How can a thing be so big and so [quiet|gentle], {hero}?"],
            Joke = ["If I eat your half too, {hero}, is it still [sharing|half]?", "Do snails know that they are slow, {hero}, or do they think we are [in a panic|rude]?", "What do you call a {f.noun} with wet feet, {hero}, if not [{friend}|your friend] from now on?"],
            Bye = ["Will there be another one tomorrow, {hero}, another [adventure|pancake|pudding], I mean?", "What shall we wonder about next, {hero}?", "Are you asleep yet, {hero}, and if not, are you asleep [now|by now|in a minute]?"],
        },
        new("from a very large family", "{friend} had a cousin for every [occasion|emergency], and [quoted|mentioned] them all", 1)
        {
            Worry = ["My cousin [Bartholomew|Wilhelmina] went into a place like this, {hero}, and came out [sideways|with a limp and a ladle].", "This is how my cousin [Ottoline|Crispin] lost his eyebrows, {hero}, all [three|four] of them.", "My cousin in [Upper Wobbling|Little Snoring] would run now, {hero}, and he is the brave one."],
            Idea = ["My cousin [Henrietta|Augustus] always said, {hero}: when a door will not open, [feed it|be its friend].", "There is a trick, {hero}, that my cousin uses on [geese|her in-laws], and it might do here.", "My cousin the [plumber|acrobat] would start at the [bottom|wrong end], {hero}, and so shall we."],
            Cheer = ["Wait until I tell my cousins, {hero}; they will [name a baby|name a pudding] after you.", "Even my cousin [Leopold|Marigold], who is made almost entirely of courage, would have [wobbled|sneezed] there, {hero}.", "You could be in my family, {hero}, and we do not take just [anybody|anyone with ears]."],
            Wonder = ["Not one of my [forty|hundred and six] cousins has ever seen this, {hero}, and they will never believe me.", "My cousin [Theodora|Cuthbert] told me of such a thing, {hero}, and we all laughed at her.", "I shall have to write to [all the cousins|both grandmothers], {hero}, with drawings."],
            Joke = ["I have a cousin who married a [wheelbarrow|coat stand] by mistake, {hero}, and they are very happy.", "My cousin [Egbert|Dorothea] can whistle with his ears, {hero}, though only in [March|company].", "We had a cousin who never got lost, {hero}; sadly he never [went anywhere|left the cupboard]."],
            Bye = ["You are better than a cousin, {hero}, because I [chose|picked] you.", "Come to supper, {hero}; there will only be [thirty|sixty] of us.", "I shall tell this one at the family picnic, {hero}, and [they will cry into the salad|nobody will eat a thing until the end]."],
        },
    ];
}
