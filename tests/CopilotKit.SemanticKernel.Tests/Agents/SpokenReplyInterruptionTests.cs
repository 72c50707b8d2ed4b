using CopilotKit.SemanticKernel.Agents;
using CopilotKit.Speech;
using CopilotKit.Speech.Speaking;
using CopilotKit.TestKit;
using Microsoft.SemanticKernel.Agents;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Agents;

/// <summary>Interrupts answers of a team at any time: while a member writes, hands over, calls a tool, or has long ended.</summary>
public sealed class SpokenReplyInterruptionTests
{
    private const string First = "Gladly. One moment please.";
    private const string Second = "Here it comes. There are four voices. Which one do you want? I like the third.";

    /// <summary>Twenty interruptions each: 40 here, 1,000 where COPILOTKIT_FULL is 1.</summary>
    public static TheoryData<int> Blocks { get; } =
        [.. Enumerable.Range(0, Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1" ? 50 : 2)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task InterruptAsync_AtAnyTime_ThreadIsValidAndHoldsTheHeardWordsOnly(int block)
    {
        Random random = new(block);
        for (int i = 0; i < 20; i++)
        {
            TimeSpan after = TimeSpan.FromSeconds(random.NextDouble() * 8);
            TimeSpan behind = TimeSpan.FromSeconds(random.NextDouble());
            ChatHistoryAgentThread thread = new();

            HeardSpeech heard = await InterruptAsync(thread, random.Next(12), after, after > behind ? after - behind : TimeSpan.Zero);

            string[] said =
            [
                .. AgentFixture.Lines(thread).Where(line =>
                    line.StartsWith("Concierge: ", StringComparison.Ordinal) || line.StartsWith("Storyteller: ", StringComparison.Ordinal)),
            ];
            Assert.Equal(heard.Text, string.Join("\n\n", said.Select(line => line.Split(": ", 2)[1])));
            Assert.All(said, line => Assert.StartsWith(line.Split(": ", 2)[1], line[0] == 'C' ? First : Second, StringComparison.Ordinal));
            Assert.Equal("user: Voices?", AgentFixture.Lines(thread).First());
        }
    }

    private static async Task<HeardSpeech> InterruptAsync(ChatHistoryAgentThread thread, int slowPortion, TimeSpan after, TimeSpan played)
    {
        TalkingModel model = new(
            _ => [new TextContent(First), TalkingModel.Call("Handover_transfer_to_Storyteller")],
            TalkingModel.Calls("Voice_list_voices"),
            TalkingModel.Says(Second))
        {
            BeforePortion = (_, portion, token) => portion == slowPortion ? Task.Delay(5, token) : Task.CompletedTask,
        };
        using AgentFixture fixture = new();
        Microsoft.SemanticKernel.Kernel kernel = fixture.Build(model);
        CompanionTeam team = new(CompanionProfiles.Concierge.CreateAgent(kernel), CompanionProfiles.Storyteller.CreateAgent(kernel));
        await using SpokenReply reply = team.Speak("Voices?", thread, new SpeakingOptions { LookAhead = TimeSpan.FromMilliseconds(500) });
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task listening = ListenAsync();
        await reached.Task;
        HeardSpeech heard = await reply.InterruptAsync(played, TestContext.Current.CancellationToken);
        await listening;
        return heard;

        async Task ListenAsync()
        {
            await foreach (PerformedSound sound in reply.SpeakAsync(TestContext.Current.CancellationToken))
            {
                if (sound.Start >= after)
                {
                    reached.TrySetResult();
                    await Task.Yield();
                }
            }

            reached.TrySetResult();
        }
    }
}
