using System.ClientModel;

namespace CopilotKit.OpenAI;

/// <summary>What a service is reached with.</summary>
internal static class ServiceAccess
{
    public const string KeyRule = "must be a key, without white space and without characters beyond ASCII.";

    public static bool IsAddress(Uri endpoint) => endpoint.IsAbsoluteUri && endpoint.Scheme is "https" or "http";

    public static bool IsKey(string key) => key.Length > 0 && key.All(character => character is > ' ' and < '\x7F');

    // A server of one's own often wants no key, but the SDK wants something to send.
    public static ApiKeyCredential CredentialOf(string? key) => new(key ?? "none");
}
