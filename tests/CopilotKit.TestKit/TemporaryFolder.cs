using CopilotKit.Audio;
using CopilotKit.Audio.Wav;

namespace CopilotKit.TestKit;

/// <summary>A folder for the files of one test, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("audio-test").FullName;

    public IReadOnlyList<string> Files => Directory.GetFiles(_path);

    public string this[string name] => Path.Combine(_path, name);

    public string WriteWav(string name, float[] samples, PcmFormat format)
    {
        using WavWriter writer = new(File.Create(this[name]), format);
        writer.Write(samples);
        return this[name];
    }

    /// <summary>Writes 32-bit floats, which neither clip nor round.</summary>
    public string WriteRaw(string name, float[] samples)
    {
        File.WriteAllBytes(this[name], System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(samples).ToArray());
        return this[name];
    }

    public static float[] ReadWav(string path)
    {
        using WavReader reader = new(File.OpenRead(path));
        List<float> all = [];
        float[] block = new float[4_096 * reader.Format.Channels];
        while (reader.Read(block) is > 0 and int read)
        {
            all.AddRange(block.AsSpan(0, read));
        }

        return [.. all];
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
