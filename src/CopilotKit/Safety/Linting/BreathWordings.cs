namespace CopilotKit.Safety.Linting;

/// <summary>Wordings of the breath, and what excuses them.</summary>
internal static class BreathWordings
{
    public const string Hold =
        """
        (hold|holding|holds|retain|retaining|suspend|suspending|keep in|keeping in|lock|trap|freeze) *2 (your|the|that|this|a
            |in)? *1 (breath|air|inhale|exhale|lungs)
        (pause|pausing|stop|stopping) *1 (your|the|that|this) (breath|breathing)
        (keep|keeping) *1 (your|the|that|this) (breath|breathing) (in|there|here|inside|held|in place)
        (in|out|full|empty|breath|top|bottom) hold (and|$|then|softly|gently|for|it|here)
        (keep|keeping) the (air|breath) (in|inside|held|there|locked)
        (stop|cease) breathing
        (and|then|now|gently|softly|^) hold !(on|hands) (it|that|this|gently|softly|now)? (for|here|two|three|four|five|six
            |seven|in !mind|full|empty|there|again|$)
        breath (is|stays|held|remains|be) *1 (held|suspended|locked|in)
        (lungs|chest) (full|empty|filled) *3 (hold|stay|wait|pause|remain)
        (stay|remain|wait|rest|pause) *2 (full|empty|at the top|at the bottom|without breathing|with (full|empty) lungs
            |between breaths for)
        (full|empty) for (three|four|five|six|seven) !(minutes)
        """;

    public const string HoldCertain =
        """
        do not breathe
        (no breathing|without breathing)
        """;

    public const string HoldExcuse =
        """
        (<not>|if) *4 (hold|holding|holds|pause|pausing|keep|keeping|retain|retaining|stop|stopping|suspend)
        """;

    public const string LongHold =
        """
        (hold|holding|retain|suspend|keep|lock) *2 (your|the|that|this)? (breath|air) *6 (<long>|<max>|until *4 (not
            |no longer|must|have to|burn|burns|gasp|need|dizzy))
        (hold|holding) !(on) (it|for|here|in|there|full|empty)? *3 (<long>) !(times|breaths|minutes|out|in|counts out)
        (hold|holding) (it|for|here|on)? *2 (<max>|for as long as (you can|possible)|until *4 (not|no longer|must|have to
            |burn|burns|gasp|dizzy))
        (stop|without|not) breathing for *2 <long>
        (stay|remain|wait) *2 (full|empty|without breathing|without air|at the top|at the bottom) *3 <long>
        """;

    public const string LongHoldExcuse =
        """
        <not> *4 (hold|holding|holds|keep)
        """;

    public const string ForcedBreath =
        """
        (breathe|inhale|exhale|breath|breathing|suck|draw|blow|pull|take) *5 (<max>|harder and harder|faster and faster
            |harder|faster|rapidly|forcefully|violently|quick and hard|with force|with all your)
        (fast|rapid|hard|forceful|quick|violent|huge|big|sharp) *1 (breaths|breathing|inhales|exhales|inhalations)
        hyperventilate
        (fill|expand|stretch|pump|inflate) (your|the) (lungs|chest) (completely|entirely|to the (limit|maximum|brim|top)
            |until|all the way|fully|with force|to bursting|<max>)
        (deepest|biggest|largest|hardest) (breath|inhale|possible breath)
        (gasp|pant|panting|gulp) *2 (air|breath|for|like|quickly|.|now)
        (push|squeeze|force|blow|press) *2 (all|every|out) *3 (air|breath|bit of air) *3 (out|hard|lungs|.|harder)
        (force|push) (your|the) (breath|exhale|inhale|breathing)
        (until|till) (your|the) (lungs|chest) (burn|burns|hurt|hurts|ache|aches)
        (breathe|breathing) through the (dizziness|pain|discomfort|tingling)
        """;

    public const string ForcedBreathExcuse =
        """
        <not> *6 (breathe|breath|breaths|breathing|inhale|exhale|force|fill|hyperventilate|deepest|push|gasp|faster|harder
            |forcefully|quickly)
        """;

    public const string PacedBreath =
        """
        (in|out|inhale|exhale|inhaling|exhaling|breathe|breathing) *3 (for|over|across|to (a|the) (slow)? count of) (a|the
            |about|around)? (slow)? (count of|counts of)? <number> !(minutes|breaths|rounds|times|more|hours|days)
        (in|out|inhale|exhale) (one)? two three four?
        (count|counts) of <number>
        <number> (counts|seconds|beats) (in|out|to|for each)
        (in|out|inhale|exhale|breathe) *3 <number> (counts|seconds|beats)
        (breathe|breathing|match your breath|follow) *4 (with|to) the (bell|tone|beat|metronome|pacer|tick|guide)
        (slow|lengthen|stretch|draw out) *1 (down)? (your|the|each|every) *1 (breath|breathing|exhale|inhale) (down|until|to
            |more|even|.|further|now)
        (five|six|four|three) breaths (a|per|each|every) minute
        """;

    public const string PacedBreathExcuse =
        """
        <not> *5 (count|counts|counting)
        """;

    public const string Dizzy =
        """
        (dizzy|light headed|lightheaded|faint|short of breath|breathless|uncomfortable|giddy|woozy|tingly|strain
            |out of breath) *12 (let|breathe|stop|return|go back|usual|normal|normally|natural|naturally|rest|pause|ease|own
            |come back)
        (let|breathe|stop|return|go back|pause|rest|come back|ease off) *12 (dizzy|light headed|lightheaded|faint
            |short of breath|breathless|giddy|woozy|uncomfortable)
        """;
}
