using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>Notes every call that the kernel's two kinds of function filters see, with the type of its result.</summary>
internal sealed class RecordingFilter : IFunctionInvocationFilter, IAutoFunctionInvocationFilter
{
    public List<string> Calls { get; } = [];

    public List<string> AutoCalls { get; } = [];

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        await next(context);
        if (context.Function.PluginName is not null)
        {
            Calls.Add(Note(context.Function, context.Result));
        }
    }

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        await next(context);
        AutoCalls.Add(Note(context.Function, context.Result));
    }

    private static string Note(KernelFunction function, FunctionResult result) =>
        $"{function.PluginName}.{function.Name}: {result.GetValue<object>()?.GetType().Name}";
}
