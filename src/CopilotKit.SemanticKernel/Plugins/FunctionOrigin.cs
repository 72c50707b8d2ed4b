using System.Collections.ObjectModel;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Plugins;

/// <summary>Keeps with a kernel function the function that it was made of, with all that <c>AsKernelFunction()</c> loses of it.</summary>
internal static class FunctionOrigin
{
    private const string Key = "copilotkit.function";

    /// <summary>Makes a kernel plugin of functions of any origin.</summary>
    public static KernelPlugin Plugin(string name, IEnumerable<AIFunction> functions) =>
        KernelPluginFactory.CreateFromFunctions(name, functions.Select(ToKernelFunction));

    /// <summary>Gives the function that a kernel function was made of, or itself.</summary>
    public static AIFunction Of(KernelFunction function) =>
        function.Metadata.AdditionalProperties.TryGetValue(Key, out object? origin) && origin is AIFunction known ? known : function;

    /// <summary>Says whether somebody marked a function to need approval, in whatever it is wrapped.</summary>
    public static bool NeedsApproval(AIFunction function) => function.GetService<ApprovalRequiredAIFunction>() is not null;

    private static KernelFunction ToKernelFunction(AIFunction function)
    {
        KernelFunctionMetadata metadata = function.AsKernelFunction().Metadata;
        return KernelFunctionFactory.CreateFromMethod(
            InvokeAsync,
            function.JsonSerializerOptions,
            new KernelFunctionFromMethodOptions
            {
                FunctionName = function.Name,
                Description = function.Description,
                Parameters = metadata.Parameters,
                ReturnParameter = metadata.ReturnParameter,
                AdditionalMetadata = new ReadOnlyDictionary<string, object?>(new Dictionary<string, object?> { [Key] = function }),
            });

        async Task<object?> InvokeAsync(Kernel kernel, KernelArguments arguments, CancellationToken cancellationToken) =>
            await function.InvokeAsync(new AIFunctionArguments(arguments) { Services = kernel.Services }, cancellationToken).ConfigureAwait(false);
    }
}
