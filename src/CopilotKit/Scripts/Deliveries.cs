namespace CopilotKit.Scripts;

/// <summary>How every line of a script is said: its own delivery over that of its role.</summary>
/// <param name="roles">The roles that are described; of two with the same name the first counts.</param>
internal sealed class Deliveries(IEnumerable<Role> roles)
{
    private readonly Dictionary<string, Delivery> _usual = roles
        .DistinctBy(role => role.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(role => role.Name, role => role.Delivery, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives how a line is said.</summary>
    public Delivery Of(Line line) => line.Delivery.Over(_usual.GetValueOrDefault(line.Role));
}
