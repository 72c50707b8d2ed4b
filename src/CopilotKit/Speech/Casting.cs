using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;

namespace CopilotKit.Speech;

/// <summary>Gives every role of a script its voice: the same one always, and no two that are easily mixed up.</summary>
/// <remarks>
/// The narrator is cast first, then the described roles in their order, then others as they come. The choice depends on
/// nothing else, so the same screenplay with the same voices gets the same cast. Not safe for several threads.
/// </remarks>
public sealed class Casting
{
    private const double NarratorShare = 0.75;

    private readonly IReadOnlyList<Voice> _voices;
    private readonly string _language;
    private readonly Dictionary<string, CastRole> _cast = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CastRole> _order = [];

    /// <summary>Initializes a new instance of the <see cref="Casting"/> class.</summary>
    /// <param name="voices">The voices to choose from, the preferred ones first.</param>
    /// <param name="roles">The roles that are described.</param>
    /// <param name="language">The language of the words: a BCP 47 tag; <see langword="null"/> takes that of the first voice.</param>
    /// <exception cref="ArgumentException">There are no voices.</exception>
    public Casting(IReadOnlyList<Voice> voices, IEnumerable<Role> roles, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(voices);
        ArgumentNullException.ThrowIfNull(roles);
        if (voices.Count == 0)
        {
            throw new ArgumentException("At least one voice is needed to cast a script.", nameof(voices));
        }

        // An engine may speak a hundred languages; a role is not given a Welsh voice because it is told apart so well.
        (_voices, _language) = (voices, language ?? voices[0].Language);
        List<Role> described = [.. roles];
        Add(described.Find(IsNarrator) ?? new Role(Role.Narrator));
        described.ForEach(role => Add(role));
    }

    /// <summary>Gets the cast so far, the narrator first.</summary>
    public IReadOnlyList<CastRole> Roles => _order;

    /// <summary>Gets how fast the cast so far reads a story.</summary>
    /// <value>Words per minute, silences left out: three quarters of the words the narrator's, the rest shared by the others.</value>
    public double WordsPerMinute
    {
        get
        {
            double narrator = PaceOf(_order[0]);
            double others = _order.Skip(1).Select(PaceOf).DefaultIfEmpty(narrator).Average();
            return 1 / ((NarratorShare / narrator) + ((1 - NarratorShare) / others));
        }
    }

    /// <summary>Gives the voice of a role; a role without a description gets one when it first speaks.</summary>
    /// <param name="role">The name, compared without regard to case.</param>
    /// <returns>The role with its voice.</returns>
    public CastRole Of(string role) => _cast.TryGetValue(role, out CastRole? cast) ? cast : Add(new Role(role));

    private CastRole Add(Role role)
    {
        if (_cast.TryGetValue(role.Name, out CastRole? known))
        {
            return known;
        }

        Voice? wanted = _voices.FirstOrDefault(voice => voice.Id.Equals(role.VoiceId, StringComparison.OrdinalIgnoreCase));
        Voice voice = wanted ?? _voices.MinBy(
            candidate => CastingCosts.Of(candidate, role, _language) + CastingCosts.OfLikeness(candidate, _order))!;
        int others = wanted is null ? _order.Count(cast => cast.Voice.Id == voice.Id) : 0;
        CastRole added = new(role, voice)
        {
            Pitch = CastingCosts.PitchOfCopy(others),
            Reason = CastingCosts.Explain(voice, role, isWanted: wanted is not null, others),
        };
        _cast.Add(role.Name, added);
        _order.Add(added);
        return added;
    }

    private static double PaceOf(CastRole cast) =>
        cast.Voice.WordsPerMinute * StyleProsody.Of(cast.Role.Delivery.Style, cast.Role.Delivery.StyleDegree ?? 1).Speed;

    private static bool IsNarrator(Role role) => role.Name.Equals(Role.Narrator, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A role with its voice.</summary>
/// <param name="Role">The role.</param>
/// <param name="Voice">Its voice.</param>
public sealed record CastRole(Role Role, Voice Voice)
{
    /// <summary>Gets how the voice is shifted, because another role has it unshifted.</summary>
    /// <value>A factor on the voice's pitch, 0.5 to 2. The default is 1.</value>
    public double Pitch { get; init; } = 1;

    /// <summary>Gets why the role has this voice, in a few words for people.</summary>
    public string Reason { get; init; } = "";
}
