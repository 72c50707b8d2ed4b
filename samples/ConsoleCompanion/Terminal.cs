namespace ConsoleCompanion;

/// <summary>Writes single lines, which no terminal's width may break.</summary>
internal static class Terminal
{
    public static void Say(string message) => Console.Out.WriteLine(message);

    public static void Warn(string message) => Mark(ConsoleColor.Yellow, "warning:", message);

    public static void Fail(string message) => Mark(ConsoleColor.Red, "error:", message);

    private static void Mark(ConsoleColor colour, string mark, string message)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.ForegroundColor = colour;
        }

        Console.Error.Write(mark);
        Console.ResetColor();
        Console.Error.WriteLine($" {string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
    }
}
