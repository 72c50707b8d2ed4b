using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;

namespace ConsoleCompanion.Tests;

/// <summary>Runs a copy of the program with files of its own.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(null, "Bearer key-of-the-secrets")]
    [InlineData("key-of-the-environment", "Bearer key-of-the-environment")]
    public async Task Chat_ModelInAppSettings_GetsItsKeyFromTheSecretsOrTheEnvironmentAndShowsItNowhere(string? variable, string sent)
    {
        await using LoopbackServer model = new(LoopbackAnswer.Json("""{"error":{"message":"key-of-the-secrets and key-of-the-environment"}}""", 503));
        CopyProgram();
        await WriteAsync("appsettings.json", $$"""
            {"CopilotKit":{"Models":{"Catalog":{"mai":{"Service":"openai","Endpoint":"{{model.Address}}openai/v1/","ModelId":"MAI-1-preview"} } } } }
            """);
        await WriteAsync(
            ".microsoft/usersecrets/copilotkit-console-companion/secrets.json", """{"CopilotKit:Models:Catalog:mai:ApiKey":"key-of-the-secrets"}""");

        string said = await ChatAsync(variable, "Hello\n/why\n/models\n/quit\n");

        Assert.Equal(("/openai/v1/chat/completions", sent), (model.Requests[0].Path, model.Requests[0].Header("Authorization")));
        Assert.Contains("asked mai: Server, status 503", said, StringComparison.Ordinal);
        Assert.Contains("warn: CopilotKit.Models.ModelSelectingChatClient", said, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void CopyProgram()
    {
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }
    }

    private Task WriteAsync(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        return File.WriteAllTextAsync(_folder[name], text, TestContext.Current.CancellationToken);
    }

    private async Task<string> ChatAsync(string? key, string input)
    {
        SampleProgram program = new(_folder["companion.dll"]) { Input = input, Environment = { ["HOME"] = _folder["."] } };
        if (key is not null)
        {
            program.Environment["CopilotKit__Models__Catalog__mai__ApiKey"] = key;
        }

        ProgramOutput said = await program.RunAsync("chat");
        return said.Output + said.Errors;
    }
}
