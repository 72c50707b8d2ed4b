using System.ClientModel;
using System.ClientModel.Primitives;
using CopilotKit.OpenAI.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;
using OpenAI;
using OpenAI.Audio;

namespace CopilotKit.OpenAI.Tests.Speech;

/// <summary>An engine over the SDK's own client before a server on this machine.</summary>
internal sealed class OpenAILoopback : IAsyncDisposable
{
    public const string Key = "sk-0123456789abcdef0123456789abcdef";

    public OpenAILoopback(params LoopbackAnswer[] answers)
        : this(_ => { }, answers)
    {
    }

    public OpenAILoopback(Action<OpenAISpeechOptions> configure, params LoopbackAnswer[] answers)
    {
        Server = new LoopbackServer(answers);
        OpenAISpeechOptions options = new() { Model = "gpt-4o-mini-tts" };
        configure(options);
        OpenAIClientOptions clientOptions =
            new() { Endpoint = new Uri(Server.Address, "v1"), RetryPolicy = Retries, NetworkTimeout = TimeSpan.FromSeconds(5) };
        Client = new AudioClient(options.Model!, new ApiKeyCredential(Key), clientOptions);
        Engine = Client.AsSpeechEngine(options);
    }

    public LoopbackServer Server { get; }

    public AudioClient Client { get; }

    public ImpatientRetries Retries { get; } = new();

    public Listener Listener { get; } = new();

    public SpeechEngine Engine { get; }

    public static LoopbackAnswer Sound(double seconds = 1) =>
        LoopbackAnswer.Of(200, "audio/pcm").Then(TonePcm.Of(TimeSpan.FromSeconds(seconds)));

    public Task<SpokenUtterance> SpeakAsync(string text) => SpeakAsync(new Utterance(text));

    public Task<SpokenUtterance> SpeakAsync(Utterance utterance) =>
        Engine.SpeakAsync(utterance, Listener.Hear, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>The SDK's own retries, whose waits are noted and not waited for.</summary>
internal sealed class ImpatientRetries() : ClientRetryPolicy(maxRetries: 3)
{
    public List<TimeSpan> Waits { get; } = [];

    protected override Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        Waits.Add(time);
        return Task.CompletedTask;
    }
}
