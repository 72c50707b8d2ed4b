namespace CopilotKit.Safety.Linting;

/// <summary>The words for the parts of the body.</summary>
internal static class BodyPartWords
{
    private static readonly Dictionary<BodyPart, string[]> Words = new()
    {
        [BodyPart.Hands] = ["hand", "hands", "fist", "fists", "finger", "fingers", "wrist", "wrists"],
        [BodyPart.Arms] = ["arm", "arms", "biceps", "elbow", "elbows"],
        [BodyPart.Shoulders] = ["shoulder", "shoulders"],
        [BodyPart.Face] = ["face", "jaw", "forehead", "eyebrows", "cheeks", "teeth", "eyes"],
        [BodyPart.Neck] = ["neck", "throat", "head", "chin"],
        [BodyPart.Back] = ["back", "spine", "blades"],
        [BodyPart.Chest] = ["chest", "ribs"],
        [BodyPart.Belly] = ["belly", "stomach", "abdomen", "tummy", "pelvis"],
        [BodyPart.Hips] = ["hip", "hips", "buttocks", "glutes", "bottom"],
        [BodyPart.Legs] = ["leg", "legs", "thigh", "thighs", "knee", "knees", "calf", "calves"],
        [BodyPart.Feet] = ["foot", "feet", "toe", "toes", "ankle", "ankles"],
    };

    /// <summary>Tells whether a text names one of some parts.</summary>
    public static bool NameAny(string text, IReadOnlyCollection<BodyPart> parts) =>
        text.ToLowerInvariant().Split([' ', ',', '.', ';', '-'], StringSplitOptions.RemoveEmptyEntries) is var words
        && parts.Any(part => Words[part].Any(words.Contains));
}
