using CopilotKit.Audio.Files;

namespace CopilotKit.Speech.Performing;

/// <summary>What receives the sound of a performance.</summary>
/// <param name="Open">Opens it, when it is known what is heard when.</param>
/// <param name="HeadroomDecibels">By how much peaks must stay below those that were ordered, because encoding raises them.</param>
internal sealed record PerformanceTarget(Func<PerformanceTimeline, SoundFileWriter> Open, double HeadroomDecibels);
