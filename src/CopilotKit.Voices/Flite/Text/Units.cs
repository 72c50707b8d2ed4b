namespace CopilotKit.Voices.Flite.Text;

/// <summary>The units that are written short behind a number.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string One, string Many)> Names = new(StringComparer.Ordinal)
    {
        ["%"] = ("percent", "percent"),
        ["°"] = ("degree", "degrees"),
        ["°C"] = ("degree Celsius", "degrees Celsius"),
        ["°F"] = ("degree Fahrenheit", "degrees Fahrenheit"),
        ["km"] = ("kilometer", "kilometers"),
        ["m"] = ("meter", "meters"),
        ["cm"] = ("centimeter", "centimeters"),
        ["mm"] = ("millimeter", "millimeters"),
        ["µm"] = ("micrometer", "micrometers"),
        ["nm"] = ("nanometer", "nanometers"),
        ["mi"] = ("mile", "miles"),
        ["ft"] = ("foot", "feet"),
        ["yd"] = ("yard", "yards"),
        ["m^2"] = ("square meter", "square meters"),
        ["km^2"] = ("square kilometer", "square kilometers"),
        ["m^3"] = ("cubic meter", "cubic meters"),
        ["km/h"] = ("kilometer per hour", "kilometers per hour"),
        ["kph"] = ("kilometer per hour", "kilometers per hour"),
        ["mph"] = ("mile per hour", "miles per hour"),
        ["m/s"] = ("meter per second", "meters per second"),
        ["kg"] = ("kilogram", "kilograms"),
        ["g"] = ("gram", "grams"),
        ["mg"] = ("milligram", "milligrams"),
        ["lb"] = ("pound", "pounds"),
        ["lbs"] = ("pound", "pounds"),
        ["oz"] = ("ounce", "ounces"),
        ["l"] = ("liter", "liters"),
        ["L"] = ("liter", "liters"),
        ["ml"] = ("milliliter", "milliliters"),
        ["ms"] = ("millisecond", "milliseconds"),
        ["sec"] = ("second", "seconds"),
        ["min"] = ("minute", "minutes"),
        ["hr"] = ("hour", "hours"),
        ["hrs"] = ("hour", "hours"),
        ["h"] = ("hour", "hours"),
        ["KB"] = ("kilobyte", "kilobytes"),
        ["kB"] = ("kilobyte", "kilobytes"),
        ["MB"] = ("megabyte", "megabytes"),
        ["GB"] = ("gigabyte", "gigabytes"),
        ["TB"] = ("terabyte", "terabytes"),
        ["Hz"] = ("hertz", "hertz"),
        ["kHz"] = ("kilohertz", "kilohertz"),
        ["MHz"] = ("megahertz", "megahertz"),
        ["GHz"] = ("gigahertz", "gigahertz"),
        ["W"] = ("watt", "watts"),
        ["kW"] = ("kilowatt", "kilowatts"),
        ["kWh"] = ("kilowatt hour", "kilowatt hours"),
        ["dB"] = ("decibel", "decibels"),
        ["px"] = ("pixel", "pixels"),
        ["k"] = ("thousand", "thousand"),
        ["K"] = ("thousand", "thousand"),
        ["M"] = ("million", "million"),
        ["bn"] = ("billion", "billion"),
        ["x"] = ("times", "times"),
    };

    /// <summary>Names the unit.</summary>
    /// <returns><see langword="null"/> when the letters are no unit.</returns>
    public static string? NameOf(string letters, bool isOne) =>
        Names.TryGetValue(letters, out (string One, string Many) name) ? (isOne ? name.One : name.Many) : null;
}
