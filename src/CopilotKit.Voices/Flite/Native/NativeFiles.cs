using System.Runtime.InteropServices;

namespace CopilotKit.Voices.Flite.Native;

/// <summary>Finds flite's shared libraries under the names that they have on each system.</summary>
/// <param name="folder">Where they lie; <see langword="null"/> asks the system's own search path.</param>
internal sealed class NativeFiles(string? folder)
{
    /// <summary>Loads one library, such as <c>flite_cmu_us_slt</c>.</summary>
    /// <returns>Its handle, or 0 when no candidate can be loaded.</returns>
    public nint Load(string name)
    {
        foreach (string file in CandidatesFor(name))
        {
            string path = folder is null ? file : Path.Combine(folder, file);
            if (NativeLibrary.TryLoad(path, out nint handle))
            {
                return handle;
            }
        }

        return 0;
    }

    /// <summary>Lists the file names to try, the most likely first.</summary>
    public static string[] CandidatesFor(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return [$"{name}.dll", $"lib{name}.dll", $"lib{name}-1.dll"];
        }

        // Without the -dev package there is no bare .so, and the soname of version 2.2 still ends in 1.
        return OperatingSystem.IsMacOS()
            ? [$"lib{name}.1.dylib", $"lib{name}.dylib"]
            : [$"lib{name}.so.1", $"lib{name}.so"];
    }
}
