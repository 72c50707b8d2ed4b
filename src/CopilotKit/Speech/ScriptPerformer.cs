using System.Runtime.CompilerServices;
using CopilotKit.Audio.Files;
using CopilotKit.Programs;
using CopilotKit.Scripts;
using CopilotKit.Speech.Costs;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Lexicons;
using CopilotKit.Speech.Performing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopilotKit.Speech;

/// <summary>Performs scripts with a cast of voices, to a file of exactly the ordered length or as a stream that begins at once.</summary>
/// <remarks>
/// <para>
/// To a file everything is spoken first, then the length is solved (elastic silences, optional groups), all voices are brought
/// to the same level and the whole to the ordered loudness; memory does not grow with the length. The ending of the file chooses
/// the format: WAV is written by itself, all others through the program <c>ffmpeg</c>.
/// </para>
/// <para>Serves any number of callers at once. No text leaves the machine unless the engine sends it somewhere.</para>
/// </remarks>
public sealed class ScriptPerformer
{
    private readonly ISpeechEngine _engine;
    private readonly PerformanceOptions _defaults;
    private readonly TimeProvider _time;
    private readonly IProgramRunner _programs;
    private readonly ILogger _logger;

    /// <summary>Initializes a new instance of the <see cref="ScriptPerformer"/> class.</summary>
    /// <param name="engine">Speaks; it belongs to the caller.</param>
    /// <param name="defaults">
    /// How to perform where a call says nothing else; <see langword="null"/> takes the defaults of the class.
    /// </param>
    /// <param name="time">Measures progress and waits between attempts. The default is the system's clock.</param>
    /// <param name="logger">Receives a Warning when an utterance failed and is tried again.</param>
    /// <param name="programs">Starts ffmpeg. The default starts programs of this machine.</param>
    public ScriptPerformer(
        ISpeechEngine engine,
        PerformanceOptions? defaults = null,
        TimeProvider? time = null,
        ILogger<ScriptPerformer>? logger = null,
        IProgramRunner? programs = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        (_engine, _defaults, _time) = (engine, defaults ?? new PerformanceOptions(), time ?? TimeProvider.System);
        (_logger, _programs) = (logger ?? NullLogger<ScriptPerformer>.Instance, programs ?? new ProgramRunner());
    }

    /// <summary>Gets how it performs where a call says nothing else.</summary>
    public PerformanceOptions Defaults => _defaults;

    /// <summary>Performs a script to a sound file.</summary>
    /// <param name="script">The script.</param>
    /// <param name="path">
    /// The file; its ending chooses the <see cref="SoundFileFormat"/>. It appears when it is complete; until then there is one ending
    /// in <c>.partial</c>.
    /// </param>
    /// <param name="options">How to perform; <see langword="null"/> takes the performer's defaults.</param>
    /// <param name="progress">Told after every sentence.</param>
    /// <param name="cancellationToken">Ends the performance early and leaves no file.</param>
    /// <returns>What is heard when.</returns>
    /// <exception cref="ArgumentException">The script is empty, no format has the file's ending, or an option is out of range.</exception>
    /// <exception cref="ProgramException">The format needs ffmpeg, and it is missing or failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="SpeechEngineException">The engine has no voices to offer.</exception>
    /// <exception cref="PerformanceException">A line could not be spoken, or a sound or length of the script cannot be had.</exception>
    public async Task<PerformanceTimeline> SaveAsync(
        Script script,
        string path,
        PerformanceOptions? options = null,
        IProgress<PerformanceProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options = Check(script, options);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        SoundFileFormat format = SoundFileFormat.Of(path);
        SoundFileWriter.Check(format, _programs);
        if (options.CoverImage is { } cover && !File.Exists(cover))
        {
            throw new FileNotFoundException($"The performance cannot be saved as '{path}': there is no picture '{cover}'.");
        }

        if (Directory.Exists(path))
        {
            throw new IOException($"The performance cannot be saved as '{path}': that is a folder.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The performance cannot be saved as '{path}': there is no folder '{folder}'.");
        }

        string partial = path + ".partial";
        KeptTakes? takes = KeptTakes.Beside(path, _engine, options.Takes);
        try
        {
            PerformanceTarget target = new(
                timeline => SoundFileWriter.Open(
                    partial, format, timeline.Format, InformationOf(script, options, timeline), _programs, cancellationToken),
                format.HeadroomDecibels);
            PerformanceTimeline timeline =
                await WriteAsync(script, target, path, takes?.Engine ?? _engine, options, progress, cancellationToken).ConfigureAwait(false);
            File.Move(partial, path, overwrite: true);
            takes?.Done();
            return timeline;
        }
        catch (Exception exception)
        {
            File.Delete(partial);
            if (exception is OperationCanceledException)
            {
                takes?.Cancelled();
            }

            throw;
        }
    }

