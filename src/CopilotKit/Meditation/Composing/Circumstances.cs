using CopilotKit.Safety;

namespace CopilotKit.Meditation.Composing;

/// <summary>What the texts of a meditation depend on: the circumstances that conditions name, and what stands for the tokens.</summary>
internal static class Circumstances
{
    private const double SecondsOfBrevity = 80;
    private const double SecondsOfFineDetail = 540;
    private const double SecondsOfAllMuscles = 1_140;

    /// <summary>Gives the circumstances of a request.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="theme">What it is for.</param>
    /// <param name="seconds">The time in which there is a voice.</param>
    public static HashSet<string> Of(MeditationRequest request, Theme? theme, double seconds)
    {
        HashSet<string> circumstances =
        [
            NameOf(PostureOf(request)),
            $"anchor-{NameOf(request.Anchor)}",
            request.KeepsEyesOpen ? "eyes-open" : "eyes-closed",
            seconds >= SecondsOfFineDetail ? "fine" : "coarse",
            seconds >= SecondsOfAllMuscles ? "groups-16" : seconds >= SecondsOfFineDetail ? "groups-7" : "groups-4",
        ];
        Add(request.Guidance == GuidanceLevel.Experienced, "experienced");
        Add(seconds <= SecondsOfBrevity, "brief");
        Add(!request.SkipsIntroduction, "intro");
        Add(theme is not null, "theme");
        Add(theme is not null, theme?.Form ?? "");
        return circumstances;

        void Add(bool holds, string circumstance)
        {
            if (holds)
            {
                circumstances.Add(circumstance);
            }
        }
    }

    /// <summary>Gives what stands for the tokens.</summary>
    public static Dictionary<string, string> TokensOf(MeditationRequest request, Theme? theme) => new()
    {
        ["theme"] = theme?.Words ?? "",
        ["anchor"] = request.Anchor switch
        {
            Anchor.Sound => "the sounds around you",
            Anchor.Hands => "the feeling in your hands",
            Anchor.Feet => "the feeling in your feet",
            Anchor.Sight => "what is in front of your eyes",
            _ => "your breath",
        },
        ["support"] = PostureOf(request) switch
        {
            Posture.Lying => "the surface that carries you",
            Posture.Standing => "the floor that carries you",
            Posture.Walking => "the ground that carries you",
            _ => "the seat that carries you",
        },
    };

    /// <summary>Gives the posture that is meant.</summary>
    public static Posture PostureOf(MeditationRequest request) => request.Posture ?? MeditationTypes.Of(request.Type).Posture;

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
