namespace CopilotKit.Audio.Sounds;

/// <summary>Makes the built-in sounds and beds. They are synthesised: no recordings, and nobody's rights.</summary>
/// <remarks>
/// The same name, rate and seed always give the same samples. Sounds peak below -9 dBFS. Beds are endless, without a seam,
/// and have -20 dBFS (root mean square, over minutes).
/// </remarks>
public static class SoundLibrary
{
    private static readonly Dictionary<string, Func<int, int, ISampleSource>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bell"] = StruckSound.Bell,
        ["chime"] = StruckSound.Chime,
        ["singing-bowl"] = StruckSound.SingingBowl,
        ["rain"] = static (sampleRate, seed) => new RainBed(sampleRate, seed),
        ["ocean"] = static (sampleRate, seed) => new OceanBed(sampleRate, seed),
        ["forest"] = static (sampleRate, seed) => new ForestBed(sampleRate, seed),
        ["fire"] = static (sampleRate, seed) => new FireBed(sampleRate, seed),
        ["brown-noise"] = static (sampleRate, seed) => new BrownNoiseBed(sampleRate, seed),
        ["pink-noise"] = static (sampleRate, seed) => new PinkNoiseBed(sampleRate, seed),
    };

    /// <summary>Gets the names of the sounds, which end.</summary>
    public static IReadOnlyList<string> SoundNames { get; } = ["bell", "chime", "singing-bowl"];

    /// <summary>Gets the names of the beds, which are endless.</summary>
    public static IReadOnlyList<string> BedNames { get; } = ["rain", "ocean", "forest", "fire", "brown-noise", "pink-noise"];

    /// <summary>Tells how long a sound is.</summary>
    /// <param name="name">A name of either list, compared without regard to case.</param>
    /// <returns>Its length with all of its ringing; <see langword="null"/> for a bed.</returns>
    /// <exception cref="ArgumentException">The name is not known; the message lists those that are.</exception>
    public static TimeSpan? LengthOf(string name) => Checked(name).ToUpperInvariant() switch
    {
        "BELL" => StruckSound.BellLength,
        "CHIME" => StruckSound.ChimeLength,
        "SINGING-BOWL" => StruckSound.SingingBowlLength,
        _ => null,
    };

    /// <summary>Makes a sound or a bed.</summary>
    /// <param name="name">A name of either list, compared without regard to case.</param>
    /// <param name="sampleRate">Samples per second, in the range of <see cref="PcmFormat.SampleRate"/>.</param>
    /// <param name="seed">Varies the sound a little. The default is 0.</param>
    /// <returns>The sound, mono, from its start.</returns>
    /// <exception cref="ArgumentException">The name is not known; the message lists those that are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
    public static ISampleSource Create(string name, int sampleRate, int seed = 0)
    {
        Func<int, int, ISampleSource> make = Known[Checked(name)];
        return make(new PcmFormat(sampleRate).SampleRate, seed);
    }

    private static string Checked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return Known.ContainsKey(name)
            ? name
            : throw new ArgumentException(
                $"The sound: must be one of {string.Join(", ", SoundNames.Concat(BedNames))}, not '{name}'.", nameof(name));
    }
}
