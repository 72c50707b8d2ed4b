using System.Reflection;
using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Modes;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>The script that a call would have performed, worked out on this machine: nothing of it is sent anywhere.</summary>
/// <param name="Script">The script; what a chat model would still change in it is not known.</param>
internal sealed record AudioOrder(Script Script)
{
    private const string Speaker = "SPEAKER";
    private const string Speak = nameof(VoicePlugin.SpeakAsync);
    private const string Preview = nameof(VoicePlugin.PreviewVoiceAsync);
    private const string Perform = nameof(VoicePlugin.PerformScriptAsync);
    private const string Meditate = nameof(MeditationPlugin.PerformMeditationAsync);

    /// <summary>Says whether a method makes sound.</summary>
    public static bool IsOne(MethodInfo? method) => method is not null && IsOf(method, Speak, Preview, Perform, Meditate);

    /// <summary>Gives what a call orders.</summary>
    /// <exception cref="ArgumentException">The function would refuse the arguments too.</exception>
    /// <exception cref="ScreenplayFormatException">The text is no screenplay.</exception>
    /// <exception cref="CrisisException">The person is answered with a hand-off text instead.</exception>
    /// <exception cref="UnsafeMeditationException">Nothing like it is safe for the person.</exception>
    /// <exception cref="MeditationLengthException">The meditation cannot last that long.</exception>
    public static async Task<AudioOrder> OfAsync(
        MethodInfo method, CallArguments arguments, ISpeechEngine engine, CrisisGuard? guard, CancellationToken cancellationToken) => new(
        IsOf(method, Meditate) ? await MeditationAsync(arguments, guard, cancellationToken).ConfigureAwait(false)
        : IsOf(method, Perform) ? await ScreenplayAsync(arguments, cancellationToken).ConfigureAwait(false)
        : IsOf(method, Preview) ? await PreviewAsync(arguments, engine, cancellationToken).ConfigureAwait(false)
        : Line(arguments));

    private static bool IsOf(MethodInfo method, params IEnumerable<string> names) =>
        (method.DeclaringType == typeof(VoicePlugin) || method.DeclaringType == typeof(MeditationPlugin)) && names.Contains(method.Name);

    private static Script Line(CallArguments arguments)
    {
        string text = Required(arguments, "text");
        string? voice = arguments.Text("voice");
        return new Script(new Line(voice is null ? Role.Narrator : Speaker, text))
        {
            Language = arguments.Text("language"),
            Roles = voice is null ? [] : [new Role(Speaker) { VoiceId = voice }],
        };
    }

    private static async Task<Script> PreviewAsync(CallArguments arguments, ISpeechEngine engine, CancellationToken cancellationToken)
    {
        string id = Required(arguments, "voice");
        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        return VoicePreview.ScriptFor(voices.FirstOrDefault(voice => voice.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no voice '{id}'."));
    }

    private static async Task<Script> ScreenplayAsync(CallArguments arguments, CancellationToken cancellationToken)
    {
        Script script = ScreenplayReader.Read(Required(arguments, "screenplay"));
        _ = Enum.TryParse(arguments.Text("mode"), ignoreCase: true, out PerformanceMode mode);
        ScriptRevision revision = await new ScriptDirector().DirectAsync(script, mode, cancellationToken).ConfigureAwait(false);
        return arguments.Number("minutes") is { } minutes ? revision.Revised with { Length = TimeSpan.FromMinutes(minutes) } : revision.Revised;
    }

    private static async Task<Script> MeditationAsync(CallArguments arguments, CrisisGuard? guard, CancellationToken cancellationToken)
    {
        double minutes = arguments.Number("minutes") ?? throw new ArgumentException("The minutes are missing.");
        MeditationRequest request = new(MeditationTypes.Named(Required(arguments, "type")).Type, TimeSpan.FromMinutes(minutes))
        {
            Theme = arguments.Text("theme"),
            Listener = Listener.Of(arguments.Texts("conditions")),
        };
        MeditationSession session =
            await new MeditationComposer(guard: guard).ComposeAsync(request, cancellationToken).ConfigureAwait(false);
        return session.Script with { Length = request.Length };
    }

    private static string Required(CallArguments arguments, string name) => arguments.Text(name) is { Length: > 0 } text
        ? text
        : throw new ArgumentException($"The {name} is missing.");
}
