using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;

namespace CopilotKit.Voices.Tests.Conformance;

/// <summary>The double that stands in for engines elsewhere keeps the promises of one.</summary>
public sealed class ToneEngineConformanceTests : SpeechEngineConformance
{
    protected override SpeechEngine Create() => new ToneEngine();
}
