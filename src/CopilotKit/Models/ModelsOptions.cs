using CopilotKit.Models.Budgets;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Policies;

namespace CopilotKit.Models;

/// <summary>Says which models an app has and how one is chosen, in code or in the configuration section <c>CopilotKit:Models</c>.</summary>
public sealed class ModelsOptions
{
    /// <summary>Gets the models by their names.</summary>
    public IDictionary<string, ModelSettings> Catalog { get; } = new Dictionary<string, ModelSettings>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the policy of requests that name none.</summary>
    /// <value>One of <see cref="ModelPolicyNames"/> or of <see cref="Policies"/>. The default is <c>balanced</c>.</value>
    public string Policy { get; set; } = ModelPolicyNames.Balanced;

    /// <summary>Gets policies of the app's own by their names; one named like a built-in policy replaces it.</summary>
    public IDictionary<string, PolicySettings> Policies { get; } = new Dictionary<string, PolicySettings>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets what is done when a model does not answer.</summary>
    public FailoverOptions Failover { get; } = new();

    /// <summary>Gets how much may be spent.</summary>
    public BudgetOptions Budgets { get; } = new();

    /// <summary>Gets whether a cheap model tries first.</summary>
    public CascadeOptions Cascade { get; } = new();

    /// <summary>Gets or sets the file that decisions are written to, a line of JSON each.</summary>
    /// <value><see langword="null"/>, the default, writes none. Read once, when the first request comes.</value>
    public string? DecisionLogFile { get; set; }

    /// <summary>Gets or sets a value indicating whether recorded decisions hold the words of the user's last message.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RecordsContent { get; set; }

    /// <summary>Gets the policies that there are, the app's own in front.</summary>
    internal IEnumerable<string> PolicyNames => Policies.Keys.Concat(PolicyPresets.Names).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives what is wrong with how a model is chosen, if anything.</summary>
    internal IEnumerable<string> Errors()
    {
        string[] unknown = PolicyNames.Contains(Policy, StringComparer.OrdinalIgnoreCase)
            ? []
            : [$"Property Models.Policy: must be one of {string.Join(", ", PolicyNames)}, not {Policy}."];
        return unknown
            .Concat(Policies.SelectMany(policy => policy.Value.Errors(policy.Key)))
            .Concat(Failover.Errors())
            .Concat(Budgets.Errors())
            .Concat(Cascade.Errors());
    }
}
