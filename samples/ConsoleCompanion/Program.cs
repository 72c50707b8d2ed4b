using ConsoleCompanion;
using ConsoleCompanion.Commands;
using CopilotKit.Programs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(
    new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

// The host reads user secrets only where it is developed, and this program is run at home. The environment has the last word.
builder.Configuration.AddUserSecrets(typeof(CommandLine).Assembly, optional: true).AddEnvironmentVariables();
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services
    .AddCopilotKit(ConfiguredModels.Write)
    .AddFlite()
    .AddConfiguredEngines(builder.Configuration)
    .AddOpenAIModels();
builder.Services.TryAddSingleton<IProgramRunner, ProgramRunner>();
builder.Services.AddSingleton<LoudSpeaker>();
builder.Services.AddSingleton<Stage>();
builder.Services.AddSingleton<LiveGuide>();
builder.Services.AddSingleton<CompanionCommand, StoryCommand>();
builder.Services.AddSingleton<CompanionCommand, MeditateCommand>();
builder.Services.AddSingleton<CompanionCommand, SayCommand>();
builder.Services.AddSingleton<CompanionCommand, PerformCommand>();
builder.Services.AddSingleton<CompanionCommand, VoicesCommand>();
builder.Services.AddSingleton<CompanionCommand, ChatCommand>();
using IHost host = builder.Build();

return await CommandLine.RunAsync(args, host.Services);
