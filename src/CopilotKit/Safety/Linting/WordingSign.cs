namespace CopilotKit.Safety.Linting;

/// <summary>What a phrase does.</summary>
/// <param name="Wording">What it does.</param>
/// <param name="IsExcuse">Whether it rather excuses such a phrase where both overlap: “you do not have to” is no obligation.</param>
/// <param name="IsCertain">Whether nothing excuses it.</param>
internal readonly record struct WordingSign(Wording Wording, bool IsExcuse = false, bool IsCertain = false);
