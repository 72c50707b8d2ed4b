namespace CopilotKit.Safety.Linting;

/// <summary>The words for the parts of the body.</summary>
internal static class BodyPartWords
{
    private static readonly char[] Separators = [' ', ',', '.', ';', ':', '-', '!', '?', '{', '}', '|', '(', ')'];

    private static readonly Dictionary<BodyPart, string[]> Words = new()
    {
        [BodyPart.Hands] =
        [
            "hand", "hands", "fist", "fists", "finger", "fingers", "fingertip", "fingertips", "thumb", "thumbs", "palm", "palms", "knuckles", "wrist", "wrists",
        ],
        [BodyPart.Arms] = ["arm", "arms", "forearm", "forearms", "biceps", "elbow", "elbows"],
        [BodyPart.Shoulders] = ["shoulder", "shoulders", "shrug"],
        [BodyPart.Face] =
        [
            "face", "jaw", "forehead", "brow", "brows", "eyebrows", "eyelid", "eyelids", "eyes", "temples", "nose", "nostril",
            "nostrils", "cheek", "cheeks", "mouth", "lip", "lips", "teeth", "tongue",
        ],
        [BodyPart.Neck] = ["neck", "throat", "head", "chin", "scalp", "crown"],
        [BodyPart.Back] = ["spine", "blades"],
        [BodyPart.Chest] = ["chest", "rib", "ribs", "breastbone"],
        [BodyPart.Belly] = ["belly", "stomach", "abdomen", "tummy", "navel", "pelvis"],
        [BodyPart.Hips] = ["hip", "hips", "pelvis", "buttocks", "glutes", "bottom"],
        [BodyPart.Legs] = ["leg", "legs", "thigh", "thighs", "knee", "knees", "kneecap", "kneecaps", "calf", "calves", "shin", "shins"],
        [BodyPart.Feet] = ["foot", "feet", "toe", "toes", "heel", "heels", "sole", "soles", "ankle", "ankles"],
    };

    // Most backs in these texts are ways: "come back", "and back again".
    private static readonly string[] BeforeTheBack =
        ["the", "your", "both", "lower", "upper", "middle", "whole", "wide", "tired", "tense", "arch", "and"];

    /// <summary>Tells whether a text names one of some parts.</summary>
    public static bool NameAny(string text, IReadOnlyCollection<BodyPart> parts)
    {
        if (parts.Count == 0)
        {
            return false;
        }

        string[] words = text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => Words[part].Any(words.Contains)) || (parts.Contains(BodyPart.Back) && NamesTheBack(words));
    }

    private static bool NamesTheBack(string[] words) =>
        words.Contains("backs") || words.Zip(words.Skip(1)).Any(pair => pair.Second == "back" && BeforeTheBack.Contains(pair.First));
}
