namespace CopilotKit.Speech.Styles;

/// <summary>
/// The words. Those up to serious have a prosody of their own on local voices; the others take that of their first substitute.
/// </summary>
internal static class StyleVocabulary
{
    public static readonly IReadOnlyList<SpeakingStyle> All =
    [
        Make("neutral", "general", "generalconversation", "default", "plain", "none", "normal", "neutrally"),
        Make("cheerful", "happy", "happiness", "joy", "joyful", "friendlycheerful", "lively", "playful", "bright", "merry", "amused",
            "delighted", "cheerfully", "happily", "joyfully", "lightly", "laughing", "smiling", "warm", "warmly")
            with { Substitutes = ["friendly", "excited", "hopeful"] },
        Make("excited", "excitement", "advertisement_upbeat", "sports_commentary_excited", "enthusiastic", "thrilled", "eager",
            "excitedly", "enthusiastically", "eagerly", "energetic", "breathless")
            with { Substitutes = ["cheerful", "surprised", "hopeful"] },
        Make("sad", "sadness", "depressed", "saddisappointed", "sorrowful", "melancholy", "mournful", "disappointed", "sadly", "crying",
            "tearful", "wistful", "wistfully", "nostalgic", "lonely", "unhappy")
            with { Substitutes = ["regretful", "empathetic", "serious", "calm"] },
        Make("angry", "anger", "furious", "disgruntled", "unfriendly", "annoyed", "irritated", "angrily", "furiously", "cross", "grumpy",
            "stern", "sternly")
            with { Substitutes = ["shouting", "disgusted", "determined", "serious"] },
        Make("fearful", "fear", "terrified", "afraid", "scared", "frightened", "anxious", "nervous", "nervously", "fearfully", "worried",
            "trembling")
            with { Substitutes = ["surprised", "sad", "serious"] },
        Make("calm", "relaxed", "peaceful", "soothing", "narration_relaxed", "meditative", "calmly", "peacefully", "sleepy", "sleepily",
            "dreamy", "serene", "reflective", "patient")
            with { Substitutes = ["gentle", "softvoice", "neutral"] },
        Make("gentle", "tender", "soft", "hushed", "gently", "tenderly", "affectionate", "kind", "kindly", "loving", "lovingly", "shy", "shyly")
            with { Substitutes = ["softvoice", "calm", "empathetic"] },
        Make("whispering", "whisper", "whispered", "whispers", "in a whisper", "under her breath", "under his breath", "secretive")
            with { Substitutes = ["softvoice", "gentle", "calm"] },
        Make("newscast", "newscast_formal", "newscast_casual", "newscaster", "news", "anchor")
            with { Substitutes = ["professional", "documentary", "serious"] },
        Make("storytelling", "narration", "lyrical", "poetry_reading", "learning", "storyteller", "narrating")
            with { Substitutes = ["documentary", "calm", "friendly"] },
        Make("empathetic", "empathy", "caring", "caringempathy", "compassionate", "sympathetic", "comforting", "reassuring", "understanding")
            with { Substitutes = ["gentle", "softvoice", "calm"] },
        Make("hopeful", "hope", "encouraging", "encouragement", "optimistic", "confident", "hopefully", "inspiring")
            with { Substitutes = ["cheerful", "friendly", "relieved"] },
        Make("serious", "solemn", "grave", "earnest", "seriously", "gravely", "solemnly", "firm", "firmly", "formal", "dry")
            with { Substitutes = ["determined", "professional", "newscast", "neutral"] },
        Make("friendly", "chat", "assistant", "customerservice", "callcenter", "conversational") with { Substitutes = ["cheerful", "hopeful"] },
        Make("surprised", "surprise", "astonished", "amazed", "curious", "curiosity", "wondering") with { Substitutes = ["excited", "cheerful"] },
        Make("disgusted", "disgust", "contemptuous", "scornful", "jealous", "jealousy", "envious") with { Substitutes = ["angry", "serious"] },
        Make("shouting", "shout", "yelling", "screaming", "calling") with { Substitutes = ["angry", "excited"] },
        Make("softvoice", "quiet voice", "murmuring", "murmurs") with { Substitutes = ["gentle", "whispering", "calm"] },
        Make("determined", "determination", "persuasive", "sales", "resolute", "proud", "proudly", "adventurous") with { Substitutes = ["serious", "hopeful"] },
        Make("confused", "confusion", "puzzled", "uncertain", "hesitant", "embarrassed", "embarrassment") with { Substitutes = ["fearful", "gentle"] },
        Make("regretful", "regret", "apologetic", "guilty") with { Substitutes = ["sad", "empathetic"] },
        Make("relieved", "relief", "grateful") with { Substitutes = ["hopeful", "calm"] },
        Make("professional", "narration_professional", "media") with { Substitutes = ["newscast", "serious"] },
        Make("documentary", "documentary_narration") with { Substitutes = ["storytelling", "serious"] },
        Make("commentary", "sports_commentary") with { Substitutes = ["excited", "newscast"] },
    ];

    private static SpeakingStyle Make(string name, params IReadOnlyList<string> synonyms) => new(name) { Synonyms = synonyms };
}
