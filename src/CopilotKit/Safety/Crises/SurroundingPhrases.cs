namespace CopilotKit.Safety.Crises;

/// <summary>What stands around crisis words when nobody is in a crisis now.</summary>
internal static class SurroundingPhrases
{
    public const string Distance =
        """
        novel | character | characters | chapter | screenplay | film | movie | movies | films | series | episode | season
            | book | novel's | fiction | thriller | sonnet | poem | haiku | lyrics | song | play | plot | villain | hero
            | heroine | protagonist | detective | scene | tale | legend | opera | myth | fairy | dragon | dragons | pirate
            | pirates | vampire | zombie | zombies | ghost | knight | wizard | queen | king | prince | princess
        (write|tell|invent|make up|make|give|read|want|need|hear|create|compose) *4 (story|stories|mystery|drama|scene|tale)
        story (where|in which|about|with|of)
        in *2 (story|game|film|play|dream|novel|book)
        game | games | gaming | boss fight | final boss | level | player | minecraft | sims | dungeon | quest | respawn
            | spawn | npc | raid | mario | zelda
        how do doctors | how does | how did | essay | article | thesis | dissertation | seminar | lecture | paper | study
            | studies | research | statistics | statistic | definition | define | history | law | laws | legislation
            | theory | workshop | presentation | training | journalist | documentary | report on | report suspected
            | reporting | summarise | summarize | explain | translate | spell | spelling | rhymes | rhyme | meaning of
            | risk factors | warning signs | prevention | awareness | policy | safeguarding | conference | survey
        volunteer | volunteers | hotline | counsel | counsellor | counselor | therapist | psychologist | nurse | paramedic
            | firefighter | officer | doctor at | social worker | shelter | ward | shift | caseworker | my (patient|patients
            |client|clients) | as a teacher | for (our|my) school | our charity
        news | newspaper | headline | according to | president | suspect | century | war | plague
        """;

    public const string Ago =
        """
        years ago | year ago | decades ago | months ago | long ago | ages ago | back then | back in (the|19|20|my) | used to
            | in the past | way back | last (year|decade|century)
        in (1965|1970|1975|1980|1981|1985|1990|1995|1998|1999|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011
            |2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023)
        when (i was|we were) *1 (a|an|very|little|young|younger|small|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen
            |fifteen|sixteen|seventeen|eighteen|nineteen|twenty|12|13|14|15|16|17|18|19|in <school>|at <school>)
        as a *1 (child|teenager|kid|teen|student|young|boy|girl) | in my (teens|twenties|childhood|youth) | growing up
        (once|was|were|had|did|tried|attempted|wanted|overdosed) *6 (in|at) <school> | back in <school>
        """;

    public const string Overcome =
        """
        survived | survivor | survivors | recovered | recovery | in recovery | overcame | i *1 left *3 behind
        (am|are|is|been|finally|now|stayed|staying) *1 free (of|from)
        glad i | glad to be alive | grateful (to be alive | i) | (am|feel|are) *2 proud (of|that|to)
        (clean|sober) for | (have|had) not *6 (for|in|since) *3 (years|months|decades)
        (that|this|it|which) *1 (was|were|happened|is) *5 (years ago|long ago|ages ago|decades ago|long time ago|past)
        """;

    public const string StillSo =
        """
        again !never | still | now i (want|feel|am going|can not|keep|do not) | until now | tonight | lately
            | right now | any more | today i (want|am going|will|feel) | keep | keeps | every (day|night|evening|week
            |morning) | these days | recently | currently | thinking of trying | came back | coming back | back !(in|then)
            | since i | since (then|the) | last night | this morning | just now | (minutes|hour|hours) ago
        (started|began) !(*16 (stopped|quit|ended|over))
        """;

    public const string Today =
        """
        i <adverb>? <adverb>? (want|wish|need|plan|intend|hope|will|might|may|should|must|keep|crave|deserve|hate|think of
            |think about|have to|would rather|feel (like|suicidal|the urge)|have (a plan|decided|thoughts))
        i am <adverb>? <adverb>? (going|about|planning|thinking|considering|contemplating|ready|suicidal|tempted|hoping
            |trying|being|having|getting|feeling|hiding|cutting|hurting|harming|starving|scared|afraid)
        (i|we) (can|do|will|would) not (<adverb>? want to|breathe|go on|take)
        (he|she|they|<kin>) <adverb>? (hits|beats|hurts|touches|rapes|chokes|threatens|kicks|slaps|punches|wants|cuts|burns
            |harms|locks|says|keeps|will|(is|are) *2 (going|trying|hurting|hitting|beating|abusing|threatening|planning))
        """;

    public const string Formerly = "(used to | wanted | wished | was <adverb>? suicidal | were suicidal | felt suicidal)";

    public const string Subject = "i";

    public const string Continuing =
        """
        that | think | thinks | thought | believe | say | says | said | saying | mean | feel | felt | like | wish | wished | hope | hoping | pray | suggest
            | suggesting | claim | claiming | pretend | implying | as (if|though) | not because | when | while | as | after
            | before | until | than | where | what | why | how | if | whether | the (day|time|moment|way|year)
        """;

    public const string Opening =
        """
        but | now | because | cos
        (and|so|then|yet|though|although|or|while|whereas) *1 (i|we|he|she|they|it|you|my|our|his|her|somebody|someone|nobody
            |everybody|everyone|no one|this|that|there|life|the)
        """;
}
