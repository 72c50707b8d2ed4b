namespace CopilotKit.Audio;

/// <summary>Refuses options that are out of their range.</summary>
internal static class OptionRange
{
    public static void Require(bool isMet, string name, string range, object actual)
    {
        if (!isMet)
        {
            throw new ArgumentOutOfRangeException(name, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"Property {name}: must be {range}, not {actual}."));
        }
    }
}
