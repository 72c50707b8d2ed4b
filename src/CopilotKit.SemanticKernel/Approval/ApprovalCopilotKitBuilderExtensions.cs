using CopilotKit;
using CopilotKit.SemanticKernel.Approval;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a person approve what a model wants to have made.</summary>
public static class ApprovalCopilotKitBuilderExtensions
{
    /// <summary>Asks before a model has long or paid sound made, or calls a function that is marked to need approval.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="ask">
    /// Shows the request to a person and gives their answer. Until then nothing is made and nothing is sent. Called
    /// once for each call of a function.
    /// </param>
    /// <param name="configure">Says what needs no approval; checked when a host starts, else at first use.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// The sound is that of <c>speak</c>, <c>preview_voice</c>, <c>perform_script</c> and <c>perform_meditation</c>; marked
    /// functions are those that <c>AddFunctions</c> got as <see cref="AI.ApprovalRequiredAIFunction"/>. A model that is
    /// refused is told so in the function's result. What the app itself invokes is not asked for. Calling this again
    /// replaces <paramref name="ask"/>.
    /// </remarks>
    public static CopilotKitBuilder AddApproval(
        this CopilotKitBuilder builder,
        Func<ApprovalRequest, CancellationToken, ValueTask<ApprovalAnswer>> ask,
        Action<ApprovalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(ask);

        builder.Services.AddOptions<ApprovalOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApprovalOptions>, ApprovalOptionsValidator>());
        builder.Services.RemoveAll<ApprovalCallback>();
        builder.Services.AddSingleton(new ApprovalCallback(ask));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAutoFunctionInvocationFilter, ApprovalFilter>());
        return builder;
    }
}
