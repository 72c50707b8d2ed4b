using System.Text;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;
using CopilotKit.Voices.AzureSpeech;

namespace CopilotKit.Voices.Tests.AzureSpeech;

/// <summary>
/// An engine of Azure Speech before a server on this machine, which lists a few voices and answers requests for speech as a test
/// says.
/// </summary>
internal sealed class AzureLoopback : IAsyncDisposable
{
    public const string Key = "0123456789abcdef0123456789abcdef";

    public const string Voices =
        """
        [
          {"Name":"Microsoft Server Speech Text to Speech Voice (en-US, AvaMultilingualNeural)","DisplayName":"Ava Multilingual","LocalName":"Ava","ShortName":"en-US-AvaMultilingualNeural",
           "Gender":"Female","Locale":"en-US","LocaleName":"English (United States)","SecondaryLocaleList":["fr-FR"],"SampleRateHertz":"24000","VoiceType":"Neural","Status":"GA","WordsPerMinute":"149"},
          {"ShortName":"en-US-AriaNeural","LocalName":"Aria","Gender":"Female","Locale":"en-US","StyleList":["chat","cheerful","excited","sad","whispering","narration-professional"],"WordsPerMinute":"150"},
          {"ShortName":"en-GB-RyanNeural","LocalName":"Ryan","Gender":"Male","Locale":"en-GB","StyleList":["cheerful","chat"],"WordsPerMinute":"160"},
          {"ShortName":"en-US-Ava:DragonHDLatestNeural","LocalName":"Ava HD","Gender":"Female","Locale":"en-US","VoiceType":"Neural","Status":"Preview"},
          {"ShortName":"en-US-Andrew:DragonHDOmniLatestNeural","LocalName":"Andrew","Gender":"Male","Locale":"en-US","StyleList":["excited","calm"]},
          {"ShortName":"en-us-Grant:MAI-Voice-1","LocalName":"Grant","Gender":"Male","Locale":"en-US"},
          {"ShortName":"en-US-Ethan:MAI-Voice-2","LocalName":"Ethan","Gender":"Male","Locale":"en-US"},
          {"ShortName":"en-US-Harper:MAI-Voice-2-Flash","LocalName":"Harper","Gender":"Female","Locale":"en-US"},
          {"ShortName":"zh-CN-XiaoxiaoNeural","LocalName":"晓晓","Gender":"Female","Locale":"zh-CN","WordsPerMinute":"263"}
        ]
        """;

    private int _spoken;

    /// <summary>Starts a server that gives one answer after the other to requests for speech, and the last for ever.</summary>
    public AzureLoopback(params LoopbackAnswer[] answers)
        : this(_ => { }, answers)
    {
    }

    public AzureLoopback(Action<AzureSpeechOptions> configure, params LoopbackAnswer[] answers)
    {
        Server = new LoopbackServer(request => request.Path.EndsWith("voices/list", StringComparison.Ordinal)
            ? VoiceList()
            : answers[Math.Min(Interlocked.Increment(ref _spoken), answers.Length) - 1]);
        AzureSpeechOptions options = new() { Endpoint = Server.Address, Key = Key, StallTimeout = TimeSpan.FromMinutes(10) };
        configure(options);
        Engine = new AzureSpeechEngine(options, Http, Time, Log);
    }

    /// <summary>Gets or sets what the list of voices is answered with.</summary>
    public Func<LoopbackAnswer> VoiceList { get; set; } = () => LoopbackAnswer.Json(Voices);

    public LoopbackServer Server { get; }

    public HttpClient Http { get; } = new() { Timeout = Timeout.InfiniteTimeSpan };

    public HurriedTime Time { get; } = new();

    public CollectingLogger<AzureSpeechEngine> Log { get; } = new();

    public Listener Listener { get; } = new();

    public AzureSpeechEngine Engine { get; }

    /// <summary>Gets the requests for speech.</summary>
    public LoopbackRequest[] Asked => [.. Server.Requests.Where(request => request.Method is "POST")];

    /// <summary>Gives an answer of sound, whole.</summary>
    public static LoopbackAnswer Sound(double seconds = 1) => LoopbackAnswer.Of(200, "audio/basic").Then(TonePcm.Of(TimeSpan.FromSeconds(seconds)));

    public Task<SpokenUtterance> SpeakAsync(string text) => SpeakAsync(new Utterance(text));

    public Task<SpokenUtterance> SpeakAsync(Utterance utterance) =>
        Engine.SpeakAsync(utterance, Listener.Hear, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        Http.Dispose();
        await Server.DisposeAsync();
    }

    public static string Ssml(LoopbackRequest request) => Encoding.UTF8.GetString(request.Body);
}
