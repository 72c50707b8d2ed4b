using ConsoleCompanion;
using ConsoleCompanion.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services
    .AddCopilotKit(options => options.Storytelling.UsesChatModel |= options.Models.Catalog.Values.Any(model => model.Service is not null))
    .AddFlite()
    .AddModelSelection();
builder.Services.AddSingleton<Stage>();
builder.Services.AddSingleton<CompanionCommand, StoryCommand>();
builder.Services.AddSingleton<CompanionCommand, SayCommand>();
builder.Services.AddSingleton<CompanionCommand, PerformCommand>();
builder.Services.AddSingleton<CompanionCommand, VoicesCommand>();
builder.Services.AddSingleton<CompanionCommand, ChatCommand>();
using IHost host = builder.Build();

return await CommandLine.RunAsync(args, host.Services);
