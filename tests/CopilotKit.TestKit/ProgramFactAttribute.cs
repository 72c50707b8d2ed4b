using System.Runtime.CompilerServices;

namespace CopilotKit.TestKit;

/// <summary>A test that needs a program, and is skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!ExternalProgram.Exists(program))
        {
            Skip = $"needs the program {program}";
        }
    }
}

/// <summary>A table of tests that need a program, and are skipped by name where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(string program, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!ExternalProgram.Exists(program))
        {
            Skip = $"needs the program {program}";
        }
    }
}
