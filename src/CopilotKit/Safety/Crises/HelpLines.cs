namespace CopilotKit.Safety.Crises;

/// <summary>Where help is, by region (ISO 3166-1).</summary>
/// <remarks>Numbers change: an app checks those of its regions with the operators, whose sites the page on safety lists, before it ships.</remarks>
internal static class HelpLines
{
    public static readonly IReadOnlyDictionary<string, HelpLine> ByRegion = new Dictionary<string, HelpLine>(StringComparer.OrdinalIgnoreCase)
    {
        ["US"] = new("911", "Call or text 988, the Suicide and Crisis Lifeline", "The National Domestic Violence Hotline is 1-800-799-7233"),
        ["CA"] = new("911", "Call or text 988, the Suicide Crisis Helpline"),
        ["GB"] = new("999", "Call Samaritans on 116 123", "The National Domestic Abuse Helpline is 0808 2000 247"),
        ["IE"] = new("112 or 999", "Call Samaritans on 116 123", "The Women's Aid helpline is 1800 341 900"),
        ["AU"] = new("000", "Call Lifeline on 13 11 14", "1800RESPECT is 1800 737 732"),
        ["NZ"] = new("111", "Call or text 1737"),
        ["IN"] = new("112", "Call Tele-MANAS on 14416"),
        ["ZA"] = new("112 or 10111", "Call the Suicide Crisis Helpline of SADAG on 0800 567 567"),
        ["DE"] = new("112", "Call the TelefonSeelsorge on 116 123", "The Hilfetelefon for violence against women is 116 016"),
        ["AT"] = new("112", "Call the Telefonseelsorge on 142", "The Frauenhelpline is 0800 222 555"),
        ["CH"] = new("112", "Call Die Dargebotene Hand on 143"),
        ["FR"] = new("112", "Call 3114", "The line for violence against women is 3919"),
        ["BE"] = new("112", "Call the Zelfmoordlijn on 1813, or in French 0800 32 123"),
        ["NL"] = new("112", "Call 113 or 0800 0113"),
        ["ES"] = new("112", "Call 024", "The line for violence against women is 016"),
        ["IT"] = new("112", "Call Telefono Amico on 02 2327 2327", "The line against violence is 1522"),
        ["SE"] = new("112", "Call Självmordslinjen of Mind on 90101"),
        ["NO"] = new("113, or 112 for the police", "Call Mental Helse on 116 123"),
        ["DK"] = new("112", "Call Livslinien on 70 201 201"),
        ["FI"] = new("112", "Call the crisis line of MIELI on 09 2525 0111"),
        ["PL"] = new("112", "Call 116 123"),
        ["BR"] = new("190, or 192 for an ambulance", "Call CVV on 188"),
        ["MX"] = new("911", "Call the Línea de la Vida on 800 911 2000"),
        ["KR"] = new("119, or 112 for the police", "Call 109"),
    };
}
