using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Caching;

/// <summary>What an entry is found by: a hash of all that makes the sound.</summary>
internal sealed class CacheKey
{
    public const int Length = 32;
    public const string Ending = ".speech";

    private readonly byte[] _hash;

    private CacheKey(byte[] hash) => _hash = hash;

    public ReadOnlySpan<byte> Hash => _hash;

    public string FileName => Convert.ToHexStringLower(_hash) + Ending;

    /// <summary>Gives the key of an utterance. Who owns it and whether it may be asked for again do not change how it sounds.</summary>
    public static CacheKey Of(string engine, Utterance utterance)
    {
        StringBuilder parts = new();
        Add(engine);
        Add(utterance.VoiceId);
        Add(utterance.Language);
        Add(utterance.Style);
        Add(utterance.StyleDegree.ToString("R", CultureInfo.InvariantCulture));
        Add(utterance.Speed.ToString("R", CultureInfo.InvariantCulture));
        Add(utterance.Pitch.ToString("R", CultureInfo.InvariantCulture));
        Add(utterance.Text);
        return new CacheKey(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));

        // With its length before it no part can run over into the next.
        void Add(string? part) => parts.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");
    }
}
