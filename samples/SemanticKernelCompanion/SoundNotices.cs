using CopilotKit.Meditation;
using CopilotKit.Speech;
using Microsoft.SemanticKernel;

namespace SemanticKernelCompanion;

/// <summary>Tells the person where the sound is that a tool has made: the results keep their types on the way to filters.</summary>
internal sealed class SoundNotices(Terminal terminal) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        await next(context);
        if (context.Result.GetValue<object>() is SavedSound sound)
        {
            terminal.Say(FormattableString.Invariant($"[sound: {sound.Path}, {sound.Seconds:0.0} s, {sound.Voices.Count} voices]"));
        }
        else if (context.Result.GetValue<object>() is MeditationSound { Path: not null } meditation)
        {
            terminal.Say(FormattableString.Invariant($"[sound: {meditation.Path}, {meditation.Minutes:0.0} min]"));
        }
    }
}
