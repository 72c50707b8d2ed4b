namespace CopilotKit.Safety;

/// <summary>The texts of the hand-offs, by locale.</summary>
internal static class HandOffTexts
{
    private const string Everywhere =
        "It sounds as if you are going through something very hard, and you deserve help from a person right now. "
        + "If life is in danger, call your emergency number. You can find somebody to talk to, wherever you are, at findahelpline.com.";

    /// <summary>Gives what to answer.</summary>
    public static CrisisHandOff For(CrisisKind kind, string locale, CrisisOptions options)
    {
        string region = locale[(locale.LastIndexOf('-') + 1)..];
        string language = locale.Split('-')[0];
        foreach (string key in new[] { locale, region, language, "" })
        {
            if (options.HandOffTexts.TryGetValue(key, out string? text))
            {
                return new CrisisHandOff(kind, key, text);
            }
        }

        return new CrisisHandOff(kind, "", Everywhere);
    }

    /// <summary>Tells whether a text is one of the hand-offs.</summary>
    public static bool Contain(string text, CrisisOptions options) =>
        text == Everywhere || options.HandOffTexts.Values.Contains(text);
}
