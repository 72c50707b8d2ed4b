namespace CopilotKit.Storytelling.Tales;

/// <summary>What the old and wise say, each in a way of their own.</summary>
/// <param name="Manner">How they are, for the plan.</param>
/// <param name="Greet">How they meet the hero.</param>
/// <param name="Advise">How they hand over the keepsake and the saying.</param>
/// <param name="Praise">How they receive the hero at the end.</param>
internal sealed record ElderTalker(string Manner, IReadOnlyList<string> Greet, IReadOnlyList<string> Advise, IReadOnlyList<string> Praise);

/// <summary>The elders' ways of talking.</summary>
internal static class ElderLines
{
    public static readonly IReadOnlyList<ElderTalker> All =
    [
        new("dry and kind",
            ["You look like a {noun} with a question, {hero}. Sit down, the [stool|step|carpet] [does not bite|will not mind|is clean enough].", "I was wondering when you would come, {hero}. The [kettle|soup|porridge] has been ready since [Tuesday|noon|the day before yesterday]."],
            ["Take {keepsake}, {hero}. And remember: {saying}.", "I have no map to give you, {hero}, only {keepsake} and a piece of advice: {saying}."],
            ["I have seen [many|seven] heroes in my time, {hero}. Most of them had cleaner [ears|knees].", "Well, {hero}. I shall have to think of [harder questions|new advice]. You have used that one up."]),
        new("dreamy and slow",
            ["Ah, {hero}. I was [just|only] listening to the [dust|rain in the gutter|clock], and it says that you are [troubled|in a hurry].", "Come in, {hero}, slowly. There is [time|tea|room] in every corner [here|of this house|, if one looks]."],
            ["Carry {keepsake} for me, {hero}. It is older than [its shape|both of us|that hill][|, and wiser|, I think]. And let this go with it: {saying}.", "When you do not know what to do, {hero}, hold {keepsake} and think: {saying}."],
            ["I followed you all the way, {hero}, with my [ears|heart]. It was lovely.", "There now, {hero}. The world has gone round once more, and you [helped to push|gave it a push]."]),
        new("brisk and busy",
            ["Quick, {hero}, hold this end. Good. Now tell me [what is wrong|everything], and leave out the [sighing|ums].", "Wipe your feet, {hero}, mind the [ladder|cat], and begin in the middle."],
            ["Here is {keepsake}, {hero}. Do not lose it, do not lick it, and remember that {saying}.", "Three things, {hero}: put on a scarf, take {keepsake}, and do not forget that {saying}."],
            ["Not bad, {hero}. Not bad at all. Now eat [something|your soup].", "I knew you could, {hero}, and I have already told [everybody|the neighbours] so."]),
        new("fond of riddles",
            ["What comes in with a long face and goes out with a [plan|smile|plan and a biscuit]: [would it be|could it be|is it] a {noun}, {hero}?", "Here is a riddle, {hero}: who knocks with both hands and forgets to [breathe|say hello]?"],
            ["What is light to carry and heavy to forget, {hero}? This: {saying}. The other thing is only {keepsake}.", "Guess which hand, {hero}. In the left one, {keepsake}. In the right one, some words: {saying}."],
            ["What went out small and came back tall, {hero}? No, do not [guess|answer]. Look in the mirror.", "Here is my last riddle, {hero}: how did you do it? No, keep it. I like a riddle that [stays shut|lasts]."]),
    ];
}
