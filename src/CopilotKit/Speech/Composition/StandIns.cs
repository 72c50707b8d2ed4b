using System.Collections.Concurrent;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Composition;

/// <summary>
/// Chooses who speaks: the voice that is wanted, then the nearest voice of each other engine; engines that just failed come last.
/// </summary>
internal sealed class StandIns(TimeSpan rest, TimeProvider time)
{
    private const double PerSemitone = 0.3;

    private readonly ConcurrentDictionary<string, long> _failed = new(StringComparer.Ordinal);

    /// <summary>Notes that an engine failed.</summary>
    public void Failed(string engineKey) => _failed[engineKey] = time.GetTimestamp();

    /// <summary>Gives the voices to try, in order.</summary>
    /// <param name="voices">The voices of all engines.</param>
    /// <param name="wanted">The voice that is wanted; nothing when its engine cannot even list it.</param>
    /// <param name="language">The language of the words, if it is known.</param>
    public IEnumerable<VoiceRoute> InOrder(VoiceDirectory voices, VoiceRoute? wanted, string? language)
    {
        IEnumerable<VoiceRoute> others = voices.Routes
            .Where(route => route.EngineKey != wanted?.EngineKey)
            .GroupBy(static route => route.EngineKey)
            .Select(engine => wanted is null ? engine.First() : engine.MinBy(route => Distance(route.Voice, wanted.Voice, language))!);
        return (wanted is null ? others : others.Prepend(wanted)).OrderBy(route => IsResting(route.EngineKey) ? 1 : 0);
    }

    private static double Distance(Voice voice, Voice wanted, string? language)
    {
        Role like = new(wanted.Name) { Gender = wanted.Gender, Age = wanted.Age, Accent = wanted.Accent };
        double semitones = Math.Abs(12 * Math.Log2(voice.PitchHertz / wanted.PitchHertz));
        return CastingCosts.Of(voice, like, language ?? wanted.Language) + (PerSemitone * semitones);
    }

    private bool IsResting(string engineKey) => _failed.TryGetValue(engineKey, out long since) && time.GetElapsedTime(since) < rest;
}
