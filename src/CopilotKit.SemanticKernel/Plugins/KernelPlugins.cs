using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Plugins;

/// <summary>Makes kernel plugins of our plugins.</summary>
internal static class KernelPlugins
{
    /// <summary>Makes a kernel plugin of a plugin object and the tools that it offers.</summary>
    public static KernelPlugin Create(string name, object plugin, IEnumerable<AIFunction> functions) =>
        KernelPluginFactory.CreateFromFunctions(name, functions.Select(function => ToKernelFunction(function, plugin)));

    // AsKernelFunction() turns every result into a JsonElement. Going back to the method keeps its type, which filters,
    // InvokeAsync<T> and the app's own code want to see.
    private static KernelFunction ToKernelFunction(AIFunction function, object plugin) =>
        function.UnderlyingMethod is { } method && (method.IsStatic || method.DeclaringType!.IsInstanceOfType(plugin))
            ? KernelFunctionFactory.CreateFromMethod(
                method,
                function.JsonSerializerOptions,
                method.IsStatic ? null : plugin,
                function.Name,
                function.Description,
                Parameters(function, method))
            : function.AsKernelFunction();

    private static IEnumerable<KernelParameterMetadata> Parameters(AIFunction function, MethodInfo method)
    {
        if (!function.JsonSchema.TryGetProperty("properties", out JsonElement schemas))
        {
            return [];
        }

        Dictionary<string, ParameterInfo> parameters = method.GetParameters().ToDictionary(parameter => parameter.Name!);
        return [.. schemas.EnumerateObject().Select(
            schema => Parameter(parameters[schema.Name], schema.Value, function.JsonSerializerOptions))];
    }

    private static KernelParameterMetadata Parameter(ParameterInfo parameter, JsonElement schema, JsonSerializerOptions json) =>
        new(parameter.Name!, json)
        {
            Description = parameter.GetCustomAttribute<DescriptionAttribute>()?.Description,
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
            IsRequired = !parameter.IsOptional,
            ParameterType = parameter.ParameterType,
            // The schema that Semantic Kernel would infer leaves out the limits that [Range] states.
            Schema = KernelJsonSchema.Parse(schema.GetRawText()),
        };
}
