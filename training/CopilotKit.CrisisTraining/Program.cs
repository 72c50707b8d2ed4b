using CopilotKit.CrisisTraining;
using CopilotKit.Safety.Crises;

// Run in the repository: without arguments it writes the model that the library embeds; with "validate" it says how well
// such models do on authors whom they have not learned from, and on the lines of a file of everyday requests besides.
const string Folder = "training/CopilotKit.CrisisTraining/Sentences";
const string Model = "src/CopilotKit/Safety/Crises/crises.model";

Sentence[] sentences = SentenceFiles.ReadAll(Folder);
Console.WriteLine($"{sentences.Length} sentences of {sentences.Select(sentence => sentence.Author).Distinct().Count()} files.");
switch (args)
{
    case []:
        CrisisModelParts parts = Learner.Learn(sentences);
        using (FileStream file = File.Create(Model))
        {
            parts.Write(file);
            Console.WriteLine($"{parts.Grams.Length} grams, {file.Length} bytes: {Model}");
        }

        return 0;
    case ["validate", .. string[] everyday]:
        Validation.Report(sentences, [.. everyday.SelectMany(SentenceFiles.ReadLines)]);
        return 0;
    default:
        Console.Error.WriteLine("usage: CopilotKit.CrisisTraining [validate [<file of everyday requests>]]");
        return 2;
}
