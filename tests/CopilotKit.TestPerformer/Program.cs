using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestPerformer;
using CopilotKit.Voices.Flite;

// Performs a screenplay in a process of its own, which a test can kill: SCREENPLAY OUTPUT JOURNAL PARALLEL.
using FliteSpeechEngine flite = new(new FliteOptions());
Script script = ScreenplayReader.Read(await File.ReadAllTextAsync(args[0]));
PerformanceOptions options = new() { MaxParallelUtterances = int.Parse(args[3], null) };
await new ScriptPerformer(new JournalingEngine(flite, args[2]), options).SaveAsync(script, args[1]);
