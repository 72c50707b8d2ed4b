namespace CopilotKit.Safety.Phrases;

/// <summary>A word of a sentence, in small letters and written out: <c>I'm</c> is the two words <c>i</c> and <c>am</c>.</summary>
/// <param name="Id">Its number in the vocabulary; 0 for a word that no phrase knows.</param>
/// <param name="Hash">Its number as a gram; words that differ only in their digits share one.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Clause">Which part between commas and the like it belongs to, counted over the whole text.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
internal readonly record struct Word(int Id, uint Hash, int Start, int End, int Clause, bool IsQuoted);
