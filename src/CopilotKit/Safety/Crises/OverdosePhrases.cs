namespace CopilotKit.Safety.Crises;

/// <summary>How people speak of poison, and of too much of a drug or a medicine.</summary>
internal static class OverdosePhrases
{
    public const string Own =
        """
        (if|when|after) *2 (you|i|someone|somebody) (take|took|swallow|swallowed|taken) *2 <many> *3 <drug>
        i *5 (overdosed|overdosing|ode'd|od'd|oded|od'ed|odd'ed) (on (<drug>|my|his|her|the|a lot)|about|!(on))
        (going|want|wanted|plan|planning|trying|try|about|decided|thinking|enough|tempted|ready|need|tried|will|might
            |should) *5 (overdose|od) (on (<drug>|my)|!(on|of))
        i *4 (taken|took|had|having|take) an overdose !of
        i *5 (took|taken|swallowed|downed|popped|ate|drank|injected|take|taking|swallow|swallowing|shot up|necked
            |had) *4 <many> *5 <drug> !(in the (morning|evening)|with (breakfast|dinner|food|meals)|a day|per day
            |as prescribed|to school|to the)
        i *5 (took|taken|take|swallowed|mixed|mixing|ate) *3 (too many|too much|a lot of|lots of|way more
            |more than i should) *4 (<drug>|of my)
        i *5 (took|taken|swallowed|ate) *2 (everything|anything) *3 (cabinet|medicine|pharmacy|bottle)
        (swallow|take|taking|swallowing) everything *2 (medicine cabinet|cabinet|bottle)
        (going|want|wanted|plan|planning|thinking|about|might|will|decided|ready) *4 (take|taking|swallow|swallowing
            |down) *2 (all|every|whole|these|the rest) *5 <drug> !(back|away|in the morning)
        <drug> *10 (take|swallow|taking|eat) (them)? (all|every one|the lot|all of them)
        (saved|saving|hoarded|hoarding|stockpiled|stockpiling|collected|collecting|stashed|stashing|stored|keeping) *3 (pills
            |tablets|meds|medication|medicine|sleeping pills|insulin|drugs|painkillers|paracetamol)
        enough (pills|tablets|meds|insulin|medication|drugs) *2 (to|for)
        how many (pills|tablets|<drug>) i *2 (took|taken|swallowed)
        (mixed|mixing) *4 <drug> *3 (alcohol|vodka|whisky|wine|booze) *8 (scared|feel|cannot|sick|dizzy|end|die)
        i *5 (drank|drunk|swallowed|swallow|ate|ingested|drink|drinking|injected) *6 <poisons> !(bomb|app)
        (going|want|about|thinking) *4 (drink|drinking|swallow) *3 (bleach|antifreeze|poison|weedkiller)
        (three|four|five|ten|double|twice|several|many) times (my|the|his|her) (usual|normal|prescribed)? (dose|insulin)
        (wrong|double|triple) dose of *2 <drug> *6 (feel|dizzy|scared|sick|strange|help)
        (feel|feeling) *3 (strange|weird|sick|dizzy|sleepy|numb) after (taking|all) *4 <drug>
        """;

    public const string Other =
        """
        <person> *7 (overdosed|overdosing|od'd|od'ing|oding|ode'd|oded) (on <drug>|!(on))
        <person> *5 (taken|took|had) an overdose !of
        <person> *5 (took|taken|swallowed|downed|ate|drank|injected) *4 <many> *5 <drug> !(in the (morning|evening)
            |with (breakfast|dinner|food)|a day|as prescribed|to)
        (dog|cat|<person>) *8 (drank|drunk|swallowed|ate|eaten|ingested|got into|drinking|put in his mouth) *6 <poisons>
        empty (pill|medicine|tablet) (bottle|bottles|packet|packets)
        """;

    public const string OtherNegated =
        """
        (unconscious|unresponsive|not responding|not waking|passed out|asleep) *4 (after|from|with) *4 <drug>
        <drug> *8 (not responding|unresponsive|unconscious|will not wake|not waking|turning blue)
        """;
}
