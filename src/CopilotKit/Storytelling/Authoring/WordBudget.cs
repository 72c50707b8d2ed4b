namespace CopilotKit.Storytelling.Authoring;

/// <summary>Shares out the words that a length holds.</summary>
internal static class WordBudget
{
    // A sentence of 11 words is followed by 0.45 seconds of silence, or by 0.75 when the line ends: Rhythm.Default.
    private const double SilencePerWord = 0.055;

    /// <summary>Gives how many words fill the ordered length.</summary>
    public static int Of(StoryRequest request, double narratorSpeed) =>
        (int)Math.Round(request.Length.TotalSeconds / ((60 / (request.Pace * ((1 + narratorSpeed) / 2))) + SilencePerWord));

    /// <summary>Scales a plan's budgets to another pace.</summary>
    public static StoryPlan AtPace(StoryPlan plan, double pace, double newPace) =>
        plan with { Beats = Normalised(plan.Beats, (int)Math.Round(plan.Beats.Sum(beat => beat.WordBudget) * newPace / pace)) };

    /// <summary>Scales budgets so that they add up to a sum.</summary>
    public static IReadOnlyList<StoryBeat> Normalised(IReadOnlyList<StoryBeat> beats, int sum)
    {
        double factor = (double)sum / beats.Sum(beat => beat.WordBudget);
        int left = sum;
        List<StoryBeat> normalised = [];
        foreach ((int index, StoryBeat beat) in beats.Index())
        {
            int words = index == beats.Count - 1 ? left : (int)Math.Round(beat.WordBudget * factor);
            normalised.Add(beat with { WordBudget = Math.Max(1, words) });
            left -= words;
        }

        return normalised;
    }

    /// <summary>Gives the factor for the scenes to come, when one was written much shorter or longer than planned.</summary>
    public static double FactorAfter(int planned, int written, int remaining)
    {
        bool isNear = written >= planned * 0.6 && written <= planned * 1.6;
        return isNear || remaining <= 0 ? 1 : Math.Clamp((double)(remaining + planned - written) / remaining, 0.5, 2);
    }
}
