using System.Globalization;
using System.Text;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Flite;

/// <summary>Walks through a <c>.flitevox</c> file before flite sees it.</summary>
/// <remarks>
/// flite 2.2 checks only the first line: a file that is cut short sends it through null pointers, and a wrong length makes it end the
/// process. The walk follows the format that flite 2.2 writes, "CMU_FLITE_CG_VOXDATA-v2.0".
/// </remarks>
internal sealed class FliteVoiceFileReader
{
    private const string Header = "CMU_FLITE_CG_VOXDATA-v2.0\0";
    private const int MaxCount = 10_000_000;

    private readonly BinaryReader _reader;
    private readonly Dictionary<string, string> _features = new(StringComparer.Ordinal);

    private FliteVoiceFileReader(BinaryReader reader) => _reader = reader;

    /// <summary>Checks that a file is whole.</summary>
    /// <returns>The character that it plays.</returns>
    /// <exception cref="SpeechEngineException">The file is missing, cut short or not a voice.</exception>
    public static FliteCharacter Read(FliteVoiceFile file)
    {
        try
        {
            using BinaryReader reader = new(new BufferedStream(File.OpenRead(file.Path), 1 << 16), Encoding.Latin1);
            FliteVoiceFileReader walk = new(reader);
            bool hasOwnPitch = walk.Walk();
            return new FliteCharacter(file.Voice, file.Path) { Stretch = walk.Stretch, CanShiftPitch = !hasOwnPitch };
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new SpeechEngineException($"The voice file {file.Path} cannot be used: {failure.Message}", failure);
        }
    }

    // The file's own pace, which the one of an utterance would replace.
    private double Stretch =>
        double.TryParse(_features.GetValueOrDefault("duration_stretch"), CultureInfo.InvariantCulture, out double stretch) && stretch > 0
            ? stretch
            : 1;

    // Gives back whether the voice has a pitch model of its own, which flite cannot shift.
    private bool Walk()
    {
        if (Encoding.Latin1.GetString(_reader.ReadBytes(Header.Length)) != Header || _reader.ReadInt32() is not 1)
        {
            throw new InvalidDataException("it does not begin as a voice of flite 2 for this kind of processor does.");
        }

        ReadFeatures();
        SkipBlock();
        Repeat(SkipBlock);
        Skip(4 * sizeof(int));
        int parameterModels = CountOf("num_param_models");
        Times(CountOf("num_f0_models"), () => Repeat(SkipTree));
        Times(parameterModels, () => Repeat(SkipTree));
        bool hasOwnPitch = _reader.ReadInt32() is not 0;
        Times(hasOwnPitch ? 2 : 0, SkipTree);
        Times(parameterModels, SkipModel);
        Times(hasOwnPitch ? 1 : 0, SkipModel);
        SkipBlock();
        SkipBlock();
        Times(CountOf("model_shape") > 1 ? parameterModels : 0, () => Repeat(SkipBlock));
        Skip(sizeof(float));
        Times(CountOf("num_dur_models"), SkipDurations);
        Repeat(() => Repeat(SkipBlock));
        Skip(sizeof(int));
        SkipBlock();
        Skip(7 * sizeof(int));
        Repeat(SkipBlock);
        Skip(2 * sizeof(int));
        return hasOwnPitch;
    }

    private void ReadFeatures()
    {
        string name;
        do
        {
            name = ReadText();
            _features[name] = ReadText();
        }
        while (name is not "end_of_features");
    }

    private int CountOf(string feature) => int.TryParse(_features.GetValueOrDefault(feature), out int count) ? count : 1;

    private string ReadText()
    {
        int length = ReadCount();
        byte[] bytes = _reader.ReadBytes(length);
        return bytes.Length == length && length > 0 && bytes[^1] is 0
            ? Encoding.Latin1.GetString(bytes, 0, length - 1)
            : throw new InvalidDataException("a name in it is cut short.");
    }

    private int ReadCount() => _reader.ReadInt32() is var count and >= 0 and <= MaxCount
        ? count
        : throw new InvalidDataException("a length in it is impossible.");

    private void Repeat(Action skip) => Times(ReadCount(), skip);

    private static void Times(int count, Action skip)
    {
        for (int i = 0; i < count; i++)
        {
            skip();
        }
    }

    private void SkipBlock() => Skip(ReadCount());

    private void SkipModel()
    {
        Skip(2 * sizeof(int));
        Repeat(SkipBlock);
    }

    private void SkipDurations()
    {
        Repeat(() =>
        {
            Skip(2 * sizeof(float));
            SkipBlock();
        });
        SkipTree();
    }

    private void SkipTree()
    {
        const int StringType = 5;
        Repeat(() =>
        {
            Skip(2 + sizeof(short));
            if (_reader.ReadInt16() is StringType)
            {
                SkipBlock();
                return;
            }

            Skip(sizeof(int));
        });
        Repeat(SkipBlock);
    }

    private void Skip(int length)
    {
        Stream stream = _reader.BaseStream;
        if (stream.Length - stream.Position < length)
        {
            throw new InvalidDataException("it is cut short.");
        }

        stream.Seek(length, SeekOrigin.Current);
    }
}
