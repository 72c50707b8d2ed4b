using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Storytelling;

namespace CopilotKit.Benchmarks;

/// <summary>The stories that are performed: by the offline author, the same in every run.</summary>
internal static class Stories
{
    /// <summary>Writes a story.</summary>
    /// <param name="length">How long its performance lasts.</param>
    /// <param name="engine">For whose voices it is written.</param>
    public static Task<Script> WriteAsync(TimeSpan length, ISpeechEngine engine)
    {
        Storyteller teller = new(
            new OfflineStoryAuthor(),
            pace: async (roles, cancellationToken) => new Casting(await engine.GetVoicesAsync(cancellationToken), roles).WordsPerMinute);
        return teller.WriteAsync("a fox who collects echoes", length);
    }

    /// <summary>Gives the story with three voices: what other characters say, the second one says.</summary>
    public static Script ForThreeVoices(Script script)
    {
        HashSet<string> three = [.. script.Roles.Take(3).Select(role => role.Name)];
        return script with { Cues = [.. script.Cues.Select(ForThree)], Roles = [.. script.Roles.Take(3)] };

        Cue ForThree(Cue cue) => cue switch
        {
            Line line when !three.Contains(line.Role) => new Line(script.Roles[2].Name, line.Text),
            OptionalGroup group => new OptionalGroup(group.Priority, [.. group.Cues.Select(ForThree)]),
            _ => cue,
        };
    }

    /// <summary>Gives the story without its styles, which bare flite does not have.</summary>
    public static Script WithoutStyles(Script script)
    {
        return script with
        {
            Cues = [.. script.Cues.Select(Plain)],
            Roles = [.. script.Roles.Select(role => role with { Delivery = role.Delivery with { Style = null } })],
        };

        static Cue Plain(Cue cue) => cue switch
        {
            Line line => new Line(line.Role, line.Text) { Delivery = line.Delivery with { Style = null }, Language = line.Language },
            OptionalGroup group => new OptionalGroup(group.Priority, [.. group.Cues.Select(Plain)]),
            _ => cue,
        };
    }
}
