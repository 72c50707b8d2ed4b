using System.Reflection;
using CopilotKit.OpenAI.Speech;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Tests;

/// <summary>What the house style asks of every public type, asked of the compiled assemblies.</summary>
public class ConventionTests
{
    private static readonly Assembly Core = typeof(CopilotKitBuilder).Assembly;
    private static readonly Assembly Voices = typeof(FliteOptions).Assembly;

    private static readonly Assembly OpenAI = typeof(OpenAISpeechOptions).Assembly;

    public static TheoryData<Type> PublicTypes { get; } =
        [.. Core.GetExportedTypes(), .. Voices.GetExportedTypes(), .. OpenAI.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Class_IsSealedOrMadeForDerivation(Type type) =>
        Assert.True(!type.IsClass || type.IsSealed || type.IsAbstract || type.IsSubclassOf(typeof(Exception)), $"Seal {type}.");

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void AsyncMethod_TakesCancellationTokenLast(Type type)
    {
        IEnumerable<MethodInfo> asyncMethods = type
            .GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != nameof(IAsyncDisposable.DisposeAsync));

        Assert.All(asyncMethods, method => Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType));
    }

    [Fact]
    public void PublicApi_OfTheCore_IsAsApproved() => PublicApi.IsAsApproved(Core, "tests/CopilotKit.Tests");

    [Fact]
    public void PublicApi_OfTheVoices_IsAsApproved() => PublicApi.IsAsApproved(Voices, "tests/CopilotKit.Tests");

    [Fact]
    public void PublicApi_OfOpenAI_IsAsApproved() => PublicApi.IsAsApproved(OpenAI, "tests/CopilotKit.Tests");
}
