using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Policies;

/// <summary>Guesses tokens without a tokenizer, as <see cref="SelectionRequest.InputTokens"/> says.</summary>
internal static class TokenEstimate
{
    public const int PerMessage = 4;
    private const int PerImage = 1_100;
    private const int MediaBytesPerToken = 500;

    private static readonly ConditionalWeakTable<AITool, StrongBox<int>> Tools = [];

    public static int Of(ReadOnlySpan<char> text) => Ascii.IsValid(text) ? (text.Length + 3) / 4 : OfMixed(text);

    public static int Of(AITool tool) => Tools.GetValue(tool, static tool => new StrongBox<int>(
        Of(tool.Name) + Of(tool.Description) + (tool is AIFunctionDeclaration function ? Of(function.JsonSchema.GetRawText()) : 0))).Value;

    public static int Of(AIContent content) => content switch
    {
        TextContent text => Of(text.Text),
        TextReasoningContent reasoning => Of(reasoning.Text),
        FunctionCallContent call => Of(call.Name) + (call.Arguments?.Sum(argument => Of(argument.Key) + Of(argument.Value?.ToString())) ?? 0),
        FunctionResultContent result => Of(result.Result?.ToString()),
        DataContent image when image.HasTopLevelMediaType("image") => PerImage,
        DataContent data => data.Data.Length / MediaBytesPerToken,
        UriContent => PerImage,
        _ => 0,
    };

    private static int OfMixed(ReadOnlySpan<char> text)
    {
        int ascii = 0;
        foreach (char character in text)
        {
            ascii += char.IsAscii(character) ? 1 : 0;
        }

        return ((ascii + 3) / 4) + text.Length - ascii;
    }
}
