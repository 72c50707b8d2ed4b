using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.Tests;

public class CopilotKitServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCopilotKit_Configuration_IsBoundAndCodeComesLast()
    {
        using ServiceProvider provider = Provider(options => options.Performance.Speed = 0.9, new()
        {
            ["CopilotKit:Performance:SampleRate"] = "48000",
            ["CopilotKit:Performance:Speed"] = "1.5",
            ["CopilotKit:Performance:Length"] = "00:03:00",
            ["CopilotKit:Storytelling:UsesChatModel"] = "true",
            ["CopilotKit:SoundFolder"] = "sounds",
        });

        CopilotKitOptions options = provider.GetRequiredService<IOptions<CopilotKitOptions>>().Value;

        Assert.Equal((48_000, 0.9, TimeSpan.FromMinutes(3)), (options.Performance.SampleRate, options.Performance.Speed, options.Performance.Length));
        Assert.Equal((true, "sounds"), (options.Storytelling.UsesChatModel, options.SoundFolder));
    }

    [Fact]
    public void AddCopilotKit_ValueOutOfRange_IsNamedWithItsLimits()
    {
        using ServiceProvider provider = Provider(null, new() { ["CopilotKit:Performance:LoudnessLufs"] = "3" });

        OptionsValidationException exception =
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Property Performance.LoudnessLufs: must be -40 to -10 LUFS, not 3.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCopilotKit_CrisisTexts_ComeFromTheConfiguration()
    {
        using ServiceProvider provider = Provider(null, new()
        {
            ["CopilotKit:Crisis:Locale"] = "de-AT",
            ["CopilotKit:Crisis:HandOffTexts:de-at"] = "Ruf bitte 142 an.",
        });

        Assert.Equal("Ruf bitte 142 an.", provider.GetRequiredService<CrisisGuard>().Check("I want to die")?.Text);
    }

    [Fact]
    public async Task AddCopilotKit_CrisisTexts_ReachWhoAsksForAStoryToo()
    {
        using ServiceProvider provider = Provider(options => options.Crisis.HandOffTexts[""] = "Somebody is there: 142.", []);

        StoryDraft draft = await provider.GetRequiredService<StorytellingPlugin>().WriteStoryAsync(
            "I want to kill myself tonight", 3, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("Somebody is there: 142.", ""), (draft.HandOff, draft.Screenplay));
    }

    [Fact]
    public void AddCopilotKit_EmptyCrisisText_IsRefusedByItsLocale()
    {
        using ServiceProvider provider = Provider(options => options.Crisis.HandOffTexts["de"] = " ", []);

        OptionsValidationException exception =
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Property Crisis.HandOffTexts: the text for the locale “de” must not be empty.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCopilotKit_WithoutEngine_SaysWhichLineToWrite()
    {
        using ServiceProvider provider = Provider(null, []);

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => provider.GetRequiredService<ScriptPerformer>());

        Assert.Contains("services.AddCopilotKit().AddFlite()", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "offline")]
    [InlineData(true, "model")]
    public async Task AddCopilotKit_Storyteller_UsesTheChatModelOnlyWhenAsked(bool usesChatModel, string author)
    {
        ScriptedChatClient model = new("""{"title":"T","setting":"S","characters":[{"name":"MARA","gender":"female"}],"beats":[{"title":"B","goal":"G","words":60,"characters":["MARA"]}]}""", "Once.\n\nMARA\nHello.\n");
        ServiceCollection services = new();
        services.AddSingleton<IChatClient>(model);
        services.AddCopilotKit(options => options.Storytelling.UsesChatModel = usesChatModel);
        using ServiceProvider provider = services.BuildServiceProvider();

        Script script = await provider.GetRequiredService<Storyteller>().WriteAsync("a fox", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(author, script.Details["Author"]);
        Assert.Equal(usesChatModel, model.Requests.Count > 0);
    }

    private static ServiceProvider Provider(Action<CopilotKitOptions>? configure, Dictionary<string, string?> settings)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddCopilotKit(configure);
        return services.BuildServiceProvider();
    }
}
