namespace CopilotKit.Safety.Phrases;

/// <summary>Writes out what is run together or spelt as it is typed in haste: <c>I'm</c>, <c>dont</c>, <c>gonna</c>.</summary>
internal static class Contractions
{
    private static readonly Dictionary<string, string[]> Whole = Read(
        """
        im=i am, ima=i am going to, imma=i am going to, ive=i have, i'd've=i would have, hes=he is, shes=she is, theyre=they are,
        theres=there is, youre=you are,
        whats=what is, thats=that is, its=it is, whos=who is, can't=can not, cant=can not, cannot=can not, won't=will not, wont=will not,
        shan't=shall not, ain't=am not, aint=am not, dont=do not, doesnt=does not, didnt=did not, isnt=is not, wasnt=was not, arent=are not,
        werent=were not, wouldnt=would not, couldnt=could not, shouldnt=should not, havent=have not, hasnt=has not, hadnt=had not,
        gonna=going to, wanna=want to, gotta=have to, tryna=trying to, trynna=trying to, lemme=let me, gimme=give me, kinda=kind of,
        he's=he is, she's=she is, it's=it is, that's=that is, there's=there is, here's=here is, what's=what is, who's=who is,
        someone's=someone is,
        somebody's=somebody is, everyone's=everyone is, everybody's=everybody is, nobody's=nobody is, let's=let us, y'all=you all,
        u=you, ur=your, rn=right now, pls=please, plz=please, mum=mother, mom=mother, mam=mother, mummy=mother, mommy=mother,
        dad=father, daddy=father,
        anymore=any more, selfharm=self harm, selfharming=self harming, somone=someone, suicde=suicide, sucide=suicide, suiside=suicide,
        sucidal=suicidal, suicidial=suicidal, suicial=suicidal, everytime=every time,
        id=i would, bc=because, coz=because, urself=yourself, kil=kill, dieing=dying, tonite=tonight, tn=tonight, nite=night, cnat=can not, w=with, bro=brother
        """);

    // Typed in haste, two letters of these change places: “wnat”, “myslef”.
    private static readonly Dictionary<string, string[]> Swapped = Swap("want", "going", "myself", "just", "dead", "kill", "suicide", "suicidal");

    private static readonly (string Ending, string Word)[] Endings =
        [("n't", "not"), ("'ve", "have"), ("'ll", "will"), ("'re", "are"), ("'m", "am"), ("'d", "would"), ("'s", "'s")];

    /// <summary>Gives the words that one typed word stands for.</summary>
    /// <param name="word">In small letters, with the straight apostrophe.</param>
    /// <param name="take">Takes each.</param>
    public static void WriteOut(ReadOnlySpan<char> word, Action<ReadOnlySpan<char>> take)
    {
        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string[]? words)
            || Swapped.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out words))
        {
            Array.ForEach(words, one => take(one));
            return;
        }

        foreach ((string ending, string written) in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                take(word[..^ending.Length]);
                take(written);
                return;
            }
        }

        take(word.Trim('\''));
    }

    private static Dictionary<string, string[]> Swap(params IReadOnlyList<string> words) =>
    (
        from word in words
        from at in Enumerable.Range(0, word.Length - 1)
        let typed = $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}"
        where typed != word
        select (typed, word)).ToDictionary(pair => pair.typed, pair => new[] { pair.word }, StringComparer.Ordinal);

    private static Dictionary<string, string[]> Read(string text) =>
        text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1].Split(' '), StringComparer.Ordinal);
}
