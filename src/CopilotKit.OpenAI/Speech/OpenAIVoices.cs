using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using OpenAI.Audio;

namespace CopilotKit.OpenAI.Speech;

/// <summary>The voices of an OpenAI-shaped service: configured, asked for, or OpenAI's own.</summary>
internal static class OpenAIVoices
{
    // Kokoro's names tell language and gender: bf_emma is a British woman.
    private static readonly Dictionary<char, (string Language, string? Accent)> KokoroLanguages = new()
    {
        ['a'] = ("en-US", "American"), ['b'] = ("en-GB", "British"), ['e'] = ("es-ES", null), ['f'] = ("fr-FR", null), ['h'] = ("hi-IN", null),
        ['i'] = ("it-IT", null), ['j'] = ("ja-JP", null), ['p'] = ("pt-BR", null), ['z'] = ("zh-CN", null),
    };

    /// <summary>
    /// Gets OpenAI's own voices, 2026. They speak whatever language the words are in; what they sound like is a listener's
    /// judgement.
    /// </summary>
    public static IReadOnlyList<Voice> Own { get; } =
    [
        Man("ash"), Man("ballad"), Man("cedar"), Man("echo"), Man("fable"), Man("onyx"), Man("verse"),
        Woman("coral"), Woman("marin"), Woman("nova"), Woman("sage"), Woman("shimmer"),
        new("alloy"),
    ];

    /// <summary>Asks a compatible service for its voices.</summary>
    /// <exception cref="ClientResultException">It refused, or has no such list.</exception>
    /// <exception cref="SpeechEngineException">What it sent is no list of voices.</exception>
    public static async Task<IReadOnlyList<Voice>> AskAsync(AudioClient client, CancellationToken cancellationToken)
    {
#pragma warning disable OPENAI001 // The only way to the client's address.
        string address = client.Endpoint.AbsoluteUri.TrimEnd('/');
#pragma warning restore OPENAI001
        using PipelineMessage message = client.Pipeline.CreateMessage();
        message.Apply(new RequestOptions { CancellationToken = cancellationToken });
        message.Request.Method = "GET";
        message.Request.Uri = new Uri($"{address}/audio/voices");
        message.Request.Headers.Set("Accept", "application/json");
        await client.Pipeline.SendAsync(message).ConfigureAwait(false);
        return message.Response is { IsError: false } response
            ? Read(response.Content.ToMemory())
            : throw new ClientResultException(message.Response!);
    }

    private static Voice[] Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            Voice[] voices = [.. Entries(document.RootElement).Select(VoiceOf).OfType<Voice>().DistinctBy(voice => voice.Id)];
            return voices.Length > 0 ? voices : throw new SpeechEngineException("The speech service sent a list of voices without voices.");
        }
        catch (JsonException exception)
        {
            throw new SpeechEngineException("The speech service sent a list of voices that is not JSON.", exception);
        }
    }

    /// <summary>Finds the entries: an array, or one in a property, whichever the service has chosen.</summary>
    private static IEnumerable<JsonElement> Entries(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray(),
        JsonValueKind.Object => root.EnumerateObject()
            .Where(property => property.Value.ValueKind is JsonValueKind.Array)
            .SelectMany(property => property.Value.EnumerateArray()),
        _ => [],
    };

    private static Voice? VoiceOf(JsonElement entry)
    {
        string? id = entry.ValueKind switch
        {
            JsonValueKind.String => entry.GetString(),
            JsonValueKind.Object => entry.Text("id") ?? entry.Text("voice_id") ?? entry.Text("name"),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(id) ? null : Named(id, entry);
    }

    private static Voice Named(string id, JsonElement entry)
    {
        bool isKokoro = id.Length > 3 && id[2] == '_' && KokoroLanguages.ContainsKey(id[0]) && id[1] is 'f' or 'm';
        (string language, string? accent) = isKokoro ? KokoroLanguages[id[0]] : ("en-US", null);
        return new Voice(id)
        {
            Name = entry.Text("name") ?? id,
            Engine = "openai-speech",
            Language = entry.Text("language") ?? language,
            Accent = accent,
            Gender = isKokoro ? (id[1] is 'f' ? VoiceGender.Female : VoiceGender.Male) : VoiceGender.Neutral,
            PitchHertz = isKokoro && id[1] is 'm' ? 120 : isKokoro ? 210 : 150,
        };
    }

    private static Voice Man(string id) => new(id) { Gender = VoiceGender.Male, PitchHertz = 120 };

    private static Voice Woman(string id) => new(id) { Gender = VoiceGender.Female, PitchHertz = 210 };
}
