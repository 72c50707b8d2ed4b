using System.Text;

namespace CopilotKit.Speech;

/// <summary>Makes file names of titles.</summary>
internal static class FileNames
{
    private const int MaxLength = 40;

    /// <summary>Gives lower-case letters and digits with dashes between them; <c>sound</c> when a title has neither.</summary>
    public static string Of(string title)
    {
        StringBuilder name = new();
        foreach (char character in title.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(char.ToLowerInvariant(character));
            }
            else if (char.IsWhiteSpace(character) && name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string whole = name.ToString(0, Math.Min(name.Length, MaxLength)).Trim('-');
        return whole.Length > 0 ? whole : "sound";
    }
}
