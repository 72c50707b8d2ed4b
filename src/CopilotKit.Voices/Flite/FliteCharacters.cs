using CopilotKit.Scripts;
using CopilotKit.Speech;

namespace CopilotKit.Voices.Flite;

/// <summary>The cast that flite's four recordings play.</summary>
/// <remarks>
/// Pitch (median), pace, loudness and the share of words that pocketsphinx hears wrongly were measured on a story of 197 words in
/// 14 sentences, spoken one by one, with what is under -45 dBFS at their edges taken away; loudness by ffmpeg's <c>ebur128</c>; the
/// recogniser with a bigram model of the story and eight sentences that nobody said. Settings above 12 % were made softer: slt
/// voices of size 1.15 went to 21 % and of 1.22 to 62 %, all recordings at 0.8 to 36 % and more.
/// </remarks>
internal static class FliteCharacters
{
    public static readonly FliteCharacter[] All =
    [
        Make("flite-rms", "Rms", Recordings.Rms, VoiceGender.Male, VoiceAge.Adult, 101, 199, -21.4, 0.0),
        Make("flite-rms-calm", "Rms, calm", Recordings.Rms, VoiceGender.Male, VoiceAge.Adult, 102, 165, -21.4, 0.0)
            with { Stretch = 1.2 },
        Make("flite-rms-young", "Rms, young man", Recordings.Rms, VoiceGender.Male, VoiceAge.Young, 114, 209, -21.3, 0.5)
            with { Stretch = 0.95, Size = 1.12 },
        Make("flite-rms-boy", "Rms, boy", Recordings.Rms, VoiceGender.Male, VoiceAge.Young, 131, 198, -21.2, 0.5)
            with { Size = 1.28 },
        Make("flite-rms-deep", "Rms, deep", Recordings.Rms, VoiceGender.Male, VoiceAge.Adult, 91, 190, -21.6, 1.5)
            with { Stretch = 1.05, Size = 0.9 },
        Make("flite-rms-old", "Rms, old man", Recordings.Rms, VoiceGender.Male, VoiceAge.Old, 97, 158, -21.4, 3.0)
            with { Stretch = 1.25, Size = 0.95 },
        Make("flite-slt", "Slt", Recordings.Slt, VoiceGender.Female, VoiceAge.Adult, 168, 231, -15.9, 0.5),
        Make("flite-slt-calm", "Slt, calm", Recordings.Slt, VoiceGender.Female, VoiceAge.Adult, 160, 193, -16.8, 0.5)
            with { Stretch = 1.2, PitchShift = 0.95 },
        Make("flite-slt-girl", "Slt, girl", Recordings.Slt, VoiceGender.Female, VoiceAge.Young, 217, 220, -14.0, 2.5)
            with { Stretch = 1.05, PitchShift = 1.2, Size = 1.07 },
        Make("flite-slt-child", "Slt, little girl", Recordings.Slt, VoiceGender.Female, VoiceAge.Child, 247, 210, -14.5, 3.0)
            with { Stretch = 1.1, PitchShift = 1.35, Size = 1.08 },
        Make("flite-slt-low", "Slt, low", Recordings.Slt, VoiceGender.Female, VoiceAge.Adult, 121, 210, -18.2, 0.0)
            with { Stretch = 1.1, PitchShift = 0.8, Size = 0.9 },
        Make("flite-slt-grandmother", "Slt, grandmother", Recordings.Slt, VoiceGender.Female, VoiceAge.Old, 139, 185, -17.6, 0.0)
            with { Stretch = 1.25, PitchShift = 0.9, Size = 0.92 },
        Make("flite-awb", "Awb", Recordings.Awb, VoiceGender.Male, VoiceAge.Adult, 127, 232, -20.5, 1.0),
        Make("flite-awb-young", "Awb, young man", Recordings.Awb, VoiceGender.Male, VoiceAge.Young, 159, 244, -19.9, 0.0)
            with { Stretch = 0.95, PitchShift = 1.15, Size = 1.08 },
        Make("flite-awb-boy", "Awb, little boy", Recordings.Awb, VoiceGender.Male, VoiceAge.Child, 206, 221, -18.9, 3.6)
            with { Stretch = 1.05, PitchShift = 1.3, Size = 1.25 },
        Make("flite-awb-girl", "Awb, little girl", Recordings.Awb, VoiceGender.Female, VoiceAge.Child, 242, 221, -18.1, 2.5)
            with { Stretch = 1.05, PitchShift = 1.6, Size = 1.18 },
        Make("flite-awb-woman", "Awb, woman", Recordings.Awb, VoiceGender.Female, VoiceAge.Adult, 216, 221, -18.2, 1.0)
            with { Stretch = 1.05, PitchShift = 1.5, Size = 1.12 },
        Make("flite-awb-old", "Awb, old man", Recordings.Awb, VoiceGender.Male, VoiceAge.Old, 108, 185, -20.1, 1.0)
            with { Stretch = 1.25, PitchShift = 0.9, Size = 0.95 },
        Make("flite-awb-wizard", "Awb, old wizard", Recordings.Awb, VoiceGender.Male, VoiceAge.Old, 94, 193, -20.1, 3.0)
            with { Stretch = 1.2, PitchShift = 0.85, Size = 0.88 },
        Make("flite-awb-giant", "Awb, giant", Recordings.Awb, VoiceGender.Male, VoiceAge.Adult, 87, 186, -20.0, 9.6)
            with { Stretch = 1.25, PitchShift = 0.8, Size = 0.85 },
        Make("flite-kal16", "Kal, robot", Recordings.Kal, VoiceGender.Male, VoiceAge.Adult, 89, 231, -28.1, 0.0),
        Make("flite-kal16-elf", "Kal, elf", Recordings.Kal, VoiceGender.Neutral, VoiceAge.Young, 208, 219, -25.4, 2.0)
            with { Stretch = 1.05, PitchShift = 1.7, Size = 1.3 },
        Make("flite-kal16-goblin", "Kal, goblin", Recordings.Kal, VoiceGender.Neutral, VoiceAge.Adult, 131, 230, -27.1, 0.0)
            with { PitchShift = 1.2, Size = 1.2 },
        Make("flite-kal16-old", "Kal, old robot", Recordings.Kal, VoiceGender.Male, VoiceAge.Old, 91, 192, -27.7, 0.0)
            with { Stretch = 1.2, PitchShift = 1.1, Size = 0.92 },
    ];

    private static FliteCharacter Make(
        string id, string name, string recording, VoiceGender gender, VoiceAge age,
        double hertz, double wordsPerMinute, double lufs, double percentWrong) =>
        new(
            new Voice(id)
            {
                Name = name,
                Engine = "flite",
                Gender = gender,
                Age = age,
                Accent = recording is Recordings.Awb ? "Scottish" : "American",
                Language = recording is Recordings.Awb ? "en-GB" : "en-US",
                Speaker = recording,
                PitchHertz = hertz,
                WordsPerMinute = wordsPerMinute,
                LoudnessLufs = lufs,
            },
            recording)
        {
            PercentWrong = percentWrong,
        };
}
