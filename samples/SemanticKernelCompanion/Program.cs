using CopilotKit;
using CopilotKit.Models;
using CopilotKit.Programs;
using CopilotKit.SemanticKernel.Agents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using SemanticKernelCompanion;

// Not Console.In, whose asynchronous reading blocks.
using StreamReader input = new(Console.OpenStandardInput());
Terminal terminal = new(input, Console.Out);
HostApplicationBuilder builder = Host.CreateApplicationBuilder(
    new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.TryAddSingleton<IProgramRunner, ProgramRunner>();
builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(new SoundNotices(terminal));

IKernelBuilder kernelBuilder = builder.Services.AddKernel();
kernelBuilder.AddCopilotKit().AddFlite().AddOpenAIModels().AddModelSelection().AddApproval(terminal.ApproveAsync);
kernelBuilder.Plugins.AddVoice().AddStorytelling().AddMeditation();
using IHost host = builder.Build();

if (host.Services.GetRequiredService<ModelCatalog>().Models.Count == 0)
{
    terminal.Say($"No chat model is configured: {CopilotKitOptions.SectionName}:Models:Catalog in appsettings.json, or in the environment.");
    return 1;
}

Kernel kernel = host.Services.GetRequiredService<Kernel>();
CompanionTeam team = new(
    CompanionProfiles.Concierge.CreateAgent(kernel),
    (CompanionProfiles.Storyteller with { Voice = new() { VoiceId = "flite-awb" } }).CreateAgent(kernel),
    (CompanionProfiles.MeditationGuide with { Voice = new() { VoiceId = "flite-slt" } }).CreateAgent(kernel));
LoudSpeaker? speaker = args.Contains("--speak") ? new LoudSpeaker(host.Services.GetRequiredService<IProgramRunner>()) : null;
await new Conversation(team, terminal, speaker).RunAsync();
return 0;
