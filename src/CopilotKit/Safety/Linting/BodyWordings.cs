namespace CopilotKit.Safety.Linting;

/// <summary>Wordings of eyes, muscles and movement, and what excuses them.</summary>
internal static class BodyWordings
{
    public const string ClosedEyes =
        """
        (close|closing|shut|shutting) (your|the|both) *1 (eyes|eyelids)
        (let|allow|have) (your|the) *1 (eyes|eyelids) *2 (close|shut|drop|fall shut|be closed|to close|fall closed)
        (keep|keeping|with|leave) (your|the)? *1 (eyes|eyelids) (closed|shut|tightly closed|tightly shut)
        eyes (closed|shut) !(or)
        """;

    public const string ClosedEyesExcuse =
        """
        <not> *3 (close|closing|shut|closed)
        with (eyes)? open or closed
        """;

    public const string EyesChoice =
        """
        (if|should) (you|it|that|this) *2 (like|wish|want|prefer|comfortable|feels|suits|helps|choose|care|good|right|easy|ok
            |okay|pleasant|welcome)
        or (let|leave|keep|rest|lower|soften|have|stay|with|look|half|open|gaze|turn|not|simply (lower|rest|soften|leave))
        (may|can|could|might|are free to|are welcome to|is fine to|is fine|okay) *3 (open|close|closed|be open|keep|leave|let
            |shut|stay open)
        (eyes|gaze|them) *2 (open|half open|soft|lowered|resting)
        whichever | as you (like|prefer|wish) | whatever (feels|suits|is) | open or closed | either way | up to you
            | your choice | half closed | soft gaze | perhaps
        """;

    public const string OpenEyes =
        """
        (eyes|gaze|they|them|lids) *5 (open|half|soft|lowered|either)
        (or|may|can|could|might) *4 (open|half open|gaze)
        """;

    public const string Stillness =
        """
        (do not|never|must not|not allowed to|may not|can not) (move|stop|open your eyes|leave|get up|fidget|scratch|give up
            |quit|shift|stir|twitch|look|speak|interrupt|pause|adjust)
        (stay|staying|remain|remaining|keep|keeping|hold|sit|lie|be|freeze|stand|holding) *1 (yourself|your body)? (perfectly
            |completely|absolutely|totally|utterly|entirely|dead|rock|motionless|rigid|rigidly) (still|motionless|.|$)
        (no|without) (moving|movement|fidgeting|stopping|opening your eyes|scratching|shifting|breaks|break|stirring
            |adjusting) !(it|them|your|the|anything|a)
        still as a (statue|stone|rock)
        (resist|ignore|fight) *2 (urge|impulse|itch|wish|need) *2 (to)? *1 (move|scratch|stop|fidget|open|shift|.|$)
        (you can not|you are unable to) *1 (move|open|leave|lift|stir)
        (stay|remain) (exactly)? (where|as) you are (no matter|whatever happens|until i)
        (like a statue|not a muscle|no twitch)
        """;

    public const string StillnessExcuse =
        """
        (no need|not (need|have)|if|you would rather|whether|prefer|need not|may|might|could|unless) *7 (still|motionless
            |move|moving|stop|stopping|leave|open|fidget|get)
        """;

    public const string Waking =
        """
        (open|opening|opens) (your|the)? *1 (eyes|eyelids)
        eyes (open|opening)
        (wiggle|wriggle|move|stretch|bend|flex) *1 (your|the) *1 (fingers|toes|arms|legs|body|feet|hands)
        (sit|sitting|get|getting|stand|standing|rise|rising) (up|back up|slowly|upright) !(to (the|a) (stars|moon))
        (come|coming|return|returning|bring|bringing) *5 (to the room|into the room|back to the room|to the present
            |awareness back|back now|to full|to waking|full awareness|to your day|back to the day)
        (wake|waking|awaken|awakening) (up|now|and|refreshed|alert|fully|feeling|yourself|your|.)
        (you|fully|wide|be|now) *2 awake
        (wide awake | fully awake | alert and | refreshed and ready | start your day | begin your day | continue your day
            | rest of your day | carry on with your day | ready for the day | ready for your day | energised | energized)
        (begin|start) to (move|stir|wake)
        on the count of (three|five|ten) *6 (eyes|awake|wake|alert|up|back)
        """;

    public const string WakingExcuse =
        """
        (<not>|no need|tomorrow|in the morning|when|whenever|if|before|should) *6 (awake|open|wiggle|stretch|sit|get|wake
            |waking|return|come|rise)
        """;

    public const string Tension =
        """
        <tense> !$ *6 (muscle | muscles)
        <tense> !$ *7 (hand|hands|fist|fists|finger|fingers|wrist|wrists|arm|arms|biceps|elbow|elbows|shoulder|shoulders|face
            |jaw|forehead|eyebrows|cheeks|teeth|eyes|neck|throat|head|chin|back|spine|shoulder blades|chest|ribs|belly
            |stomach|abdomen|tummy|pelvis|hip|hips|buttocks|glutes|bottom|leg|legs|thigh|thighs|knee|knees|calf|calves|foot
            |feet|toe|toes|ankle|ankles)
        """;

    public const string Strain =
        """
        (<tense>|hold|squeezing|grip|holding) *7 (<max>|harder and harder|harder|tighter and tighter|with all your
            |full strength|full force|maximum)
        (full|all your|maximum|every ounce of|all the) *1 (strength|force|power|effort|might)
        (until|till) *4 (hurts|hurt|shake|shakes|tremble|trembles|burn|burns|cramp|cramps|ache|aches|pain) 
        (push|pushing|work|working|breathe|power|go) through (the|any|your) *1 (pain|discomfort|cramp|ache|hurt|burn|injury)
        (ignore|ignoring|disregard|forget) (the|any|your|all) *1 (pain|discomfort|ache|cramp|injury|soreness)
        (<max>) and (hold|tense|squeeze)
        one hundred percent *3 (effort|strength|tension)
        """;

    public const string StrainCertain =
        """
        no pain no gain
        """;

    public const string StrainExcuse =
        """
        <not> *6 (hard|tight|tightly|strength|force|hurts|hurt|pain|push|pushing|ignore|strain|effort|possible|can|shake
            |tremble)
        """;

    public const string PartsLeftOut =
        """
        (skip|leave out|pass over|leave|miss out|go past|let be) *6 (hurt|hurts|pain|painful|injured|injury|sore|tender
            |unpleasant|uncomfortable|any part|part)
        (hurt|hurts|painful|injured|sore|tender|uncomfortable) *6 (skip|leave|pass over|let it be|let it rest|move on|rest)
        """;
}
