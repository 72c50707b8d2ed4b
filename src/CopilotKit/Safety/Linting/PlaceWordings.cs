namespace CopilotKit.Safety.Linting;

/// <summary>Wordings of places, of anchors and of the way out, and what excuses them.</summary>
internal static class PlaceWordings
{
    public const string Driving =
        """
        (while|when|as|during|whilst) *3 (driving|drive|at the wheel|behind the wheel|operating|operate|in traffic|riding
            |cycling|steering)
        (at|behind|gripping|holding|on) (the|your) *1 (wheel|steering wheel|handlebars)
        (on|during|for) (your|the) *2 (drive|commute by car|car journey|road trip|motorway)
        (at|for) the next red light
        (keep|keeping) (driving|your foot on|the car)
        (let|as) the road *4 (relax|hypnotise|carry|rush|blur)
        (in|from) (the driver's seat | the driver 's seat | the car as you drive | your car as you drive | the driving seat)
        (operate|operating|running) *2 (machine|machinery|forklift|mower|drill|crane)
        (drive|driving) (home|along|slowly|on|to work) *6 (breathe|relax|close|let|breathing|drift|soften|calm)
        """;

    public const string DrivingExcuse =
        """
        (<not>|before|after|until|unless|once|only when|stop) *10 (driving|drive|wheel|traffic|machine|machinery|cycling
            |riding|commute)
        """;

    public const string Water =
        """
        (while|as|when) (you are)? (in|under) (the|your|a) *1 (bath|bathtub|tub|pool|water|shower)
        (while|as|when) you *4 (bath|bathtub|tub|pool|swim|swimming|snorkel|dive|float in the (sea|pool|lake|water))
        (lie|lying|sit|sitting|sink|sinking|relax|relaxing|recline|float|floating|slide|lean|settle|drift|doze|soak|soaking
            |rest|resting|stretch) *3 (in|into|under) *1 (your|the|a|this) *2 (bath|bathtub|tub|pool|hot tub|bath water
            |bathwater|jacuzzi|whirlpool|lake water|sea now)
        (head|face|ears|mouth|yourself|nose) *3 (under|below|beneath) *2 (water|surface)
        (hold|holding) *3 (breath|breathing) *4 (under water|underwater|below the surface|while you swim)
        (run|fill|step into|get into|climb into|go into) *2 (a|the|your) *2 (bath|bathtub|tub|pool) *8 (begin|start|practice
            |meditation|close|breathe|lie|lean)
        (before|after) each stroke *6 breath | in the bath *6 (close|breathe|let|eyes|drift|sleep) | (swim
            |swimming) *8 (breathe|breath|close|drift) | under water *6 (count|breath|hold|stay)
        """;

    public const string WaterExcuse =
        """
        (<not>|imagine|imagining|picture|before|after|perhaps you see|as if|like|keep your) *10 (bath|bathtub|tub|pool|water
            |shower|sea|lake|swim|swimming)
        """;

    public const string Exit =
        """
        you *1 (can|may|could|might|are free to|are welcome to|are always free to|get to) *6 (stop|pause|leave|open your eyes
            |end this|end it|end the|come back|skip|let go of this|let this go|let it go|turn this off|turn it off
            |switch (this|it) off|take a break|rest instead|step (out|away)|walk away|finish|opt out|drop out|put this down)
        (stop|pause|leave|end this|end it|step (out|away)|open your eyes|come out|skip|stopping|pausing|leaving|let (this
            |it) go|break off) *8 (at any time|any time|anytime|whenever|at any point|at any moment|any moment|if you (like
            |wish|want|need)|if (this|anything|it|that) *3 (much|uncomfortable|unpleasant|wrong|hard|right)
            |is (always)? (fine|allowed|welcome|okay|ok|all right)|when you (like|want|wish|need))
        (at any time|any time|anytime|whenever (you|it|this|anything)|at any point|at any moment|if (this|anything|it
            |something|that|you)) *14 (stop|pause|open your eyes|leave|end|skip|let it go|let this go|break off
            |come back to the room|step out|take a break)
        (free|welcome|all right|fine|okay|ok) to (stop|pause|leave|open your eyes|end|skip|step out)
        (nothing|none of this) *3 (required|has to be finished|must be finished) *6 (stop|leave|pause|end)
        """;

    public const string Choice =
        """
        or
        choose
        choosing
        choice
        rather
        instead
        prefer
        whichever
        whatever
        another
        either
        if you like
        somewhere else
        elsewhere
        """;

    public const string BreathAnchor =
        """
        breath | breathing | breathe
        """;

    public const string BreathAttention =
        """
        (feel|feeling|know|sense) *2 (the|your|each|this) *1 (breath|breaths|breathing)
        (notice|noticing|follow|following|attention|watch|watching|rest|resting|stay|staying|return|returning|count|counting
            |come back|listen) *5 (breath|breaths|breathing)
        """;

    public const string SoundAnchor =
        """
        sound | sounds | hear | hearing | listen | listening | noise | noises | music | rain
        """;

    public const string TouchAnchor =
        """
        hand | hands | foot | feet | palm | palms | fingertips | soles | fingers | contact | chair | floor | ground | touch
        """;

    public const string SightAnchor =
        """
        see
        sight
        look
        looking
        gaze
        gazing
        object
        colour
        color
        candle
        window
        light
        view
        eyes resting
        """;
}
