using System.Runtime.InteropServices;

namespace CopilotKit.Safety.Crises;

/// <summary>What a model of crises has learned, and its file.</summary>
/// <param name="Grams">The grams that count.</param>
/// <param name="Weights">What each gives to each hidden unit, gram by gram.</param>
/// <param name="HiddenBias">What each hidden unit begins with.</param>
/// <param name="Output">What each hidden unit gives to each answer, answer by answer.</param>
/// <param name="OutputBias">What each answer begins with.</param>
/// <param name="Threshold">The log odds from which on it is an alarm.</param>
/// <param name="Source">The SHA-256 of the sentences that it was learned from.</param>
internal sealed record CrisisModelParts(
    uint[] Grams, float[] Weights, float[] HiddenBias, float[] Output, float[] OutputBias, float Threshold, byte[] Source)
{
    /// <summary>How many hidden units there are.</summary>
    public const int HiddenUnits = 8;

    /// <summary>The number of the answer that there is no crisis; those before it are the kinds.</summary>
    public const int None = (int)CrisisKind.Danger + 1;

    /// <summary>How many answers there are.</summary>
    public const int Answers = None + 1;

    // "CKC1"
    private const uint Magic = 0x3143_4B43;

    /// <summary>Gives what a gram gives to the hidden units.</summary>
    public ReadOnlySpan<float> RowOf(int row) => Weights.AsSpan(row * HiddenUnits, HiddenUnits);

    /// <summary>Gives what the hidden units give to an answer.</summary>
    public ReadOnlySpan<float> OutputOf(int answer) => Output.AsSpan(answer * HiddenUnits, HiddenUnits);

    /// <summary>Writes the file; the weights of the grams as half-precision numbers.</summary>
    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Source);
        writer.Write(Threshold);
        writer.Write(Grams.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(Grams));
        writer.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(Weights, weight => (Half)weight)));
        foreach (float[] numbers in new[] { HiddenBias, Output, OutputBias })
        {
            writer.Write(MemoryMarshal.AsBytes<float>(numbers));
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static CrisisModelParts Read(Stream stream)
    {
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is not a model of crises.");
        }

        byte[] source = reader.ReadBytes(32);
        float threshold = reader.ReadSingle();
        uint[] grams = ReadArray<uint>(stream, reader.ReadInt32());
        float[] weights = Array.ConvertAll(ReadArray<Half>(stream, grams.Length * HiddenUnits), weight => (float)weight);
        return new CrisisModelParts(
            grams,
            weights,
            ReadArray<float>(stream, HiddenUnits),
            ReadArray<float>(stream, Answers * HiddenUnits),
            ReadArray<float>(stream, Answers),
            threshold,
            source);
    }

    private static T[] ReadArray<T>(Stream stream, int count)
        where T : unmanaged
    {
        T[] array = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
