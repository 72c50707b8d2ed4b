using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CopilotKit.TestKit;

/// <summary>When the tests that need Semantic Kernel last ran, and against which core.</summary>
/// <param name="CorePublicApi">The SHA-256 hash of the core's <see cref="PublicApi"/> at that time, in hexadecimal.</param>
/// <param name="SemanticKernel">The version of Semantic Kernel.</param>
/// <param name="Date">The day, in UTC.</param>
/// <param name="Tests">How many tests passed: all of them.</param>
public sealed record LastFullRun(string CorePublicApi, string SemanticKernel, DateOnly Date, int Tests)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    private static string File { get; } = RepositoryFolder.PathOf("tests/CopilotKit.SemanticKernel.Tests/LastFullRun.json");

    /// <summary>Gets the hash of the core's public API as it is now.</summary>
    public static string CorePublicApiNow { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PublicApi.Of(typeof(CopilotKitBuilder).Assembly))));

    /// <summary>Reads the record.</summary>
    public static LastFullRun Read() => JsonSerializer.Deserialize<LastFullRun>(System.IO.File.ReadAllText(File), Json)!;

    /// <summary>Writes the record.</summary>
    public void Write() => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(this, Json) + "\n");
}
