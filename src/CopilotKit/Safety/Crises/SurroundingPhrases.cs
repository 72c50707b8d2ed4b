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

    public const string Past =
        """
        years ago | year ago | decades ago | months ago | long ago | ages ago | back then | back in (the|19|20|my) | used to
            | in the past | way back
        in (1965|1970|1975|1980|1981|1985|1990|1995|1998|1999|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011
            |2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023)
        when i was (a|an|in|at|very|little|young|younger|small|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen
            |fifteen|sixteen|seventeen|eighteen|nineteen|twenty|12|13|14|15|16|17|18|19)
        as a *1 (child|teenager|kid|teen|student|young|boy|girl) | in my (teens|twenties|childhood|youth) | growing up
        survived | survivor | survivors | free of | free from | recovered | recovery | in recovery | overcame | left behind
            | so glad i | glad to be alive | grateful to be alive | proud of | proud that
        (clean|sober) for | (have|had) not *6 (for|in|since) *3 (years|months|decades)
        in (college|school|university) | last (year|decade|century)
        """;

    public const string StillSo =
        """
        again !never | still | now $ | now i (want|feel|am going|can not|keep|do not) | until now | tonight | lately
            | right now | any more | today i (want|am going|will|feel) | keep | keeps | every (day|night|evening|week
            |morning) | these days | recently | currently | thinking of trying | came back | coming back | back !(in|then)
            | since i | since (then|the)
        """;
}
