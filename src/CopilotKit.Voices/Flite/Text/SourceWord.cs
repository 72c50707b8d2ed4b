namespace CopilotKit.Voices.Flite.Text;

/// <summary>One piece of the original between two white spaces.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Text">
/// The piece in few characters: ASCII, the dashes <c>–</c> and <c>—</c>, <c>…</c>, and the keys of <see cref="Symbols"/>. A space stands
/// for what cannot be said.
/// </param>
internal readonly record struct SourceWord(Range Range, string Text)
{
    /// <summary>Gets a value indicating whether an empty line follows.</summary>
    public bool EndsParagraph { get; init; }
}
