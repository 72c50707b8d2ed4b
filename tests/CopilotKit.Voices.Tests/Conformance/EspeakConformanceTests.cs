using CopilotKit.Programs;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Voices.Espeak;

namespace CopilotKit.Voices.Tests.Conformance;

public sealed class EspeakConformanceTests : SpeechEngineConformance
{
    protected override string? MissingProgram => ExternalProgram.Exists("espeak-ng") ? null : "the program espeak-ng";

    protected override SpeechEngine Create() => new EspeakSpeechEngine(new EspeakOptions(), new ProgramRunner(), TimeProvider.System);
}
