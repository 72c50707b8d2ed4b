using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CopilotKit.Models.Intents;
using CopilotKit.Safety;

namespace CopilotKit.CrisisTraining;

/// <summary>Reads the files of sentences: headings <c>[kind: template]</c>, a sentence in each line, remarks after <c>#</c>.</summary>
internal static class SentenceFiles
{
    /// <summary>Reads all files of a folder, in the order of their names, and the everyday requests that the intents are learned from.</summary>
    public static Sentence[] ReadAll(string folder) =>
    [
        .. ReadFolder(folder),
        .. from text in CompanionIntents.Texts
           where text.Intent != "crisis"
           select new Sentence("companion", text.Group ?? text.Text, null, text.Text),
    ];

    /// <summary>Reads all files of a folder, in the order of their names.</summary>
    public static Sentence[] ReadFolder(string folder) => [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Reads everyday requests, one in each line.</summary>
    public static IEnumerable<Sentence> ReadLines(string file) => File.ReadLines(file).Select(line => new Sentence(file, "", null, line));

    private static IEnumerable<Sentence> Read(string file)
    {
        string[] heading = ["none", ""];
        foreach (string line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line is not ['#', ..] and not []))
        {
            if (line is ['[', .., ']'])
            {
                heading = line[1..^1].Split(": ", 2);
            }
            else
            {
                CrisisKind? kind = heading[0] == "none" ? null : Enum.Parse<CrisisKind>(heading[0]);
                yield return new Sentence(Path.GetFileNameWithoutExtension(file), heading[1], kind, line);
            }
        }
    }

    /// <summary>Gives the SHA-256 of everything that a model is learned from: what is made of each sentence, phrases included, and its answer.</summary>
    public static byte[] HashOf(IEnumerable<Sentence> sentences)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Sentence sentence in sentences)
        {
            hash.AppendData([(byte)sentence.Answer]);
            foreach (uint[] grams in sentence.Grams)
            {
                hash.AppendData(MemoryMarshal.AsBytes<uint>(grams));
            }
        }

        return hash.GetHashAndReset();
    }
}
