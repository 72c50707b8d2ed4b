using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Crises;

/// <summary>A sentence, or a piece of a very long one.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Meant">The kinds of crises that its phrases speak of and nothing around them takes back.</param>
/// <param name="Said">The kinds of all crises that its phrases speak of, denied, past and told ones too.</param>
internal sealed record CrisisSentence(IReadOnlyList<Word> Words, IReadOnlyList<CrisisKind> Meant, IReadOnlyList<CrisisKind> Said);
