namespace CopilotKit.Audio.Sounds;

/// <summary>Makes the built-in sounds and beds. They are synthesised: no recordings, and nobody's rights.</summary>
/// <remarks>
/// The same name, rate and seed always give the same samples. Sounds peak below -9 dBFS. Beds are endless, without a seam,
/// and have -20 dBFS (root mean square, over minutes).
/// </remarks>
public static class SoundLibrary
{
    // A sound has a length; a bed has none.
    private static readonly (string Name, TimeSpan? Length, Func<int, int, ISampleSource> Make)[] All =
    [
        ("bell", StruckSound.BellLength, StruckSound.Bell),
        ("chime", StruckSound.ChimeLength, StruckSound.Chime),
        ("singing-bowl", StruckSound.SingingBowlLength, StruckSound.SingingBowl),
        ("rain", null, static (sampleRate, seed) => new RainBed(sampleRate, seed)),
        ("ocean", null, static (sampleRate, seed) => new OceanBed(sampleRate, seed)),
        ("forest", null, static (sampleRate, seed) => new ForestBed(sampleRate, seed)),
        ("fire", null, static (sampleRate, seed) => new FireBed(sampleRate, seed)),
        ("brown-noise", null, static (sampleRate, seed) => new BrownNoiseBed(sampleRate, seed)),
        ("pink-noise", null, static (sampleRate, seed) => new PinkNoiseBed(sampleRate, seed)),
    ];

    /// <summary>Gets the names of the sounds, which end.</summary>
    public static IReadOnlyList<string> SoundNames { get; } = [.. All.Where(sound => sound.Length is not null).Select(sound => sound.Name)];

    /// <summary>Gets the names of the beds, which are endless.</summary>
    public static IReadOnlyList<string> BedNames { get; } = [.. All.Where(sound => sound.Length is null).Select(sound => sound.Name)];

    /// <summary>Tells how long a sound is.</summary>
    /// <param name="name">A name of either list, compared without regard to case.</param>
    /// <returns>Its length with all of its ringing; <see langword="null"/> for a bed.</returns>
    /// <exception cref="ArgumentException">The name is not known; the message lists those that are.</exception>
    public static TimeSpan? LengthOf(string name) => Find(name).Length;

    /// <summary>Makes a sound or a bed.</summary>
    /// <param name="name">A name of either list, compared without regard to case.</param>
    /// <param name="sampleRate">Samples per second, in the range of <see cref="PcmFormat.SampleRate"/>.</param>
    /// <param name="seed">Varies the sound a little. The default is 0.</param>
    /// <returns>The sound, mono, from its start.</returns>
    /// <exception cref="ArgumentException">The name is not known; the message lists those that are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
    public static ISampleSource Create(string name, int sampleRate, int seed = 0) =>
        Find(name).Make(new PcmFormat(sampleRate).SampleRate, seed);

    private static (string Name, TimeSpan? Length, Func<int, int, ISampleSource> Make) Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int found = Array.FindIndex(All, sound => sound.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found >= 0
            ? All[found]
            : throw new ArgumentException(
                $"The sound: must be one of {string.Join(", ", All.Select(sound => sound.Name))}, not '{name}'.", nameof(name));
    }
}
