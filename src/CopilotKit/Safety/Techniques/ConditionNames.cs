using System.Globalization;

namespace CopilotKit.Safety.Techniques;

/// <summary>Reads conditions by name, as <c>high-blood-pressure</c> or <c>injury:neck</c>.</summary>
internal static class ConditionNames
{
    private const string Minor = "under-18";
    private const string Age = "age";

    private static readonly Dictionary<string, Condition> Conditions = NamesOf<Condition>();
    private static readonly Dictionary<string, BodyPart> Parts = NamesOf<BodyPart>();

    /// <summary>Gives what somebody is known for when one more name is.</summary>
    public static Listener Add(Listener listener, string name)
    {
        string[] parts = name.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts is [var minor] && minor.Equals(Minor, StringComparison.OrdinalIgnoreCase))
        {
            return listener.IsMinor ? listener : listener with { Age = AgeProfile.OldestChild };
        }

        if (parts is [var age, var years] && age.Equals(Age, StringComparison.OrdinalIgnoreCase))
        {
            return listener with { Age = AgeOf(years) };
        }

        if (!Conditions.TryGetValue(parts[0], out Condition condition) || (parts.Length > 1 && condition != Condition.Injury))
        {
            throw Unknown("condition", [.. Conditions.Keys, Minor, $"{Age}:9"]);
        }

        Listener known = listener with { Conditions = [.. listener.Conditions, condition] };
        return parts.Length == 1 ? known : known with { InjuredParts = [.. known.InjuredParts, PartOf(parts[1])] };
    }

    private static int AgeOf(string years) =>
        int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out int age) && age <= Listener.MaxAge
            ? age
            : throw new ArgumentException($"An age must be whole years, {Age}:0 to {Age}:{Listener.MaxAge}.");

    private static BodyPart PartOf(string name) =>
        Parts.TryGetValue(name, out BodyPart part) ? part : throw Unknown("part of the body", Parts.Keys);

    // What was given may be somebody's own words about their health: a message must not repeat it.
    private static ArgumentException Unknown(string thing, IEnumerable<string> known) =>
        new($"No such {thing}. Known are: {string.Join(", ", known)}; an injury may name its part, as injury:neck.");

    private static Dictionary<string, T> NamesOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(KebabCase, StringComparer.OrdinalIgnoreCase);

    private static string KebabCase<T>(T value)
        where T : struct, Enum =>
        string.Concat($"{value}".Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
