using System.Text.Json;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Tests.Chat;

public class OpenAIChatRequestTests
{
    private const string Answer = """{"id":"a","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""";

    [Fact]
    public async Task Request_Words_GoAsPlainWordsToTheModelWithTheKey()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));

        await service.AskAsync(new ChatOptions { Instructions = "Be kind." });

        LoopbackRequest request = service.Server.Requests[0];
        Assert.Equal(("POST", "/v1/chat/completions"), (request.Method, request.Path));
        Assert.Equal($"Bearer {ChatLoopback.Key}", request.Header("Authorization"));
        AssertJson("""{"model":"model-1","messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Hello"}]}""", request);
    }

    [Fact]
    public async Task Request_ImagesSoundAndFiles_GoAsParts()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));

        await service.AskAsync(
            null,
            new TextContent("What is this?"),
            new DataContent(new byte[] { 1, 2, 3 }, "image/png"),
            new UriContent("https://example.org/cat.jpg", "image/jpeg"),
            new DataContent(new byte[] { 4, 5 }, "audio/wav"),
            new DataContent(new byte[] { 6 }, "audio/mpeg"),
            new DataContent(new byte[] { 7 }, "application/pdf") { Name = "plan.pdf" });

        AssertJson(
            """
            {"model":"model-1","messages":[{"role":"user","content":[
              {"type":"text","text":"What is this?"},
              {"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}},
              {"type":"image_url","image_url":{"url":"https://example.org/cat.jpg"}},
              {"type":"input_audio","input_audio":{"data":"BAU=","format":"wav"}},
              {"type":"input_audio","input_audio":{"data":"Bg==","format":"mp3"}},
              {"type":"file","file":{"filename":"plan.pdf","file_data":"data:application/pdf;base64,Bw=="}}]}]}
            """,
            service.Server.Requests[0]);
    }

    [Fact]
    public async Task Request_ParallelCallsAndTheirResults_GoBackAsTheyCame()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));

        await service.Client.GetResponseAsync(
            [
                new ChatMessage(ChatRole.User, "Weather?"),
                new ChatMessage(ChatRole.Assistant,
                [
                    new TextReasoningContent("Two towns."),
                    new FunctionCallContent("c1", "weather", new Dictionary<string, object?> { ["town"] = "Bath", ["days"] = 2 }),
                    new FunctionCallContent("c2", "now"),
                ]),
                new ChatMessage(
                    ChatRole.Tool,
                    [new FunctionResultContent("c1", "Rain"), new FunctionResultContent("c2", JsonElement.Parse("""{"hour":7}"""))]),
            ],
            cancellationToken: TestContext.Current.CancellationToken);

        AssertJson(
            """
            {"model":"model-1","messages":[
              {"role":"user","content":"Weather?"},
              {"role":"assistant","content":null,"tool_calls":[
                {"id":"c1","type":"function","function":{"name":"weather","arguments":"{\"town\":\"Bath\",\"days\":2}"}},
                {"id":"c2","type":"function","function":{"name":"now","arguments":"{}"}}]},
              {"role":"tool","tool_call_id":"c1","content":"Rain"},
              {"role":"tool","tool_call_id":"c2","content":"{\"hour\":7}"}]}
            """,
            service.Server.Requests[0]);
    }

    [Fact]
    public async Task Request_EveryOption_IsSent()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));
        JsonElement schema = JsonElement.Parse("""{"type":"object","properties":{"town":{"type":"string"}}}""");

        await service.AskAsync(new ChatOptions
        {
            ModelId = "model-2",
            Temperature = 0.7f,
            TopP = 0.9f,
            TopK = 40,
            FrequencyPenalty = 0.1f,
            PresencePenalty = -0.2f,
            MaxOutputTokens = 99,
            Seed = 7,
            StopSequences = ["END"],
            Reasoning = new ReasoningOptions { Effort = ReasoningEffort.Low },
            Tools = [AIFunctionFactory.CreateDeclaration("weather", "Tells the weather.", schema)],
            ToolMode = ChatToolMode.RequireSpecific("weather"),
            AllowMultipleToolCalls = false,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "place", "A place."),
            AdditionalProperties = new() { ["strict"] = true },
        });

        AssertJson(
            """
            {"model":"model-2","messages":[{"role":"user","content":"Hello"}],
             "temperature":0.7,"top_p":0.9,"top_k":40,"frequency_penalty":0.1,"presence_penalty":-0.2,"max_tokens":99,"seed":7,
             "reasoning_effort":"low","stop":["END"],
             "tools":[{"type":"function","function":{"name":"weather","description":"Tells the weather.",
               "parameters":{"type":"object","properties":{"town":{"type":"string"}}}}}],
             "tool_choice":{"type":"function","function":{"name":"weather"}},"parallel_tool_calls":false,
             "response_format":{"type":"json_schema","json_schema":{"name":"place","description":"A place.",
               "schema":{"type":"object","properties":{"town":{"type":"string"}}},"strict":true}}}
            """,
            service.Server.Requests[0]);
    }

    [Fact]
    public async Task Request_WhatTheInterfaceHasNoPlaceFor_IsRefusedBeforeItIsSent()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));

        DataContent film = new(new byte[] { 1 }, "video/mp4");
        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => service.AskAsync(null, film));

        Assert.Equal("A message holds video/mp4; this interface takes text, images, sound as WAV or MP3, and PDF.", exception.Message);
        Assert.Equal(ModelErrorKind.BadRequest, exception.Failure.Kind);
        Assert.Empty(service.Server.Requests);
    }

    private static void AssertJson(string expected, LoopbackRequest actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(actual.Text)), actual.Text);
}
