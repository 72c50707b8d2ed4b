using CopilotKit.Scripts;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Modes;

/// <summary>Makes a script ready to be performed in one of the three modes, and shows what it changed.</summary>
/// <remarks>Without a chat model everything stays on this machine. With one, the script is sent to it in the modes that use it.</remarks>
/// <param name="model">
/// Reworks scripts for expression, and says who speaks in prose; <see langword="null"/> leaves both to built-in rules.
/// </param>
public sealed class ScriptDirector(IChatClient? model = null)
{
    /// <summary>Makes a script of plain text, without any markup: each paragraph is a line of the narrator.</summary>
    /// <param name="prose">The text. Empty lines separate its paragraphs; every character of them is kept.</param>
    /// <returns>The script; <see cref="DirectAsync"/> in <see cref="PerformanceMode.Story"/> finds its roles.</returns>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public static Script ScriptOf(string prose)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prose);
        return new Script([.. Prose.Paragraphs.Of(prose).Select(paragraph => new Line(Role.Narrator, paragraph))]);
    }

    /// <summary>Prepares a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="mode">
    /// <see cref="PerformanceMode.Scripted"/> changes nothing. <see cref="PerformanceMode.Emotive"/> gives lines a delivery, and with a
    /// chat model also other words and pauses. <see cref="PerformanceMode.Story"/> hands what is quoted in the narration to its speakers.
    /// </param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The script with its changes, to accept or to refuse.</returns>
    /// <exception cref="PerformanceException">The chat model did not answer with a screenplay.</exception>
    public async Task<ScriptRevision> DirectAsync(Script script, PerformanceMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);

        Script revised = mode switch
        {
            PerformanceMode.Scripted => script,
            PerformanceMode.Emotive => model is null
                ? ExpressionRules.Apply(script)
                : await new EmotiveModel(model).ReviseAsync(script, cancellationToken).ConfigureAwait(false),
            PerformanceMode.Story => await new Prose.StoryCast(model).CastAsync(script, cancellationToken).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, $"There is no mode {mode}."),
        };
        ScriptRevision revision = new(script, revised);
        return mode is PerformanceMode.Emotive || SpokenWords.AreSame(SpokenWords.Of(script), SpokenWords.Of(revised))
            ? revision
            : throw new PerformanceException($"The mode {mode} changed words of the script, which it must not.");
    }
}
