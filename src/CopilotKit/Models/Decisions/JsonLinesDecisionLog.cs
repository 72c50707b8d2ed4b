using System.Text.Json;

namespace CopilotKit.Models.Decisions;

/// <summary>Writes decisions as JSON, one a line.</summary>
/// <remarks>Each line is written whole, however many callers there are, and reaches the file before the call returns.</remarks>
public sealed class JsonLinesDecisionLog : IDecisionLog, IDisposable
{
    private readonly TextWriter _writer;
    private readonly Lock _lock = new();

    /// <summary>Initializes a new instance of the <see cref="JsonLinesDecisionLog"/> class.</summary>
    /// <param name="path">The file, which is made if need be and appended to.</param>
    public JsonLinesDecisionLog(string path)
        : this(new StreamWriter(path, append: true))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="JsonLinesDecisionLog"/> class.</summary>
    /// <param name="writer">Where the lines go; disposed with the log.</param>
    public JsonLinesDecisionLog(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
    }

    /// <summary>Reads what was written.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The decisions in the order of their lines, read as they are asked for.</returns>
    /// <exception cref="InvalidDataException">A line is no decision; the message has its number.</exception>
    public static IEnumerable<DecisionRecord> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            yield return Parse(line) ?? throw new InvalidDataException($"Line {number} of {path} is no decision.");
        }
    }

    /// <inheritdoc/>
    public void Write(DecisionRecord decision)
    {
        string line = JsonSerializer.Serialize(decision, DecisionJsonContext.Default.DecisionRecord);
        lock (_lock)
        {
            _writer.WriteLine(line);
            _writer.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static DecisionRecord? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DecisionJsonContext.Default.DecisionRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
