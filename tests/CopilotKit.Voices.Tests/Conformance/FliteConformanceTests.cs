using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Conformance;

public sealed class FliteConformanceTests : SpeechEngineConformance
{
    protected override string? MissingProgram => FliteFactAttribute.IsMissing ? "libflite" : null;

    protected override SpeechEngine Create() => new FliteSpeechEngine(new FliteOptions());
}
