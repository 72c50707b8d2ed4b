using CopilotKit.Scripts;

namespace CopilotKit.Speech;

/// <summary>A short sentence with which a voice introduces itself, in its own language.</summary>
public static class VoicePreview
{
    private const string Speaker = "PREVIEW";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "Hello! This is how I sound when I tell you a story.",
        ["de"] = "Hallo! So klinge ich, wenn ich dir eine Geschichte erzähle.",
        ["fr"] = "Bonjour ! Voici ma voix quand je te raconte une histoire.",
        ["es"] = "¡Hola! Así sueno cuando te cuento una historia.",
        ["it"] = "Ciao! Ecco come suono quando ti racconto una storia.",
        ["pt"] = "Olá! É assim que eu soo quando conto uma história.",
        ["nl"] = "Hallo! Zo klink ik als ik je een verhaal vertel.",
        ["sv"] = "Hej! Så här låter jag när jag berättar en historia.",
        ["da"] = "Hej! Sådan lyder jeg, når jeg fortæller en historie.",
        ["nb"] = "Hei! Slik høres jeg ut når jeg forteller en historie.",
        ["fi"] = "Hei! Tältä kuulostan, kun kerron tarinan.",
        ["pl"] = "Cześć! Tak brzmię, kiedy opowiadam historię.",
        ["cs"] = "Ahoj! Takhle zním, když vyprávím příběh.",
        ["tr"] = "Merhaba! Bir hikâye anlatırken sesim böyle.",
        ["ru"] = "Привет! Так я звучу, когда рассказываю историю.",
        ["uk"] = "Привіт! Так я звучу, коли розповідаю історію.",
        ["el"] = "Γεια σου! Έτσι ακούγομαι όταν λέω μια ιστορία.",
        ["ja"] = "こんにちは。お話をするときは、こんな声です。",
        ["ko"] = "안녕하세요. 이야기를 들려줄 때 제 목소리는 이래요.",
        ["zh"] = "你好！我讲故事的时候，声音是这样的。",
        ["hi"] = "नमस्ते! कहानी सुनाते समय मेरी आवाज़ ऐसी होती है।",
    };

    /// <summary>Gives the preview of a voice, to be performed like any script.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="delivery">How it is said; <see langword="null"/> is plain.</param>
    /// <returns>A script of one line; in English where no sentence in the voice's language is known.</returns>
    public static Script ScriptFor(Voice voice, Delivery? delivery = null)
    {
        ArgumentNullException.ThrowIfNull(voice);

        bool isKnown = Sentences.TryGetValue(LanguageTag.PrimaryOf(voice.Language), out string? sentence);
        return new Script(new Line(Speaker, sentence ?? Sentences["en"]) { Delivery = delivery ?? Delivery.Plain })
        {
            Title = voice.Name,
            Language = isKnown ? voice.Language : "en",
            Roles = [new Role(Speaker) { VoiceId = voice.Id }],
        };
    }
}