    /// <summary>Performs a script to a sound file and writes captions, chapters and the screenplay beside it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="path">The sound file, as for <see cref="SaveAsync"/>; the others have the same name and their own endings.</param>
    /// <param name="options">How to perform; <see langword="null"/> takes the performer's defaults.</param>
    /// <param name="progress">Told after every sentence.</param>
    /// <param name="cancellationToken">Ends the performance early and leaves no file.</param>
    /// <returns>What is heard when.</returns>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public async Task<PerformanceTimeline> SaveWithSidecarsAsync(
        Script script,
        string path,
        PerformanceOptions? options = null,
        IProgress<PerformanceProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        PerformanceTimeline timeline = await SaveAsync(script, path, options, progress, cancellationToken).ConfigureAwait(false);
        new PerformanceFiles(path).WriteSidecars(script, timeline);
        return timeline;
    }

    /// <summary>Performs a script to a stream that receives a WAV file.</summary>
    /// <param name="script">The script.</param>
    /// <param name="output">Receives the file; it is left open.</param>
    /// <param name="options">How to perform; <see langword="null"/> takes the performer's defaults.</param>
    /// <param name="progress">Told after every sentence.</param>
    /// <param name="cancellationToken">Ends the performance early.</param>
    /// <returns>What is heard when.</returns>
    /// <exception cref="ArgumentException">The script is empty, or an option is out of range.</exception>
    /// <exception cref="SpeechEngineException">The engine has no voices to offer.</exception>
    /// <exception cref="PerformanceException">A line could not be spoken, or a sound or length of the script cannot be had.</exception>
    public Task<PerformanceTimeline> WriteAsync(
        Script script,
        Stream output,
        PerformanceOptions? options = null,
        IProgress<PerformanceProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        options = Check(script, options);
        PerformanceTarget target = new(
            timeline => SoundFileWriter.Open(output, timeline.Format, InformationOf(script, options, timeline)), HeadroomDecibels: 0);
        return WriteAsync(script, target, Path.Combine(Path.GetTempPath(), "performance"), _engine, options, progress, cancellationToken);
    }

    /// <summary>Performs a script as a stream of sound, at once.</summary>
    /// <param name="script">The script. Its elastic silences have their usual length, and its optional groups stay.</param>
    /// <param name="options">How to perform; <see langword="null"/> takes the performer's defaults. A length cannot be ordered.</param>
    /// <param name="cancellationToken">Ends the performance early.</param>
    /// <returns>The sound in portions, with the sentences and chapters that begin in each.</returns>
    /// <exception cref="ArgumentException">The script is empty, or an option is out of range.</exception>
    public IAsyncEnumerable<PerformedSound> StreamAsync(
        Script script, PerformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = Check(script, options);
        return new StreamPerformance(_engine, script.Roles, script.Language, options, ScriptLexicon.Of(options, script.Details), SpeechAttempts.Of(options, _time, _logger))
            .PerformAsync(Cues(script.Cues, cancellationToken), cancellationToken);
    }

    /// <summary>Performs cues while they are still written.</summary>
    /// <param name="cues">The cues in order.</param>
    /// <param name="roles">The roles that are described; others are cast when they first speak.</param>
    /// <param name="options">How to perform; <see langword="null"/> takes the performer's defaults. A length cannot be ordered.</param>
    /// <param name="cancellationToken">Ends the performance early.</param>
    /// <returns>The sound in portions, with the sentences and chapters that begin in each.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public IAsyncEnumerable<PerformedSound> StreamAsync(
        IAsyncEnumerable<Cue> cues,
        IReadOnlyList<Role> roles,
        PerformanceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(roles);
        options ??= _defaults;
        options.Check();
        return new StreamPerformance(_engine, roles, language: null, options, options.Lexicon, SpeechAttempts.Of(options, _time, _logger)).PerformAsync(cues, cancellationToken);
    }

    /// <summary>Says what a performance costs at most, without sending any of its words anywhere.</summary>
    /// <param name="script">The script.</param>
    /// <param name="options">How it is to be performed; <see langword="null"/> takes the performer's defaults.</param>
    /// <param name="cancellationToken">Ends the reckoning early.</param>
    /// <returns>The costs by voice; optional groups count as spoken.</returns>
    /// <exception cref="ArgumentException">The script is empty, or an option is out of range.</exception>
    /// <exception cref="SpeechEngineException">The engine has no voices to offer.</exception>
    public async Task<CostEstimate> EstimateCostAsync(
        Script script, PerformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = Check(script, options);
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
        Casting casting = new(voices, script.Roles, script.Language);
        return CostMeter.Of(Score.Of(script, options.Rhythm, options.SpeaksChapters).OfType<SpeechStep>(), casting);
    }

    private static SoundFileInformation InformationOf(Script script, PerformanceOptions options, PerformanceTimeline timeline) =>
        new(script.Title, SoundFileInformation.SyntheticSpeech)
        {
            Chapters = timeline.Chapters,
            Duration = timeline.Duration,
            Cover = options.CoverImage,
        };

    private PerformanceOptions Check(Script script, PerformanceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(script);
        options ??= _defaults;
        options.Check();
        return script.Cues.Count > 0 ? options : throw new ArgumentException("The script has no cues to perform.", nameof(script));
    }

    private static async IAsyncEnumerable<Cue> Cues(
        IReadOnlyList<Cue> cues, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (Cue cue in cues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return cue;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async Task<PerformanceTimeline> WriteAsync(
        Script script,
        PerformanceTarget target,
        string besides,
        ISpeechEngine engine,
        PerformanceOptions options,
        IProgress<PerformanceProgress>? progress,
        CancellationToken cancellationToken)
    {
        using Spool spool = new(besides);
        return await new FilePerformance(engine, script, options, SpeechAttempts.Of(options, _time, _logger), progress, _time)
            .WriteAsync(target, spool, cancellationToken).ConfigureAwait(false);
    }
}
