using CopilotKit.Audio;
using CopilotKit.Audio.Sounds;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>What a performance needs to know of the script's sounds and beds before it begins.</summary>
internal static class SoundCues
{
    /// <summary>Makes sure that all sounds and beds can be had.</summary>
    /// <exception cref="PerformanceException">One cannot; the message lists those that can.</exception>
    public static void Check(IEnumerable<ScoreStep> steps)
    {
        foreach (ScoreStep step in steps)
        {
            if (step is SoundStep sound)
            {
                Check(sound.Sound.Name, SoundLibrary.SoundNames, "sound", step.CueNumber);
            }
            else if (step is AmbienceStep { Ambience.Name: { } bed })
            {
                Check(bed, SoundLibrary.BedNames, "ambience", step.CueNumber);
            }
        }
    }

    /// <summary>Gives how long a sound is with all of its ringing.</summary>
    public static long FramesOf(Sound sound, PcmFormat format) => format.ToFrames(SoundLibrary.LengthOf(sound.Name) ?? TimeSpan.Zero);

    private static void Check(string name, IReadOnlyList<string> known, string kind, int cueNumber)
    {
        if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new PerformanceException(cueNumber, $"there is no {kind} of the name '{name}'; there is {string.Join(", ", known)}.");
        }
    }
}
