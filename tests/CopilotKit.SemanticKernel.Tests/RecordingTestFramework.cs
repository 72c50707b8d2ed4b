using System.Reflection;
using CopilotKit.SemanticKernel.Tests;
using CopilotKit.TestKit;
using Microsoft.SemanticKernel;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(RecordingTestFramework))]

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>Writes <see cref="LastFullRun"/> after a run of all tests in which each passed, if COPILOTKIT_RECORD_FULL_RUN is 1.</summary>
public sealed class RecordingTestFramework() : XunitTestFramework(configFileName: null)
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new Executor(new XunitTestAssembly(assembly));

    private sealed class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
    {
        public override ValueTask RunTestCases(
            IReadOnlyCollection<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions,
            CancellationToken cancellationToken) =>
            base.RunTestCases(
                testCases,
                IsToBeRecorded(testCases) ? new Recorder(executionMessageSink) : executionMessageSink,
                executionOptions,
                cancellationToken);

        // A filter leaves methods out; such a run says nothing about the others.
        private static bool IsToBeRecorded(IReadOnlyCollection<IXunitTestCase> testCases) =>
            Environment.GetEnvironmentVariable("COPILOTKIT_RECORD_FULL_RUN") == "1"
            && testCases.Select(testCase => testCase.TestMethod.Method).Distinct().Count()
                == TestMethods.Count(method => method.IsDefined(typeof(FactAttribute)));

        private static IEnumerable<MethodInfo> TestMethods => typeof(Executor).Assembly.GetTypes().SelectMany(type => type.GetMethods());
    }

    private sealed class Recorder(IMessageSink inner) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestAssemblyFinished { TestsFailed: 0, TestsSkipped: 0, TestsNotRun: 0 } run)
            {
                DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
                new LastFullRun(LastFullRun.CorePublicApiNow, SemanticKernelVersion(), today, run.TestsTotal).Write();
            }

            return inner.OnMessage(message);
        }

        private static string SemanticKernelVersion() =>
            typeof(Kernel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
    }
}
