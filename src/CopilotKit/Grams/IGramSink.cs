namespace CopilotKit.Grams;

/// <summary>Takes the words and the parts of words of a text, each as a number.</summary>
internal interface IGramSink
{
    void Add(uint gram);
}
