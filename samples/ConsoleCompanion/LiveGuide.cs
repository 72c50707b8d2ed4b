using System.Globalization;
using CopilotKit.Meditation;
using CopilotKit.Programs;
using CopilotKit.Speech;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleCompanion;

/// <summary>Plays a meditation through a program of the machine, and shows meanwhile what the breath does.</summary>
internal sealed class LiveGuide(LoudSpeaker speaker, TimeProvider time)
{
    private const int Width = 30;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <exception cref="ProgramException">There is no player for the file, or it failed.</exception>
    public async Task PlayAsync(string path, MeditationSession session, PerformanceTimeline timeline, CancellationToken cancellationToken)
    {
        Task playing = speaker.PlayAsync(path, cancellationToken);
        if (AnsiConsole.Profile.Capabilities.Interactive)
        {
            BreathGuide guide = new(session, timeline);
            long start = time.GetTimestamp();
            await AnsiConsole.Live(Text.Empty).AutoClear(true).StartAsync(async display =>
            {
                while (!playing.IsCompleted)
                {
                    display.UpdateTarget(Picture(guide, time.GetElapsedTime(start), timeline.Duration));
                    await Task.WhenAny(playing, Task.Delay(Tick, time, cancellationToken));
                }
            });
        }

        await playing;
    }

    /// <summary>Draws the breath as a bar that fills and empties, the words, and the time that is left.</summary>
    internal static IRenderable Picture(BreathGuide guide, TimeSpan elapsed, TimeSpan length)
    {
        TimeSpan left = length > elapsed ? length - elapsed : TimeSpan.Zero;
        string clock = left.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
        string breath = "";
        if (guide.BreathAt(elapsed) is var (move, fullness))
        {
            int full = (int)Math.Round(fullness * Width);
            string word = move switch
            {
                BreathMove.In => "breathe in",
                BreathMove.Sip => "a little more",
                BreathMove.Hold => "hold",
                _ => "breathe out",
            };
            breath = $"[teal]{new string('█', full)}[/][grey]{new string('·', Width - full)}[/]  {word}";
        }

        return new Rows(new Markup(breath), new Markup($"[italic]{guide.WordsAt(elapsed).EscapeMarkup()}[/]"), new Markup($"[grey]{clock}[/]"));
    }
}
