namespace CopilotKit.Audio.Sounds;

/// <summary>A bird that may call once in each stretch of time: a few whistled notes, each a glide.</summary>
/// <remarks>Everything follows from the number of the stretch, so nothing is remembered.</remarks>
internal sealed class BirdCalls(PositionHash random, int sampleRate, double secondsBetweenCalls, int blockFrames)
{
    private const double Chance = 0.6;
    private const double Loudest = 0.5;
    private const int FewestNotes = 3;
    private const int MostNotes = 7;
    private const double LongestNote = 0.15;
    private const int NumbersInStretch = 32;

    // A whole number of blocks: no block lies in two stretches.
    private readonly long _stretch = (long)(secondsBetweenCalls * sampleRate) / blockFrames * blockFrames;

    /// <summary>The mean square of calls of level 1.</summary>
    // Notes last 0.1 s on average; a sine under a squared sine has a mean square of 3/16, and levels one of 0.39 of the loudest.
    public double MeanSquare => Chance * ((FewestNotes + MostNotes) / 2.0) * 0.1 * 3 / 16 * 0.39 * Loudest * Loudest / secondsBetweenCalls;

    /// <summary>Adds a block.</summary>
    public void AddTo(Span<float> block, long position, double level)
    {
        (long stretch, long offset) = Math.DivRem(position, _stretch);
        long number = stretch * NumbersInStretch;
        if (random.Unit(number) > Chance)
        {
            return;
        }

        int notes = FewestNotes + (int)(random.Unit(number + 1) * (MostNotes - FewestNotes + 1));
        double seconds = 0.05 + ((LongestNote - 0.05) * random.Unit(number + 2));
        double pitch = Math.Min(2_100 + (2_000 * random.Unit(number + 3)), sampleRate * 0.3);
        double glide = 0.8 + (0.45 * random.Unit(number + 4));
        double height = level * Loudest * (0.3 + (0.7 * random.Unit(number + 5)));
        double start = random.Unit(number + 6) * (secondsBetweenCalls - (MostNotes * LongestNote * 1.4) - 0.1);
        for (int note = 0; note < notes; note++)
        {
            double hertz = pitch * (1 + (0.15 * random.Noise(number + 7 + note)));
            double from = (start + (note * seconds * 1.4)) * sampleRate;
            AddNote(block, offset - from, seconds * sampleRate, hertz / sampleRate, glide, height);
        }
    }

    private static void AddNote(Span<float> block, double offset, double length, double turns, double glide, double height)
    {
        int first = (int)Math.Clamp(Math.Ceiling(-offset), 0, block.Length);
        for (int i = first; i < block.Length && offset + i < length; i++)
        {
            double time = offset + i;
            double envelope = Math.Sin(Math.PI * time / length);
            double phase = turns * time * (1 + ((glide - 1) * time / (2 * length)));
            block[i] += (float)(height * envelope * envelope * Math.Sin(Math.Tau * phase));
        }
    }
}
