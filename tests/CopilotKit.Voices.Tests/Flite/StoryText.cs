namespace CopilotKit.Voices.Tests.Flite;

/// <summary>The text that voices are measured with.</summary>
internal static class StoryText
{
    /// <summary>A story of 197 words, none of them hard.</summary>
    public static readonly string[] Sentences =
    [
        "Once there was a young fox who lived at the edge of a quiet forest.",
        "Every morning she walked down to the river and listened to the water.",
        "One day the water was silent, and the fox began to wonder why.",
        "She followed the river up the hill until the sun stood high above the trees.",
        "There she met an old bear who was sleeping in the middle of the stream.",
        "\"Good morning,\" said the fox, \"I think you are holding back our river.\"",
        "The bear opened one eye and looked at her for a long time.",
        "\"I was so tired,\" he said, \"and the cold water felt good on my back.\"",
        "The fox sat down beside him and told him a story about the winter.",
        "She told him about the snow, and the stars, and the light in the windows of the village.",
        "When the story was over, the bear smiled and stood up.",
        "The water ran past his feet and down through the forest, singing as it went.",
        "\"Come and see me again,\" said the bear, \"and bring another story with you.\"",
        "So the fox came back every week, and the river never stopped singing.",
    ];

    /// <summary>Sentences that nobody says: words that a recogniser could take for those of the story.</summary>
    public static readonly string[] Distractors =
    [
        "My brother bought seven boxes of paper at the market on Monday.",
        "The captain asked whether anybody had seen the missing letter.",
        "Please remember to close the garden gate before it gets dark.",
        "A small machine counted the money while the children played football.",
        "They will never forget the taste of bread and honey by the fire.",
        "We heard music from the house across the street all night.",
        "Nobody knew which of the seven sisters had hidden the silver key.",
        "He wrote the number on the wall and waited for the train.",
    ];
}
