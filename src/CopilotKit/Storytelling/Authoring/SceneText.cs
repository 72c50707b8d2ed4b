using System.Text;
using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Authoring;

/// <summary>The text of a scene as it comes in, repaired and read.</summary>
internal sealed class SceneText
{
    private readonly StringBuilder _raw = new();
    private readonly ScreenplayReader _reader = new();
    private readonly ScreenplayRepair _repair;

    public SceneText(StoryPlan plan)
    {
        _repair = new ScreenplayRepair([Role.Narrator, .. plan.Roles.Select(role => role.Name)]);

        // Without a heading before it, a first line such as "Night: it rained." would be read as a title page.
        _reader.Append("# Scene\n\n");
    }

    /// <summary>Gets what the model wrote, as it is.</summary>
    public string Raw => _raw.ToString();

    /// <summary>Gets the cues that were read and not given out yet.</summary>
    public List<Cue> Held { get; } = [];

    /// <summary>Reads the next portion; <see langword="null"/> ends the text.</summary>
    /// <returns>The cues that it completed, and why reading cannot go on.</returns>
    public (IReadOnlyList<Cue> Cues, ScreenplayFormatException? Broken) Read(string? portion)
    {
        _raw.Append(portion);
        string repaired = portion is null ? _repair.Complete() : _repair.Append(portion);
        List<Cue> cues = [];
        try
        {
            // Line by line, so that what stands before a broken line is kept.
            foreach (Range line in repaired.AsSpan().Split('\n'))
            {
                bool isWhole = line.End.Value < repaired.Length;
                cues.AddRange(_reader.Append(repaired.AsSpan()[line]));
                cues.AddRange(_reader.Append(isWhole ? "\n" : ""));
            }

            if (portion is null)
            {
                cues.AddRange(_reader.Complete());
            }
        }
        catch (ScreenplayFormatException exception)
        {
            return (Spoken(cues), exception);
        }

        return (Spoken(cues), null);
    }

    private static IReadOnlyList<Cue> Spoken(List<Cue> cues) => [.. cues.Where(cue => cue is Line or Pause or Sound)];
}
