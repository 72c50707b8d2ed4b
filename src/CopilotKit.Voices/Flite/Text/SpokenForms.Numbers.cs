using System.Globalization;
using System.Text.RegularExpressions;

namespace CopilotKit.Voices.Flite.Text;

/// <content>How each written form is said.</content>
internal sealed partial class SpokenForms
{
    private void SayAddress(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string spoken = scheme < 0 ? address : address[(scheme + 3)..];
        foreach (Match part in AddressPart().Matches(spoken.TrimEnd('.', ',', ';', ':', '!', '?', ')', '/')))
        {
            switch (part.Value)
            {
                case ".": _output.Word("dot"); break;
                case "/": _output.Word("slash"); break;
                case "@": _output.Word("at"); break;
                case "-": _output.Word("dash"); break;
                case "_": _output.Word("underscore"); break;
                case "www": _output.Letters("www"); break;
                case [>= '0' and <= '9', ..]: _output.All(NumberWords.Digits(part.Value)); break;
                case [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..]: _words.Say(part.Value, "", isShouted: true); break;
                default: _output.Phrase(Symbols.WordsFor(part.Value[0]) ?? ""); break;
            }
        }
    }

    private void SayDate(Match date)
    {
        int month = int.Parse(date.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        _output.Word(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month));
        _output.All(NumberWords.Ordinal(date.Groups[3].Value));
        _output.Pause(',');
        _output.All(NumberWords.Year(date.Groups[1].Value));
    }

