namespace CopilotKit.Models.Policies;

/// <summary>Which models a request would like by their place in the roster; -1 where it does not.</summary>
/// <param name="AskedFor">The one that the caller named.</param>
/// <param name="Turn">The one whose tool calls are being answered.</param>
/// <param name="Sticky">The one that the conversation is on.</param>
internal readonly record struct Wish(int AskedFor, int Turn, int Sticky)
{
    public static Wish None => new(-1, -1, -1);
}
