namespace CopilotKit.Programs;

/// <summary>Starts programs of other people, such as <c>ffmpeg</c> or <c>espeak-ng</c>.</summary>
/// <remarks>One of the few seams that tests fake. Implementations serve any number of callers at once.</remarks>
public interface IProgramRunner
{
    /// <summary>Says whether a program can be started.</summary>
    /// <param name="program">A name to look for on the <c>PATH</c>, or a path.</param>
    bool Exists(string program);

    /// <summary>Starts a program; its standard input and output are streams.</summary>
    /// <param name="program">A name found on the <c>PATH</c>, or a path.</param>
    /// <param name="arguments">
    /// Its arguments, each handed over as it is. A text of a user's belongs on the standard input: as an argument it could be
    /// read as a switch.
    /// </param>
    /// <returns>The program at work.</returns>
    /// <exception cref="ProgramException">The program is not there, or cannot be started.</exception>
    IRunningProgram Start(string program, IReadOnlyList<string> arguments);
}

/// <summary>A program at work. Disposing it before its end kills it, with every process that it started.</summary>
public interface IRunningProgram : IAsyncDisposable
{
    /// <summary>Gets what it reads; closing it tells the program that nothing more comes.</summary>
    Stream StandardInput { get; }

    /// <summary>Gets what it writes.</summary>
    Stream StandardOutput { get; }

    /// <summary>Waits for its end. What it writes must be read meanwhile, or it waits for ever.</summary>
    /// <param name="cancellationToken">Ends the waiting early, not the program.</param>
    /// <exception cref="ProgramException">
    /// It ended with another code than 0; the message holds the end of what it complained about.
    /// </exception>
    Task WaitForSuccessAsync(CancellationToken cancellationToken);
}
