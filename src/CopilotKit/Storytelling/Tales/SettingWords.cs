namespace CopilotKit.Storytelling.Tales;

/// <summary>Chooses where a story happens, and puts its details into slots.</summary>
internal static class SettingWords
{
    /// <summary>Chooses a setting that suits the genre and the words of the idea.</summary>
    public static Setting Choose(StoryRequest request, Draws draws)
    {
        IReadOnlyList<Setting> settings = request.Genre switch
        {
            StoryGenre.FairyTale => WonderSettings.All,
            StoryGenre.ScienceFiction => SpaceSettings.All,
            _ => EarthSettings.All,
        };
        HashSet<string> words = Ideas.Words.Set(request.Idea.ToLowerInvariant().Replace(',', ' ').Replace('.', ' '));
        IReadOnlyList<Setting> all = words.Contains("mars") ? SpaceSettings.All : settings;
        List<Setting> fitting = [.. draws.Shuffled(all).OrderByDescending(setting => setting.Keys.Split(' ').Count(words.Contains))];
        return fitting[0];
    }

    /// <summary>Puts the details of a setting into slots.</summary>
    public static void Put(Setting setting, TemplateWords words)
    {
        words["place"] = words.Fill(setting.Name);
        words["where"] = setting.Where;
        words["there"] = setting.There;
        words["folk"] = setting.Folk;
        words.Deal("sight", setting.Sights);
        words.Deal("sound", setting.Sounds);
        words.Deal("smell", setting.Smells);
        words.Deal("food", setting.Foods);
        words.Deal("weather", setting.Weathers);
        words.Deal("landmark", setting.Landmarks);
    }
}
