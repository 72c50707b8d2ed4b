using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CopilotKit.Scripts;
using Microsoft.Extensions.AI;

namespace CopilotKit.Storytelling.Authoring;

/// <summary>Has one scene written, and reads it while it streams in.</summary>
internal sealed partial class SceneWriter(IChatClient client, StoryRequest request, StoryPlan plan, int index)
{
    private const int Attempts = 2;

    // A refusal is shorter than a scene; until this much has come in, nothing is given out.
    private const int CharactersToTrust = 240;

    private readonly StringBuilder _told = new();

    /// <summary>Gets how many words were written.</summary>
    public int Words { get; private set; }

    /// <summary>Gets the last words that were written, to go on after.</summary>
    public string LastWords => _told.Length <= 700 ? _told.ToString().Trim() : _told.ToString()[^700..].Trim();

    private string Scene => $"scene {index + 1}, “{plan.Beats[index].Title}”";

    /// <summary>Writes the scene.</summary>
    public async IAsyncEnumerable<Cue> WriteAsync(int budget, string lastWords, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = StoryPrompts.ForScene(request, plan, index, budget, lastWords);
        ScreenplayFormatException? broken = null;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            broken = null;
            SceneText text = new(plan);
            IAsyncEnumerator<ChatResponseUpdate> updates = client.GetStreamingResponseAsync(messages, null, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (updates.ConfigureAwait(false))
            {
                bool isOver = false;
                while (!isOver && broken is null)
                {
                    string? portion = await NextAsync(updates, cancellationToken).ConfigureAwait(false);
                    isOver = portion is null;
                    (IReadOnlyList<Cue> cues, broken) = text.Read(portion);
                    if (isOver)
                    {
                        ThrowWhenRefused(text.Raw);
                    }

                    foreach (Cue cue in Released(text, cues, isOver || broken is not null))
                    {
                        yield return cue;
                    }
                }
            }

            if (broken is null)
            {
                break;
            }

            messages = [.. messages, new ChatMessage(ChatRole.Assistant, text.Raw), StoryPrompts.GoOn(broken.Message, LastWords)];
        }

        if (broken is not null)
        {
            throw new StoryAuthorException($"The model's text for {Scene} breaks the screenplay form.", broken);
        }

        if (Words == 0)
        {
            throw new StoryAuthorException($"The model gave no text for {Scene}.");
        }
    }

    private List<Cue> Released(SceneText text, IReadOnlyList<Cue> cues, bool isOver)
    {
        text.Held.AddRange(cues);
        if (!isOver && text.Raw.Length < CharactersToTrust)
        {
            return [];
        }

        List<Cue> released = [.. text.Held];
        text.Held.Clear();
        foreach (Line line in released.OfType<Line>())
        {
            Words += Sentences.CountWords(line.Text);
            _told.Append(line.Text).Append(' ');
        }

        return released;
    }

    private async Task<string?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            if (!await updates.MoveNextAsync().ConfigureAwait(false))
            {
                return null;
            }
        }
        catch (Exception exception) when (exception is not StoryAuthorException
            && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            throw new StoryAuthorException($"The model failed while it wrote {Scene}.", exception);
        }

        return updates.Current.FinishReason == ChatFinishReason.ContentFilter
            ? throw new StoryAuthorException($"The model refused to write {Scene}.")
            : updates.Current.Text;
    }

    private void ThrowWhenRefused(string raw)
    {
        if (raw.Length < CharactersToTrust && Refusal().IsMatch(raw))
        {
            throw new StoryAuthorException($"The model refused to write {Scene}.");
        }
    }

    [GeneratedRegex(@"^\s*(?:i['’]?m (?:very )?sorry|sorry,|i (?:can(?:no|['’])t|am unable|will not|won['’]t)\b|as an ai\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}
