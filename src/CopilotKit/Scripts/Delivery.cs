namespace CopilotKit.Scripts;

/// <summary>How words are said: a style, a pace, a loudness.</summary>
/// <remarks>Written in a screenplay as <c>(very calm, slowly, quietly)</c>.</remarks>
public sealed record Delivery
{
    /// <summary>The delivery that changes nothing.</summary>
    public static readonly Delivery Plain = new();

    /// <summary>The weakest that a style can be meant.</summary>
    internal const double MinStyleDegree = 0.01;

    /// <summary>The strongest that a style can be meant.</summary>
    internal const double MaxStyleDegree = 2;

    /// <summary>Gets the style or emotional tone.</summary>
    /// <value>
    /// Free words such as <c>calm</c> or <c>cheerful</c>, as <c>SpeakingStyles</c> lists them; the default is
    /// <see langword="null"/>.
    /// </value>
    public string? Style { get; init => field = ScriptValue.OneLineOrNull(value, nameof(Style)); }

    /// <summary>Gets how strongly the style is meant.</summary>
    /// <value>0.01 to 2; <see langword="null"/>, the default, means as usual, which is 1.</value>
    public double? StyleDegree
    {
        get;
        init => field = value is { } degree ? CheckedDegree(degree, nameof(StyleDegree)) : null;
    }

    /// <summary>Gets the pace.</summary>
    /// <value>A factor, 0.5 to 2; <see langword="null"/>, the default, leaves it to the role or the performance.</value>
    public double? Speed
    {
        get;
        init => field = value is { } speed ? ScriptValue.InRange(speed, 0.5, 2, nameof(Speed)) : null;
    }

    /// <summary>Gets the loudness.</summary>
    /// <value>Decibels relative to the usual, -20 to 12; <see langword="null"/>, the default, leaves it to the role.</value>
    public double? GainDecibels
    {
        get;
        init => field = value is { } gain ? ScriptValue.InRange(gain, -20, 12, nameof(GainDecibels)) : null;
    }

    /// <summary>Checks how strongly a style is meant.</summary>
    internal static double CheckedDegree(double degree, string name) => ScriptValue.InRange(degree, MinStyleDegree, MaxStyleDegree, name);

    /// <summary>Gives what holds where this says something, and the usual where it does not.</summary>
    /// <param name="usual">The usual. What it says of how strongly its own style is meant does not hold for another style.</param>
    internal Delivery Over(Delivery? usual) =>
        usual is null || usual == Plain ? this
        : this == Plain ? usual
        : new Delivery
        {
            Style = Style ?? usual.Style,
            StyleDegree = StyleDegree ?? (Style is null ? usual.StyleDegree : null),
            Speed = Speed ?? usual.Speed,
            GainDecibels = GainDecibels ?? usual.GainDecibels,
        };
}
