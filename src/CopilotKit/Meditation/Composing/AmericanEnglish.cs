using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CopilotKit.Meditation.Composing;

/// <summary>Spells in American English what is written in British English.</summary>
internal static partial class AmericanEnglish
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["colour"] = "color", ["colours"] = "colors", ["coloured"] = "colored", ["grey"] = "gray", ["centre"] = "center", ["centred"] = "centered",
        ["towards"] = "toward", ["afterwards"] = "afterward", ["upwards"] = "upward", ["downwards"] = "downward", ["inwards"] = "inward",
        ["outwards"] = "outward", ["forwards"] = "forward", ["backwards"] = "backward", ["practise"] = "practice", ["practising"] = "practicing",
        ["favourite"] = "favorite", ["neighbour"] = "neighbor", ["neighbours"] = "neighbors", ["neighbouring"] = "neighboring", ["harbour"] = "harbor",
        ["honour"] = "honor", ["labour"] = "labor", ["savour"] = "savor", ["tummy"] = "belly", ["mum"] = "mom",
        ["autumn"] = "fall", ["realise"] = "realize", ["recognise"] = "recognize", ["visualise"] = "visualize", ["organise"] = "organize",
        ["apologise"] = "apologize", ["traveller"] = "traveler", ["travelling"] = "traveling", ["travelled"] = "traveled", ["quilt"] = "comforter",
        ["jewellery"] = "jewelry", ["kerb"] = "curb", ["amongst"] = "among", ["whilst"] = "while", ["pyjamas"] = "pajamas", ["tyre"] = "tire",
        ["learnt"] = "learned", ["fulfil"] = "fulfill", ["moulded"] = "molded", ["mould"] = "mold", ["ageing"] = "aging",
        ["armour"] = "armor", ["shopkeeper"] = "store clerk", ["postman"] = "mail carrier", ["queue"] = "line", ["metre"] = "meter", ["metres"] = "meters",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string british) => Word().Replace(british, match =>
        !Words.TryGetValue(match.Value, out string? american) ? match.Value
        : char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(american[0]) + american[1..]
        : american);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