    private void SayTime(Match time)
    {
        string minutes = time.Groups[2].Value;
        _output.All(NumberWords.Cardinal(long.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        bool hasHalf = time.Groups[4].Success;
        if (minutes is not "00")
        {
            _output.Phrase(minutes[0] is '0' ? "oh" : "");
            _output.All(NumberWords.Cardinal(long.Parse(minutes, CultureInfo.InvariantCulture)));
        }
        else if (!hasHalf)
        {
            bool isOnClock = int.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12;
            _output.Word(isOnClock ? "o'clock" : "hundred");
        }

        if (time.Groups[3].Success)
        {
            _output.Word("and");
            _output.All(NumberWords.Cardinal(long.Parse(time.Groups[3].ValueSpan, CultureInfo.InvariantCulture)));
            _output.Word("seconds");
        }

        if (hasHalf)
        {
            _output.Letters(time.Groups[4].Value + "m");
        }
    }

    private void SayMoney(Match money)
    {
        string whole = WithoutCommas(money.Groups[3].Value);
        string parts = money.Groups[4].Value;
        (string one, string many, string hundredths) = Currency(money.Groups[2].Value);
        if (money.Groups[1].Success)
        {
            _output.Word("minus");
        }

        _output.All(NumberWords.Cardinal(whole));
        bool isScaled = money.Groups[5].Success || Illion().IsMatch(Next);
        bool isHundredths = parts.Length is 2 && hundredths.Length > 0 && !isScaled;
        if (parts.Length > 0 && !isHundredths)
        {
            SayDecimals(parts);
        }

        if (money.Groups[5].Success)
        {
            _output.Word(money.Groups[5].Value is "B" ? "billion" : Units.NameOf(money.Groups[5].Value, isOne: false)!);
        }

        if (isScaled && !money.Groups[5].Success)
        {
            _currency = many;
            return;
        }

        _output.Word(whole is "1" && (parts.Length is 0 || isHundredths) ? one : many);
        if (isHundredths && parts is not "00")
        {
            _output.All(NumberWords.Cardinal(long.Parse(parts, CultureInfo.InvariantCulture)));
            _output.Word(parts is "01" && hundredths is "cents" ? "cent" : hundredths);
        }
    }

    private static (string One, string Many, string Hundredths) Currency(string symbol) => symbol switch
    {
        "€" => ("euro", "euros", "cents"),
        "£" => ("pound", "pounds", "pence"),
        "¥" => ("yen", "yen", ""),
        "₹" => ("rupee", "rupees", "paise"),
        _ => ("dollar", "dollars", "cents"),
    };

    private void SayDigitGroups(string groups)
    {
        foreach (string group in groups.Split(['-', '.', ' ', '(', ')', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            _output.All(NumberWords.Digits(group));
            _output.Pause(',');
        }
    }

    private void SayVersion(string version)
    {
        string[] parts = version.Split('.');
        _output.All(NumberWords.Cardinal(parts[0]));
        foreach (string part in parts.AsSpan(1))
        {
            _output.Word("point");
            _output.All(NumberWords.Cardinal(part));
        }
    }

    private void SayFraction(Match fraction)
    {
        if (fraction.Groups[1].Success)
        {
            _output.All(NumberWords.Cardinal(fraction.Groups[1].Value));
            _output.Word("and");
        }

        string over = fraction.Groups[2].Value;
        string under = fraction.Groups[3].Value;
        bool isProper = over[0] is not '0'
            && int.Parse(over, CultureInfo.InvariantCulture) < int.Parse(under, CultureInfo.InvariantCulture);
        _output.All(NumberWords.Cardinal(over));
        if (!isProper)
        {
            _output.Word(over == "24" && under == "7" ? "" : "over");
            _output.All(NumberWords.Cardinal(under));
            return;
        }

        string[] part = under switch { "2" => ["half"], "4" => ["quarter"], _ => [.. NumberWords.Ordinal(under)] };
        _output.All(over is "1" ? part : under is "2" ? ["halves"] : NumberWords.Plural(part));
    }

    private void SayDecade(string digits) =>
        _output.All(NumberWords.Plural(NumberWords.IsLikeYear(digits) ? NumberWords.Year(digits) : NumberWords.Cardinal(digits)));

    private void SayRange(Match range)
    {
        SayPlain(range.Groups[1].Value);
        _output.Word("to");
    }

    private void SayNumber(Match number)
    {
        string whole = number.Groups[2].Value;
        string decimals = number.Groups["decimals"].Value;
        string unit = number.Groups["unit"].Value;
        if (number.Groups[1].Success)
        {
            _output.Word("minus");
        }

        if (decimals.Length is 0 && unit.Length is 0)
        {
            SayPlain(whole);
            return;
        }

        _output.All(NumberWords.Cardinal(whole.Length is 0 ? "0" : WithoutCommas(whole)));
        SayDecimals(decimals);
        SayUnit(unit, isOne: whole is "1" && decimals.Length is 0);
    }

    private void SayPlain(string number)
    {
        string[] parts = number.Split('.');
        bool hasUnit = Units.NameOf(Next.TrimEnd('.', ',', ';', '!', '?'), isOne: false) is not null;
        bool isYear = parts.Length is 1 && NumberWords.IsLikeYear(number) && !hasUnit;
        _output.All(isYear ? NumberWords.Year(number) : NumberWords.Cardinal(WithoutCommas(parts[0])));
        SayDecimals(parts.Length > 1 ? parts[1] : "");
    }

    private void SayDecimals(string decimals)
    {
        if (decimals.Length > 0)
        {
            _output.Word("point");
            _output.All(NumberWords.Digits(decimals));
        }
    }

    private void SayUnit(string unit, bool isOne)
    {
        if (unit.Length is 0)
        {
            return;
        }

        if (Units.NameOf(unit, isOne) is { } name)
        {
            _output.Phrase(name);
        }
        else if (unit is "am" or "pm" or "AM" or "PM")
        {
            _output.Letters(unit);
        }
        else
        {
            string[] parts = unit.Split('^');
            _output.Letters(parts[0]);
            if (parts.Length > 1)
            {
                SayExponent(parts[1]);
            }
        }
    }

    private void SayExponent(string digits)
    {
        _output.Phrase(digits switch { "2" => "squared", "3" => "cubed", _ => "to the power of" });
        if (digits is not ("2" or "3"))
        {
            _output.All(NumberWords.Cardinal(digits));
        }
    }

    private void SayDotted(string word)
    {
        string bare = word.TrimEnd('.');
        if (Abbreviations.ExpandWithPoint(bare, "") is { } expansion)
        {
            _output.Phrase(expansion);
            return;
        }

        _output.Letters(bare.Replace(".", "", StringComparison.Ordinal));
        if (word.EndsWith('.') && Abbreviations.OpensSentence(Next))
        {
            _output.Pause('.', endsSentence: true);
        }
    }

    private static string WithoutCommas(string number) => number.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex("[A-Za-z]+|[0-9]+|[^A-Za-z0-9]")]
    private static partial Regex AddressPart();
}
