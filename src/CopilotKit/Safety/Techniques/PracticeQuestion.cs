namespace CopilotKit.Safety.Techniques;

/// <summary>Who would do what, and how they rest or move: what a rule is asked about.</summary>
internal sealed record PracticeQuestion(Listener Listener, Technique Technique, Posture Posture)
{
    public bool HasAny(params ReadOnlySpan<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            if (Listener.Has(condition))
            {
                return true;
            }
        }

        return false;
    }
}
