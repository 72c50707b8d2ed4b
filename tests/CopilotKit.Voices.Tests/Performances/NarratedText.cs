namespace CopilotKit.Voices.Tests.Performances;

/// <summary>A story of 300 words for one narrator.</summary>
internal static class NarratedText
{
    public static readonly string[] Sentences =
    [
        "On the last island before the open sea there stood a small white lighthouse.",
        "An old woman lived in it with a grey cat and a clock that was always late.",
        "Every evening she climbed the stairs, lit the great lamp, and counted the ships.",
        "Most of them passed far away, and nobody on board ever saw who kept the light.",
        "One night in autumn a thick fog came over the water, and she could count no ships at all.",
        "She heard a bell instead, slow and soft, like somebody knocking at a distant door.",
        "It must be a fishing boat, she thought, and it is much too close to the rocks.",
        "The lamp was useless in such weather, so she took her biggest kettle and a wooden spoon.",
        "She stood at the edge of the pier and began to beat the kettle as hard as she could.",
        "The cat, who hated noise, sat down beside her and sang along in its terrible voice.",
        "Somewhere in the fog the bell stopped, and then it answered, a little nearer to the left.",
        "For an hour they spoke to each other like this, the kettle, the cat, and the bell.",
        "At last a narrow boat came out of the white air and touched the pier without a sound.",
        "A boy of about twelve was standing in it, wet and pale, holding the rope with both hands.",
        "I followed the music, he said, because no rock in the world would make a noise like that.",
        "She gave him dry clothes, hot soup, and the chair that was nearest to the fire.",
        "In the morning the fog was gone, and his father came to take him home.",
        "He looked at the kettle, which was quite flat now, and promised to bring a better one.",
    ];
}
