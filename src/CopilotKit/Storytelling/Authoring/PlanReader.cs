using System.Globalization;
using System.Text.Json;
using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Authoring;

/// <summary>Reads a story plan out of what a model answered, which need not be JSON alone.</summary>
internal static class PlanReader
{
    private const int MaxBeats = 60;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a plan.</summary>
    /// <returns>The plan, and what is wrong with it: nothing when it can be used.</returns>
    public static (StoryPlan? Plan, string? Problem) Read(string answer)
    {
        int start = answer.IndexOf('{', StringComparison.Ordinal);
        int end = answer.LastIndexOf('}');
        if (start < 0 || end < start)
        {
            return (null, "There is no JSON object in the answer.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(answer[start..(end + 1)], Tolerant);
            return Plan(document.RootElement);
        }
        catch (JsonException exception)
        {
            return (null, $"The JSON is broken at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static (StoryPlan? Plan, string? Problem) Plan(JsonElement root)
    {
        string title = Text(root, "title");
        List<Role> roles = [.. Items(root, "characters").Select(RoleOf).OfType<Role>()
            .Where(role => !role.Name.Equals(Role.Narrator, StringComparison.OrdinalIgnoreCase)).DistinctBy(role => role.Name)];
        List<StoryBeat> beats = [.. Items(root, "beats").Select(beat => BeatOf(beat, roles)).OfType<StoryBeat>()];
        string? problem =
            title.Length == 0 ? "“title” is missing."
            : roles.Count == 0 ? "“characters” must name at least one character with a “name”."
            : roles.Count > 8 ? $"“characters” must name at most 8 characters, not {roles.Count}."
            : beats.Count == 0 ? "“beats” must hold at least one beat with “title”, “goal” and “words”."
            : beats.Count > MaxBeats ? $"“beats” must hold at most {MaxBeats} beats, not {beats.Count}."
            : null;
        return problem is null ? (new StoryPlan(title, roles, Text(root, "setting"), beats), null) : (null, problem);
    }

    private static Role? RoleOf(JsonElement item)
    {
        string name = item.ValueKind == JsonValueKind.String ? OneLine(item.GetString()!) : Text(item, "name");
        if (name.Length == 0)
        {
            return null;
        }

        string description = Text(item, "description");
        string accent = Text(item, "accent");
        return new Role(name.ToUpperInvariant())
        {
            Gender = Enum.TryParse(Text(item, "gender"), ignoreCase: true, out VoiceGender gender) ? gender : null,
            Age = Enum.TryParse(Text(item, "age"), ignoreCase: true, out VoiceAge age) ? age : null,
            Accent = accent.Length == 0 || accent.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : accent,
            Description = description.Length == 0 ? null : description,
        };
    }

    private static StoryBeat? BeatOf(JsonElement item, List<Role> roles)
    {
        string goal = Text(item, "goal");
        string title = Text(item, "title");
        if (goal.Length == 0 && title.Length == 0)
        {
            return null;
        }

        IEnumerable<string> named = Items(item, "characters").Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : Text(name, "name"));
        return new StoryBeat(
            title.Length == 0 ? goal : title,
            goal.Length == 0 ? title : goal,
            (int)Math.Clamp(Number(item, "words"), 1, 100_000),
            [.. roles.Where(role => named.Contains(role.Name, StringComparer.OrdinalIgnoreCase)).Select(role => role.Name)]);
    }

    private static JsonElement[] Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray()]
            : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? OneLine(text.GetString()!)
            : "";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Number(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return 100;
        }

        return value.ValueKind == JsonValueKind.Number ? value.GetDouble()
            : value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString()!.Split(' ')[0], CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number
            : 100;
    }
}
