using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Crises;

/// <summary>A sentence with the signs in it, and what its clauses have to do with each other.</summary>
internal sealed class SignedSentence
{
    private const int NegationReach = 5;
    private const int FrontReach = 2;

    private readonly IReadOnlyList<Word> _words;
    private readonly IReadOnlyList<(CrisisSign Sign, Range Words)> _signs;
    private readonly int[] _clauses;

    /// <summary>Initializes a new instance of the <see cref="SignedSentence"/> class.</summary>
    /// <param name="words">The words.</param>
    /// <param name="signs">Every sign in them, the earliest first.</param>
    public SignedSentence(IReadOnlyList<Word> words, IReadOnlyList<(CrisisSign Sign, Range Words)> signs)
    {
        (_words, _signs) = (words, signs);
        _clauses = Clauses();
    }

    /// <summary>Tells whether there is any sign of a meaning.</summary>
    public bool Has(SignMeaning meaning) => Of(meaning).Any();

    /// <summary>Gives the kinds of the crises that the person means, neither denied nor past nor told of somebody else.</summary>
    /// <param name="isTold">Whether this is told, studied or played.</param>
    public IEnumerable<CrisisKind> KindsThatAreMeant(bool isTold) =>
        from found in _signs
        where IsSaid(found.Sign.Meaning, found.Words, isTold) && !IsPast(found.Sign.Kind, found.Words)
        select found.Sign.Kind;

    /// <summary>Gives the kinds of all crises that are spoken of, whether they are meant or not.</summary>
    public IEnumerable<CrisisKind> KindsThatAreSaid() =>
        from found in _signs
        where found.Sign.Meaning is SignMeaning.Own or SignMeaning.OwnNegated or SignMeaning.Other or SignMeaning.OtherNegated
        select found.Sign.Kind;

    private IEnumerable<Range> Of(SignMeaning meaning) => _signs.Where(sign => sign.Sign.Meaning == meaning).Select(sign => sign.Words);

    private bool IsSaid(SignMeaning meaning, Range words, bool isTold) => meaning switch
    {
        SignMeaning.Own => !(isTold && _words[words.Start].IsQuoted) && !IsNegated(words),
        SignMeaning.OwnNegated => !(isTold && _words[words.Start].IsQuoted),
        SignMeaning.OtherNegated => !isTold,
        SignMeaning.Other => !isTold && !IsNegated(words),
        _ => false,
    };

    // A negation takes back what follows in its own clause: “I can't sleep and I want to die” denies only the sleep.
    private bool IsNegated(Range words) => Of(SignMeaning.Negation).Select(negation => negation.Start.Value).Any(at =>
        at >= words.Start.Value - NegationReach && at < words.End.Value
        && _clauses[at] == _clauses[LastOf(words)]
        && (at >= words.Start.Value || _words[at].Clause == _words[words.Start].Clause)
        && !Of(SignMeaning.Unbroken).Any(unbroken => unbroken.Start.Value <= at && at < unbroken.End.Value));

    private bool IsPast(CrisisKind kind, Range words)
    {
        if (Has(SignMeaning.StillSo) || IsWithin(words, SignMeaning.Today))
        {
            return false;
        }

        bool isUrgent = kind is CrisisKind.Overdose or CrisisKind.Danger;
        bool isFormerly = IsWithin(words, SignMeaning.Formerly);
        return Of(SignMeaning.Ago).Any(ago => IsBeside(words, ago) || isFormerly)
            || Of(SignMeaning.Overcome).Any(overcome => IsBeside(words, overcome) || !isUrgent);
    }

    // “Years ago, I …” holds for the clause after it; “I lost my job years ago, …” does not.
    private bool IsBeside(Range words, Range past)
    {
        int at = past.Start.Value;
        int first = Enumerable.Range(0, at + 1).First(word => _words[word].Clause == _words[at].Clause);
        bool isInFront = at < words.End.Value && at - first <= FrontReach && !Of(SignMeaning.Subject).Any(subject => subject.Start.Value == first);
        int last = LastOf(words);
        return (_clauses[at] == _clauses[last] && _words[at].Clause == _words[last].Clause) || (isInFront && IsNext(at, last));
    }

    private bool IsNext(int at, int last) => Enumerable.Range(at, last - at).Count(word => Differ(word, word + 1)) <= 1;

    private bool IsWithin(Range words, SignMeaning meaning) => Of(meaning).Any(sign =>
        sign.Start.Value < words.End.Value
        && _clauses[sign.Start.Value] == _clauses[LastOf(words)]
        && _words[sign.Start].Clause == _words[LastOf(words)].Clause);

    private bool Differ(int word, int other) => _clauses[word] != _clauses[other] || _words[word].Clause != _words[other].Clause;

    private static int LengthOf(Range words) => words.End.Value - words.Start.Value;

    // A phrase may look at the word that opens the next clause: “I want to die and …”.
    private int LastOf(Range words)
    {
        int last = words.End.Value - 1;
        return last > words.Start.Value && _clauses[last] != _clauses[last - 1] ? last - 1 : last;
    }

    private int[] Clauses()
    {
        HashSet<int> continued = [.. Of(SignMeaning.Continuing).Select(continuing => continuing.End.Value)];
        HashSet<int> openings =
        [
            .. Of(SignMeaning.Opening).Select(opening => opening.Start.Value),
            .. Of(SignMeaning.Subject).Select(subject => subject.Start.Value).Where(at => !continued.Contains(at)),
        ];
        openings.ExceptWith(Of(SignMeaning.Continuing).SelectMany(continuing => Enumerable.Range(continuing.Start.Value + 1, LengthOf(continuing) - 1)));

        int clause = 0;
        return [.. Enumerable.Range(0, _words.Count).Select(word => openings.Contains(word) ? ++clause : clause)];
    }
}
