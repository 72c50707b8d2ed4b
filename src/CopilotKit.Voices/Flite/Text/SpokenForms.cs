using System.Text.RegularExpressions;

namespace CopilotKit.Voices.Flite.Text;

/// <summary>The rules that turn written forms into words, the most special first.</summary>
/// <remarks>
/// Every rule is tried at one place of a stretch of at most <see cref="MaxStretch"/> characters, so that no text makes them slow.
/// </remarks>
internal sealed partial class SpokenForms(TokenWriter output)
{
    /// <summary>The most characters that the rules may be given at once.</summary>
    public const int MaxStretch = 200;

    private const string EndMarks = ".,;:!?\")";
    private const string Illions = "hundred|thousand|million|billion|trillion";

    private static readonly (Regex Pattern, Action<SpokenForms, Match> Say)[] Rules =
    [
        (Address(), (forms, match) => forms.SayAddress(match.Value)),
        (IsoDate(), (forms, match) => forms.SayDate(match)),
        (Time(), (forms, match) => forms.SayTime(match)),
        (Money(), (forms, match) => forms.SayMoney(match)),
        (Telephone(), (forms, match) => forms.SayDigitGroups(match.Value)),
        (Version(), (forms, match) => forms.SayVersion(match.Value)),
        (Fraction(), (forms, match) => forms.SayFraction(match)),
        (Ordinal(), (forms, match) => forms._output.All(NumberWords.Ordinal(WithoutCommas(match.Groups[1].Value)))),
        (Decade(), (forms, match) => forms.SayDecade(match.Groups[1].Value)),
        (NumberRange(), (forms, match) => forms.SayRange(match)),
        (Number(), (forms, match) => forms.SayNumber(match)),
        (Exponent(), (forms, match) => forms.SayExponent(match.Groups[1].Value)),
        (Dotted(), (forms, match) => forms.SayDotted(match.Value)),
    ];

    private readonly TokenWriter _output = output;
    private readonly WordForms _words = new(output);
    private string? _currency;

    /// <summary>Gets or sets the word before, as written, without its punctuation.</summary>
    public string Previous { get; set; } = "";

    /// <summary>Gets or sets the word after, as written.</summary>
    public string Next { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the whole text is in capitals, so that they mean nothing.</summary>
    public bool IsShouted { get; set; }

    /// <summary>Says what stands at a place.</summary>
    /// <returns>How many characters were said; 0 when no rule knows them.</returns>
    public int SayAt(string text, int position)
    {
        foreach ((Regex pattern, Action<SpokenForms, Match> say) in IsPlain(text.AsSpan(position)) ? [] : Rules)
        {
            Match match = pattern.Match(text, position);
            if (match.Success)
            {
                say(this, match);
                return match.Length;
            }
        }

        return SayWordAt(text, position);
    }

    /// <summary>Says a unit that stands apart from its number, as in <c>5 km</c>.</summary>
    /// <returns>Whether it is a unit.</returns>
    public bool TrySayUnit(string text)
    {
        if (text is "am" or "pm" or "AM" or "PM" && ClockNumber().IsMatch(Previous))
        {
            _output.Letters(text);
            return true;
        }

        if (Units.NameOf(text, Previous is "1") is { } unit && PlainNumber().IsMatch(Previous))
        {
            _output.Phrase(unit);
            return true;
        }

        return false;
    }

    /// <summary>Says the currency of "$5 million", whose place is behind both.</summary>
    public void SayPendingCurrency()
    {
        if (_currency is { } currency)
        {
            _output.Phrase(currency);
            _currency = null;
        }
    }

    // Every rule needs a digit, or a point or sign within the word. To try them all on each word cost the runtime's compiler more
    // memory than flite needs.
    private static bool IsPlain(ReadOnlySpan<char> stretch)
    {
        foreach (char character in stretch.TrimEnd(EndMarks))
        {
            if (character is '.' or ':' or '@' || char.IsDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    // Nearly every word comes here: no match object is made for it.
    private int SayWordAt(string text, int position)
    {
        foreach (ValueMatch match in Letters().EnumerateMatches(text, position))
        {
            _words.Say(text.Substring(match.Index, match.Length), Previous, IsShouted);
            return match.Length;
        }

        return 0;
    }

    // The [^...] look-behinds keep a rule from starting inside a longer number or word.
    [GeneratedRegex(
        @"\G(?:https?://|www\.)[^\s""'<>]+|\G[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
        + @"|\G(?<![\w.])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|io|dev|edu|gov|uk|de|ai|app)\b(?:/[^\s""'<>]*)?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\G(?<!\w)(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\w)")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\G(?<![\w:.])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?:([ap])\.?m\b)?(?![\d:])", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\G(-)?([$€£¥₹])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:(k|K|M|bn|B)\b)?")]
    private static partial Regex Money();

    [GeneratedRegex(
        @"\G(?<![\w.])\+?(?:\d{1,3}[-. ])?\(?\d{3}\)?[-.]\d{3}[-.]\d{4}(?!\w)"
        + @"|\G(?<![\w.$€£-])\d{3}-\d{4}(?!\w)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\G\d+(?:\.\d+){2,}")]
    private static partial Regex Version();

    [GeneratedRegex(@"\G(?:(\d+) )?(\d{1,3})/(\d{1,3})(?![\w/])")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\G(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\G'?(\d{2}|\d{3}0)'?s\b")]
    private static partial Regex Decade();

    [GeneratedRegex(@"\G(\d+(?:\.\d+)?)(?:–|-(?=\d+(?:\.\d+)?(?![\w-])))(?=\d)")]
    private static partial Regex NumberRange();

    [GeneratedRegex(
        @"\G((?<![\w)])[-–])?(?:(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(?<decimals>\d+))?|(?<![\w.])\.(?<decimals>\d+))"
        + @"(?<unit>(?:°[CF]?|%|µm|km/h|m/s|[A-Za-z]{1,3}(?:\^[23])?)(?![A-Za-z]))?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\^(\d+)")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\G(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])|\G[A-Za-z]\.[A-Za-z](?![A-Za-z])|\GPh\.D\.?")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\G[A-Za-z]+(?:'[A-Za-z]+)*")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^\d{1,2}(?::\d\d)?$")]
    private static partial Regex ClockNumber();

    [GeneratedRegex(@"^[-+]?[\d.,]*\d$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex($@"^(?:{Illions})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Illion();
}
