using CopilotKit.Grams;
using System.Runtime.InteropServices;

namespace CopilotKit.Models.Intents.Learning;

/// <summary>Writes and reads classifiers.</summary>
internal static class ModelFile
{
    // "CKI1"
    private const uint Magic = 0x3149_4B43;
    private const int BytesBeside = 12;
    private const int MaxGrams = 10_000_000;

    /// <summary>Says how many grams a file of some bytes has room for.</summary>
    public static int MaxRows(string[] intents, int maxBytes)
    {
        int head = 64 + intents.Sum(intent => (intent.Length * 3) + 5 + sizeof(float));
        return Math.Clamp((maxBytes - head) / (intents.Length + BytesBeside), 0, MaxGrams);
    }

    public static void Write(Stream stream, string[] intents, LinearModel model, Calibration calibration)
    {
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(intents.Length);
        Array.ForEach(intents, writer.Write);
        writer.Write(calibration.Offset);
        writer.Write(calibration.Slope);
        writer.Write(calibration.Threshold);
        writer.Write(model.Table.Grams.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(model.Table.Grams));
        writer.Write(MemoryMarshal.AsBytes<float>(model.Rarities));
        writer.Write(MemoryMarshal.AsBytes<float>(model.Bias));
        writer.Write(MemoryMarshal.AsBytes<float>(model.Scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(model.Steps));
    }

    public static IntentClassifier Read(Stream stream)
    {
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        Require(reader.ReadUInt32() == Magic, "This is not a classifier that IntentClassifier.Save has written.");
        int count = reader.ReadInt32();
        Require(count is >= 2 and <= LinearModel.MaxIntents, $"A classifier has 2 to {LinearModel.MaxIntents} intents, not {count}.");
        string[] intents = [.. Enumerable.Range(0, count).Select(_ => reader.ReadString())];
        Calibration calibration = new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        int rows = reader.ReadInt32();
        Require(rows is >= 0 and <= MaxGrams && (long)rows * count <= Array.MaxLength, $"A classifier cannot have {rows} rows.");
        return new IntentClassifier(intents, ReadModel(stream, rows, count), calibration);
    }

    private static LinearModel ReadModel(Stream stream, int rows, int intents)
    {
        GramTable table = new(ReadArray<uint>(stream, rows));
        float[] rarities = ReadArray<float>(stream, rows);
        float[] bias = ReadArray<float>(stream, intents);
        return new LinearModel(table, rarities, bias, ReadArray<float>(stream, rows), ReadArray<sbyte>(stream, rows * intents));
    }

    private static T[] ReadArray<T>(Stream stream, int count)
        where T : unmanaged
    {
        T[] array = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidDataException(message);
        }
    }
}
