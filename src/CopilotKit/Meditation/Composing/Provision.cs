namespace CopilotKit.Meditation.Composing;

/// <summary>What must hold for a text to be said: circumstances joined by <c>&amp;</c>, each of them with <c>!</c> when it must not hold.</summary>
internal sealed class Provision
{
    /// <summary>The condition that always holds.</summary>
    public static readonly Provision None = new("");

    private readonly string[] _terms;

    public Provision(string text) => _terms = text.Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Gets the circumstances that it names.</summary>
    public IEnumerable<string> Circumstances => _terms.Select(term => term.TrimStart('!'));

    public bool IsMetBy(IReadOnlySet<string> circumstances) =>
        _terms.All(term => term[0] == '!' ? !circumstances.Contains(term[1..]) : circumstances.Contains(term));
}
