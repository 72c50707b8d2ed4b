using CopilotKit.Models;
using CopilotKit.Models.Budgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Routing;

public class BudgetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AgentsOfAConversation_ShareOneBudget()
    {
        Kernel kernel = Hosted(options => options.DollarsPerUser = 0.012m);
        ChatCompletionAgent teller = new ChatCompletionAgent { Name = "Teller", Kernel = kernel }.ForUser("ada");
        ChatCompletionAgent guide =
            new ChatCompletionAgent { Name = "Guide", Kernel = kernel.Clone() }.WithPolicy("economy").ForUser("ada");
        ChatCompletionAgent forAnother = new ChatCompletionAgent { Name = "Other", Kernel = kernel }.ForUser("grace");

        await AskAsync(teller);
        NoSuitableModelException exception = await Assert.ThrowsAsync<NoSuitableModelException>(() => AskAsync(guide));
        await AskAsync(forAnother);

        Assert.Contains("budget", exception.Message, StringComparison.Ordinal);
    }

#pragma warning disable SKEXP0110
    [Fact]
    public async Task GroupChat_SpendsOneBudget_UntilItIsGone()
    {
        Kernel kernel = Hosted(options => options.DollarsPerSession = 0.022m);
        ChatCompletionAgent teller = new ChatCompletionAgent { Name = "Teller", Kernel = kernel }.ForConversation("tuesday");
        ChatCompletionAgent guide =
            new ChatCompletionAgent { Name = "Guide", Kernel = kernel }.WithPolicy("economy").ForConversation("tuesday");
        AgentGroupChat chat = new(teller, guide) { ExecutionSettings = new() { TerminationStrategy = { MaximumIterations = 9 } } };
        chat.AddChatMessage(new ChatMessageContent(AuthorRole.User, "Good evening."));
        List<string?> heard = [];

        await Assert.ThrowsAsync<NoSuitableModelException>(async () =>
        {
            await foreach (ChatMessageContent message in chat.InvokeAsync(Token))
            {
                heard.Add(message.AuthorName);
            }
        });

        Assert.Equal(["Teller", "Guide", "Teller"], heard);
    }
#pragma warning restore SKEXP0110

    // An answer costs at most a cent, ten tokens at a thousand dollars for a million, and half of it really; what is asked costs nothing.
    private static Kernel Hosted(Action<BudgetOptions> limit)
    {
        ServiceCollection services = new();
        services.AddKernel().AddCopilotKit(options => limit(options.Models.Budgets))
            .AddModel("one", new ActingConnector(new Actor("one", new Plot(0, Failing.Never), fails: false)), model =>
                (model.MaxOutputTokens, model.DollarsPerMillionInputTokens, model.DollarsPerMillionOutputTokens) = (10, 0, 1000));
        return services.BuildServiceProvider().GetRequiredService<Kernel>();
    }

    private static async Task AskAsync(ChatCompletionAgent agent) => await
        agent.InvokeAsync("Good evening.", cancellationToken: Token).SingleAsync(Token);
}
