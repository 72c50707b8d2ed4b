using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>Builds kernels that speak, in tones unless told otherwise, into a folder of their own.</summary>
public sealed class KernelFixture : IDisposable
{
    /// <summary>Gets the folder that sound is saved to.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kernel-test").FullName;

    internal RecordingFilter Filter { get; } = new();

    internal Kernel Build(ScriptedModel? model = null, ITextToSpeechClient? engine = null)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit(options => options.SoundFolder = Folder);
        builder.Plugins.AddVoice().AddStorytelling();
        builder.Services.AddSingleton<ITextToSpeechClient>(engine ?? new ToneEngine());
        builder.Services.AddSingleton<IFunctionInvocationFilter>(Filter);
        builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(Filter);
        if (model is not null)
        {
            // A bare client invokes no functions.
            builder.Services.AddSingleton<IChatClient>(_ => model.AsBuilder().UseKernelFunctionInvocation().Build());
        }

        return builder.Build();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
