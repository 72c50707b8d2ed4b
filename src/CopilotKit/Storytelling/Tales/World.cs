using CopilotKit.Scripts;
using CopilotKit.Storytelling.Ideas;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Who, where and what a story is about, decided.</summary>
internal sealed record World(TemplateWords Words, Plot Plot, Character Hero, Character Friend, Character Elder, Character Stranger, Drive Drive, bool HasFriendInIntroduction)
{
    /// <summary>Gets a value indicating whether the story is too short for more than its bare plot.</summary>
    public bool IsBrief => Plot.Beats.Count < 6;

    public Role Narrator { get; init; } = new(Role.Narrator);

    /// <summary>Gets the roles that can speak, by the letter of a draft.</summary>
    public Character? CharacterOf(char speaker) => speaker switch
    {
        'H' => Hero,
        'F' => Friend,
        'E' => Elder,
        'R' => Stranger,
        _ => null,
    };
}

/// <summary>Decides a story's world.</summary>
internal static class WorldBuilder
{
    /// <summary>Decides the world of a story.</summary>
    public static World Build(StoryRequest request, Idea idea, Draws draws)
    {
        TemplateWords words = new(draws);
        bool isSpace = request.Genre == StoryGenre.ScienceFiction;
        Plot plot = draws.Of(Plots.PlotCatalog.Of(request.Genre, request.Length));
        SettingWords.Put(SettingWords.Choose(request, draws), words);
        WorldCast cast = new(idea, draws, isSpace);
        Talker talker = draws.Of(FriendLines.All);
        ElderTalker elderTalker = draws.Of(ElderLines.All);
        Character hero = cast.Hero();
        Character friend = cast.Friend() with { Delivery = new Delivery { Speed = talker.Speed } };
        Character elder = cast.Elder();
        Character stranger = cast.Stranger(plot.Stranger, words);
        Drive drive = idea.Deed is null && idea.Drive != Drive.Fears ? Drive.Does : idea.Drive == Drive.None ? Drive.Does : idea.Drive;

        hero.Introduce(words, "hero", "");
        friend.Introduce(words, "friend", "f.");
        elder.Introduce(words, "elder", "e.");
        stranger.Introduce(words, "stranger", "r.");
        words["a.r.kind"] = (stranger.Kind.Contains(words["place"], StringComparison.Ordinal) || stranger.Kind.StartsWith("keeper", StringComparison.Ordinal) || stranger.Kind.StartsWith("voice", StringComparison.Ordinal) ? "the " : "a ") + stranger.Kind;
        if (request.Length.TotalSeconds < 75)
        {
            words["where"] = words["there"];
        }

        words["a.noun"] = "a {noun}";
        words["manner"] = talker.Manner;
        words["habit"] = talker.Habit;
        PutTalk(words, talker, elderTalker);
        PutGivens(words, draws);
        new PremiseWords(idea, draws, drive).Put(words, hero, friend);
        return new World(words, plot, hero, friend, elder, stranger, drive, cast.IsPair || (idea.Second is not null && !Nouns.IsElder(idea.Second.Noun))) { Narrator = NarratorOf(request.Genre, draws) };
    }

    private static void PutTalk(TemplateWords words, Talker talker, ElderTalker elder)
    {
        words.Deal("friend.worry", talker.Worry);
        words.Deal("friend.idea", talker.Idea);
        words.Deal("friend.cheer", talker.Cheer);
        words.Deal("friend.wonder", talker.Wonder);
        words.Deal("friend.joke", talker.Joke);
        words.Deal("friend.bye", talker.Bye);
        words.Deal("elder.greet", elder.Greet);
        words.Deal("elder.advise", elder.Advise);
        words.Deal("elder.praise", elder.Praise);
    }

    private static void PutGivens(TemplateWords words, Draws draws)
    {
        string[] keepsake = draws.Of(CastPools.Keepsakes).Split('|');
        (words["keepsake"], words["keep"]) = (keepsake[0], keepsake[1]);
        words["saying"] = draws.Of(CastPools.Sayings);
        string[] fear = SplitOutsideBrackets(draws.Of(CastPools.Fears));
        (words["fear"], words["fear.comes"], words["fear.goes"]) = (fear[0], fear[1], fear[2]);
        words["hello"] = draws.Of(["Who are you", "What is your name", "Where do you come from", "Are you lost", "Have you come far"]);
        words["shipname"] = draws.Of(["Teaspoon", "Second Sock", "Gooseberry", "Pocket Whale", "Late Breakfast", "Thimble", "Brave Button", "Wandering Kettle", "Left Mitten", "Small Wonder", "Pickled Moon", "Polite Comet", "Paper Boat", "Nearly There"]);
    }

    private static string[] SplitOutsideBrackets(string text)
    {
        List<string> parts = [""];
        int depth = 0;
        foreach (char character in text)
        {
            depth += character == '[' ? 1 : character == ']' ? -1 : 0;
            if (character == '|' && depth == 0)
            {
                parts.Add("");
            }
            else
            {
                parts[^1] += character;
            }
        }

        return [.. parts];
    }

    private static Role NarratorOf(StoryGenre genre, Draws draws) => new(Role.Narrator)
    {
        Gender = draws.Below(2) == 0 ? VoiceGender.Female : VoiceGender.Male,
        Age = VoiceAge.Adult,
        Delivery = new Delivery
        {
            Speed = genre switch { StoryGenre.Bedtime => 0.9, StoryGenre.FairyTale => 0.93, StoryGenre.Mystery => 0.96, _ => 1 },
            Style = genre switch { StoryGenre.Bedtime => "gentle", StoryGenre.Mystery => "hushed", StoryGenre.Adventure => "lively", _ => null },
        },
    };
}
