using CopilotKit.SemanticKernel.Tests.Agents;
using CopilotKit.Speech;
using CopilotKit.Speech.Modes;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests;

public sealed class CopilotKitKernelBuilderPluginsExtensionsTests : IDisposable
{
    private static readonly string[] Functions = ["list_voices", "perform_script", "preview_voice", "speak"];

    private readonly AgentFixture _fixture = new();

    [Fact]
    public async Task AddVoice_Speak_ReturnsASavedSound()
    {
        Kernel kernel = _fixture.Build();

        SavedSound? sound = await kernel.InvokeAsync<SavedSound>(
            "Voice", "speak", new() { ["text"] = "one two", ["voice"] = "scot" }, TestContext.Current.CancellationToken);

        Assert.StartsWith(_fixture.SoundFolder, sound!.Path, StringComparison.Ordinal);
        Assert.Equal("scot", Assert.Single(sound.Voices).Value);
    }

    [Fact]
    public async Task AddVoice_ListVoices_ReturnsDescriptions()
    {
        Kernel kernel = _fixture.Build();

        IReadOnlyList<VoiceDescription>? voices = await kernel.InvokeAsync<IReadOnlyList<VoiceDescription>>(
            "Voice", "list_voices", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["man", "woman", "girl", "scot"], voices!.Select(voice => voice.Id));
    }

    [Fact]
    public void AddVoice_Metadata_IsThatOfThePlugin()
    {
        Kernel kernel = _fixture.Build();

        KernelFunction function = kernel.Plugins["Voice"]["perform_script"];

        Assert.StartsWith("Performs a screenplay", function.Description, StringComparison.Ordinal);
        Assert.Equal(["screenplay", "mode", "minutes"], function.Metadata.Parameters.Select(parameter => parameter.Name));
        Assert.StartsWith("The whole screenplay", function.Metadata.Parameters[0].Description, StringComparison.Ordinal);
        Assert.Equal("The exact length in minutes, if one was asked for.", function.Metadata.Parameters[2].Description);
        Assert.Equal([true, false, false], function.Metadata.Parameters.Select(parameter => parameter.IsRequired));
        Assert.Equal([typeof(string), typeof(PerformanceMode), typeof(double?)], function.Metadata.Parameters.Select(parameter => parameter.ParameterType));
        Assert.Equal(typeof(SavedSound), function.Metadata.ReturnParameter.ParameterType);
    }

    [Fact]
    public async Task AddVoice_VoiceThatIsNotThere_ReachesTheCallerWithItsMessage()
    {
        Kernel kernel = _fixture.Build();

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => kernel.InvokeAsync(
            "Voice", "speak", new() { ["text"] = "one", ["voice"] = "robot" }, TestContext.Current.CancellationToken));

        Assert.Contains("There is no voice 'robot'; there is man, woman, girl, scot.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddVoice_CallIsCancelled_EndsTheSpeechAndLeavesNoSound()
    {
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ToneEngine engine = new()
        {
            BeforeCall = async (_, _, token) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
        };
        Kernel kernel = _fixture.Build(configure: builder => builder.Services.AddSingleton<ITextToSpeechClient>(engine));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => kernel.InvokeAsync("Voice", "speak", new() { ["text"] = "one" }, source.Token));

        Assert.Empty(Directory.GetFiles(_fixture.Folder["."], "*.wav", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task AddVoice_PluginObject_IsUsedWithoutServices()
    {
        ToneEngine engine = new();
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Plugins.AddVoice(new VoicePlugin(engine, new ScriptPerformer(engine), _fixture.SoundFolder));

        await builder.Build().InvokeAsync("Voice", "speak", new() { ["text"] = "one" }, TestContext.Current.CancellationToken);

        Assert.Equal("one", Assert.Single(engine.Utterances).Text);
    }

    [Fact]
    public async Task AddStorytelling_PluginObject_WritesADraft()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Plugins.AddStorytelling(new StorytellingPlugin(new Storyteller(new OfflineStoryAuthor())));

        StoryDraft? story = await builder.Build().InvokeAsync<StoryDraft>(
            "Storytelling",
            "write_story",
            new() { ["idea"] = "a fox who collects echoes", ["minutes"] = 1.0, ["genre"] = "Mystery" },
            TestContext.Current.CancellationToken);

        Assert.InRange(story!.Minutes, 0.8, 1.2);
        Assert.Contains(story.Title, story.Screenplay, StringComparison.Ordinal);
    }

    [Fact]
    public void AddVoice_HostedKernels_ShareThePluginOfTheHost()
    {
        ServiceCollection services = new();
        IKernelBuilder builder = services.AddKernel();
        builder.Plugins.AddVoice();
        services.AddCopilotKit(options => options.SoundFolder = _fixture.SoundFolder);
        services.AddSingleton<ITextToSpeechClient>(new ToneEngine());
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        Kernel first = provider.GetRequiredService<Kernel>();
        Kernel second = provider.GetRequiredService<Kernel>();

        Assert.NotSame(first, second);
        Assert.Equal(Functions, first.Plugins["Voice"].Select(function => function.Name).Order());
        Assert.Same(first.Plugins["Voice"], second.Plugins["Voice"]);
    }

    [Fact]
    public void AddVoice_WithoutCopilotKit_SaysWhichLineToWrite()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Plugins.AddVoice();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => builder.Build());

        Assert.Contains("builder.AddCopilotKit().AddFlite()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddCopilotKit_Flite_SpeaksInAKernel()
    {
        Flite.SkipIfMissing();
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit(options => options.SoundFolder = _fixture.SoundFolder).AddFlite();
        builder.Plugins.AddVoice();

        SavedSound? sound = await builder.Build().InvokeAsync<SavedSound>(
            "Voice", "speak", new() { ["text"] = "Good evening." }, TestContext.Current.CancellationToken);

        Assert.InRange(sound!.Seconds, 0.4, 2);
        Assert.Empty(sound.NotSaid);
    }

    public void Dispose() => _fixture.Dispose();
}
