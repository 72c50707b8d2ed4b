using CopilotKit.SemanticKernel.Agents;
using CopilotKit.SemanticKernel.Approval;
using CopilotKit.SemanticKernel.Tests.Agents;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Approval;

public sealed class ApprovalTests : IDisposable
{
    private const string Tale = "# One\n\nIt rains today.\n\nMARA\nIt does indeed.\n\n[[pause 3s..60s]]\n\nThe end.";

    private readonly AgentFixture _fixture = new();
    private readonly List<ApprovalRequest> _asked = [];
    private ApprovalAnswer _answer = ApprovalAnswer.Approved;

    public static TheoryData<bool> IsStreamed => AgentFixture.IsStreamed;

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Call_LongSoundApproved_IsMadeAfterTheAnswer(bool isStreamed)
    {
        int spokenBefore = -1;
        TalkingModel model = Calling("Voice_perform_script", new() { ["screenplay"] = Tale, ["minutes"] = 0.5 });
        Kernel kernel = _fixture.Build(model, builder => builder.AddCopilotKit().AddApproval(
            (request, _) =>
            {
                _asked.Add(request);
                spokenBefore = _fixture.Engine.Calls;
                return new(ApprovalAnswer.Approved);
            },
            options => options.MaxLength = TimeSpan.FromSeconds(20)));

        await AskAsync(kernel, isStreamed);

        ApprovalRequest asked = Assert.Single(_asked);
        Assert.Equal(("Voice", "perform_script", TimeSpan.FromSeconds(30)), (asked.Plugin, asked.Function, asked.Length));
        Assert.Equal(
            "Voice.perform_script: about 30 seconds, up to 0.00 US dollars, 38 characters without a known price (longer than 20 seconds)",
            asked.ToString());
        Assert.Equal((0, 3), (spokenBefore, _fixture.Engine.Calls));
        Assert.Equal(["Voice.perform_script: SavedSound"], _fixture.Filter.AutoCalls);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Call_Refused_NothingIsMadeAndTheModelIsTold(bool isStreamed)
    {
        _answer = ApprovalAnswer.Refused("Make it shorter.");
        TalkingModel model = Calling("Voice_perform_script", new() { ["screenplay"] = Tale, ["minutes"] = 0.5 });

        string answer = await AskAsync(Build(model, options => options.MaxLength = TimeSpan.FromSeconds(20)), isStreamed);

        Assert.Equal("As you wish.", answer);
        Assert.StartsWith(
            "Not approved, so perform_script was not run: nothing was made, sent or paid for. The person says: Make it shorter. ",
            model.Requests[1].Results[0].Result!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _fixture.Engine.Calls);
        Assert.False(Directory.Exists(_fixture.Folder["sound"]));
    }

    [Theory]
    [InlineData("Voice_speak", "text", "One two three four five six seven eight nine ten.")]
    [InlineData("Voice_preview_voice", "voice", "woman")]
    [InlineData("Voice_perform_script", "screenplay", Tale)]
    public async Task Call_EverySound_HasALengthNearTheRealOne(string function, string argument, string value)
    {
        TalkingModel model = Calling(function, new() { [argument] = value });

        await AskAsync(Build(model, options => options.MaxLength = TimeSpan.Zero));

        Speech.SavedSound sound = Assert.IsType<Speech.SavedSound>(model.Requests[1].Results[0].Result);
        Assert.InRange(Assert.Single(_asked).Length!.Value.TotalSeconds, sound.Seconds * 0.6, sound.Seconds * 1.7);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public async Task Call_Meditation_IsAskedForBeyondTheLimitOnly(double minutes, int times)
    {
        _answer = ApprovalAnswer.Refused();
        TalkingModel model = Calling(
            "Meditation_perform_meditation", new() { ["type"] = "body-scan", ["minutes"] = minutes, ["conditions"] = new[] { "pregnancy" } });
        ToneEngine engine = new() { BeforeCall = (_, _, _) => throw new SpeechEngineException("Only the reckoning is of interest.") };
        using AgentFixture fixture = new() { Engine = engine };

        await AskAsync(Build(model, options => options.MaxLength = TimeSpan.FromMinutes(5), fixture));

        Assert.Equal(times, _asked.Count);
        Assert.All(_asked, asked => Assert.Equal(TimeSpan.FromMinutes(minutes), asked.Length));
    }

    [Theory]
    [InlineData(0.00038, 0)]
    [InlineData(0.00037, 1)]
    public async Task Call_PaidSound_IsAskedForBeyondThePriceOnly(double maxDollars, int times)
    {
        TalkingModel model = Calling("Voice_perform_script", new() { ["screenplay"] = Tale });
        ToneEngine engine = new() { Voices = [new("man") { DollarsPerMillionCharacters = 10 }] };
        using AgentFixture fixture = new() { Engine = engine };

        await AskAsync(Build(model, options => options.MaxDollars = maxDollars, fixture));

        Assert.Equal(times, _asked.Count);
        Assert.All(_asked, asked => Assert.Equal((38, 0.00038), (asked.Cost!.Characters, Math.Round(asked.Cost.Dollars, 6))));
        Assert.All(_asked, asked => Assert.Contains("up to 0.0004 US dollars (costs more than", asked.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Call_PriceUnknown_IsAskedForWhereTheAppWantsIt(bool asks, int times)
    {
        await AskAsync(Build(Calling("Voice_speak", new() { ["text"] = "Hello." }), options => options.AsksForUnknownPrices = asks));

        Assert.Equal(times, _asked.Count);
    }

    [Theory]
    [InlineData("Voice_perform_script", "screenplay", "[[pause banana]]")]
    [InlineData("Voice_speak", "text", "")]
    [InlineData("Voice_preview_voice", "voice", "robot")]
    [InlineData("Meditation_perform_meditation", "type", "tango")]
    public async Task Call_ThatTheFunctionRefuses_IsNotAskedForAndFails(string function, string argument, string value)
    {
        TalkingModel model = Calling(function, new() { [argument] = value, ["minutes"] = 10.0 });

        await AskAsync(Build(model, options => options.MaxLength = TimeSpan.Zero));

        Assert.Empty(_asked);
        Assert.NotNull(model.Requests[1].Results[0].Exception);
    }

    [Fact]
    public async Task Call_MeditationInACrisis_GivesTheHandOffWithoutAsking()
    {
        TalkingModel model = Calling(
            "Meditation_perform_meditation", new() { ["type"] = "sleep", ["minutes"] = 5.0, ["theme"] = "I want to kill myself" });

        await AskAsync(Build(model, options => options.MaxLength = TimeSpan.Zero));

        Assert.Empty(_asked);
        Assert.NotNull(Assert.IsType<Meditation.MeditationSound>(model.Requests[1].Results[0].Result).HandOff);
    }

    [Fact]
    public async Task Call_ThatMakesNoSound_IsNotAskedFor()
    {
        await AskAsync(Build(Calling("Voice_list_voices", []), options => options.MaxLength = TimeSpan.Zero));

        Assert.Empty(_asked);
        Assert.Single(_fixture.Filter.AutoCalls);
    }

    [Fact]
    public async Task Call_CannotBeReckoned_IsAskedForWithTheReason()
    {
        _answer = ApprovalAnswer.Refused();
        using LostEngine engine = new();
        Kernel kernel = _fixture.Build(Calling("Voice_speak", new() { ["text"] = "Hello." }), builder =>
        {
            builder.Services.AddSingleton<ITextToSpeechClient>(engine);
            Add(builder, configure: null);
        });

        await AskAsync(kernel);

        Assert.StartsWith("length and price cannot be reckoned: ", Assert.Single(_asked).Reason, StringComparison.Ordinal);
        Assert.Equal(0, engine.Calls);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Call_FunctionMarkedForApproval_IsAskedForAndRefusedOrRun(bool isStreamed)
    {
        List<string> sent = [];
        AIFunction send = new ApprovalRequiredAIFunction(
            AIFunctionFactory.Create((string to, IServiceProvider services) => sent.Add($"{to} {services is not null}"), "send"));
        AIFunction read = AIFunctionFactory.Create(() => "nothing new", "read");
        TalkingModel model = new(
            _ => [TalkingModel.Call("Mail_send", new() { ["to"] = "Ann" }), TalkingModel.Call("Mail_read")],
            TalkingModel.Calls("Mail_send", new() { ["to"] = "Ben" }),
            TalkingModel.Says("Done."));
        Kernel kernel = _fixture.Build(model, builder =>
        {
            builder.Plugins.AddFunctions("Mail", send, read);
            builder.AddCopilotKit().AddApproval((request, _) =>
            {
                _asked.Add(request);
                return new(request.Arguments["to"]!.ToString() == "Ben" ? ApprovalAnswer.Approved : ApprovalAnswer.Refused("Not to Ann."));
            });
        });

        await AskAsync(kernel, isStreamed);

        Assert.Equal(["Mail.send (always needs approval)", "Mail.send (always needs approval)"], _asked.Select(asked => asked.ToString()));
        Assert.Equal(["Ben True"], sent);
        Assert.Equal(3, model.Requests[2].Results.Count);
        Assert.Contains("Mail_send", model.Requests[0].Tools);
    }

    [Fact]
    public async Task Call_OwnFunctionMarkedForApproval_IsAskedForWithItsLength()
    {
        using ToneEngine engine = new();
        Speech.VoicePlugin voice = new(engine, new Speech.ScriptPerformer(engine), _fixture.Folder["own"]);
        TalkingModel model = Calling("Own_speak", new() { ["text"] = "Hello." });
        Kernel kernel = _fixture.Build(model, builder =>
        {
            builder.Plugins.AddFunctions("Own", new ApprovalRequiredAIFunction(voice.Functions[0]));
            Add(builder, options => options.MaxLength = TimeSpan.Zero);
        });

        await AskAsync(kernel);

        Assert.NotNull(Assert.Single(_asked).Length);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task AddApproval_Twice_AsksTheLastOneOnce()
    {
        int first = 0;
        Kernel kernel = _fixture.Build(Calling("Voice_speak", new() { ["text"] = "Hello." }), builder =>
        {
            builder.AddCopilotKit().AddApproval((_, _) => new(++first > 0 ? ApprovalAnswer.Approved : ApprovalAnswer.Refused()));
            Add(builder, options => options.MaxLength = TimeSpan.Zero);
        });

        await AskAsync(kernel);

        Assert.Equal((0, 1), (first, _asked.Count));
    }

    [Theory]
    [InlineData(-1, 0, "Property MaxLength: must be zero to 1.00:00:00, not -1.00:00:00.")]
    [InlineData(2, 0, "Property MaxLength: must be zero to 1.00:00:00, not 2.00:00:00.")]
    [InlineData(0, -0.5, "Property MaxDollars: must be 0 US dollars or more, not -0.5.")]
    public void AddApproval_OptionOutOfRange_IsNamedWithItsValue(int days, double dollars, string message)
    {
        Kernel Build() => this.Build(new TalkingModel(), options => (options.MaxLength, options.MaxDollars) = (TimeSpan.FromDays(days), dollars));

        Microsoft.Extensions.Options.OptionsValidationException exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            () => _ = Build().Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ApprovalOptions>>().Value);

        Assert.Equal(message, exception.Message);
    }

    public void Dispose() => _fixture.Dispose();

    private static TalkingModel Calling(string function, Dictionary<string, object?> arguments) =>
        new(TalkingModel.Calls(function, arguments), _ => [new TextContent("As you wish.")]);

    private static Task<string> AskAsync(Kernel kernel, bool isStreamed = false) =>
        AgentFixture.AskAsync(new CompanionProfile("Mira").CreateAgent(kernel), "Please.", new ChatHistoryAgentThread(), isStreamed);

    private Kernel Build(TalkingModel model, Action<ApprovalOptions>? configure = null, AgentFixture? fixture = null) =>
        (fixture ?? _fixture).Build(model, builder => Add(builder, configure));

    private void Add(IKernelBuilder builder, Action<ApprovalOptions>? configure) => builder.AddCopilotKit().AddApproval(
        (request, _) =>
        {
            _asked.Add(request);
            return new(_answer);
        },
        configure);

    private sealed class LostEngine() : SpeechEngine(new TextToSpeechClientMetadata("lost"))
    {
        public int Calls { get; private set; }

        public override ValueTask<IReadOnlyList<Speech.Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
            throw new SpeechEngineException("The service does not answer.");

        public override Task<SpokenUtterance> SpeakAsync(
            Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.FromResult(new SpokenUtterance([]));
        }
    }
}
