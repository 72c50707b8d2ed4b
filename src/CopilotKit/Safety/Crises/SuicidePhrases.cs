namespace CopilotKit.Safety.Crises;

/// <summary>How people speak of the wish or plan to die.</summary>
internal static class SuicidePhrases
{
    public const string Own =
        """
        talk me out of *2 (suicide|killing|ending|dying)
        (leave|leaving) this (world|life|earth) <end>
        (checking|check|checked) out (for good|permanently|of (this)? life|forever)
        (by|at) my own hand !(written|made)
        (wish|hope|pray|praying|hoping) *3 (cancer|illness|disease|god|death|someone|somebody|lightning|earthquake|plane
            |virus) *3 (take|takes|kill|kills|finish|finishes|end|ends|crash) *1 me
        (peace|okay|ok|fine) with (dying|my death|my own death|being dead) !(one day|someday|eventually)
        (envy|jealous of) *3 (dead|died|dying)
        (finally|just) (gets|get) to die
        someone who wants to die
        i want (that|this|the same) too *3 (die|dead|death)
        i (wish|wished) i (had|was|were) (died|dead)
        (way|ways|method|methods|how) (to|do i|can i|could i|would i|should i|do you|can you) *2 (kill (yourself|<myself>)
            |commit suicide|end (my|your) (own)? life|die (painlessly|without pain|peacefully tonight|quickly|fast
            |in my sleep)|hang yourself|make it look like an accident)
        (maybe|perhaps) i (should|will|could) *2 (die|be dead|end it)
        i (should|ought to) *2 (die !(of|laughing)|be dead|end it|disappear forever)
        ^ *4 (want|wanting|wanted|wish|of me wants) to (just)? (die|be dead) <end>
        i *5 <lower> to (just)? (die|be dead|stop existing|stop living|cease to exist|disappear forever|disappear for good
            |leave this world|join (him|her) in heaven) !(of|from|laughing|happy|on (this|that)|inside|in the game|trying|for
            |old|rich|an|a )
        <killing> <myself> !(laughing|laugh|with laughter|trying|training|working|into|at the gym|in the game|on level|over
            |off)
        (throw|throwing|hurl|hurling|launch) <myself> (off|under|in front|out of|from|over|onto|before|into traffic
            |into the (river|sea|canal|path))
        (end|ending|ended|take|taking|took|taken|finish|finishing|give up|lose) my (own)? (life|existence) !(in|as|story
            |savings)
        (end|ending|ended|delete|deleting|finish|remove) <myself>
        (end|ending|take|taking) (your|ones) (own)? life
        (all|only thing) i (want|wish) (for)? *2 (die|death|be dead)
        i *3 (wish|hope|pray|hoping|wishing|praying|dream) *3 (i|that i|for) *3 (dead|die !(of|laughing|for|on)|death
            |gone forever|gone for good)
        i *4 (need|deserve|ready|prepared|choose|chosen|decided|hoping|determined|meant|desperate) to (die !(of|laughing|for
            |on)|be dead)
        (picked|chosen|set|know) the (day|date|place) i *3 die
        i (long|yearn|crave|ache) *1 (for death|to die|death)
        (please)? let me (just)? die <end>
        i (should|ought to|must) *2 die <end>
        i (might|may|would) *1 (as well|rather|better) *1 (die|be dead|end it|kill) (than (live|be|go|face|wake|keep|continue
            |exist|carry|spend)|$)
        me (dead|gone forever) would be (better|easier|best)
        i *4 (tired|sick|done|exhausted|finished|fed up|weary|bored) *2 (of|with) (living|being alive|existing|existence|life
            |my life|this life|this world|breathing) !(out|in|on|at|here|alone|with|paycheck|under|next|near|from|by|so|as
            |without|at|off|through|a|here|admin)
        i *3 had enough of (life|living|being alive|existing|this life|this world)
        (give up|giving up|gave up|given up) on (life|living) <end>
        (is|are|was) the point *1 (in|of|to) *1 (living|staying alive|going on|existing|live|go on|keep living)
        i *5 (end|ending) (it all|it tonight|it now|it today|it soon|it for good|it once and for all|everything|all of it
            |my suffering|my pain|my misery|the pain|things for good)
        i *2 (want|going|decided|ready|about|plan|planning|thinking|will|need|have|might|could|can|able) *3 (end
            |ending) it <end>
        want *2 (to be|it to be|it all to be|everything to be) over (for good|forever|$)
        want *1 (it all|everything) to (end|stop) <end>
        thinking (of|about) ending it <end>
        i *8 (commit|committing|attempt|attempting|attempted|contemplate|contemplating|consider|considering|considered
            |think of|think about|thinking of|thinking about|thought about|thought of|plan|planning
            |planned) (of)? suicide !(prevention|squad|awareness|rates|statistics|hotline|note in|in)
        (thoughts|thought|idea|ideas|urge|urges|fantasies|fantasise|fantasize|dream|obsessed|flirting|toying) *1 (of|about
            |with) *2 (suicide !prevention|killing <myself>|ending it|dying by|taking my)
        suicide *3 (only (way|option|answer|solution|thing|escape)|way out)
        (death|dying|die) *3 (only (way|option|answer|solution|escape)|way out|would be a relief|sounds (nice|good|peaceful)
            |better than)
        (only (way|option|answer|solution|escape|exit)) *4 (suicide|death|die|dying|dead)
        i *5 suicidal !(people|patients|callers|clients|students|tendencies the|teenagers|behaviour in)
        ^ *3 (feeling|actively|really|so|very|still|getting|being|currently|kinda) suicidal
        ^ (suicidal) (thoughts|again|and|af|$)
        i *4 suicidal (thoughts|ideation|feelings|urges)
        (having|have|with|get|getting) suicidal (thoughts|ideation|feelings|urges)
        (makes|made|making|make) me (feel)? (suicidal|<lower> to (die|kill))
        (painless|painlessly|painful|quick|quickest|fast|fastest|easy|easiest|peaceful|best|good|surest|simplest
            |gentlest) *2 (way|ways|method|methods|means|option) *2 (to|of|for) *1 (die|dying|kill yourself|kill <myself>
            |end (my|your|ones) life|commit suicide|suicide|hang|go $)
        (selfish|sin|wrong|forgive|hell|cowardly|weak|heaven) *6 (kill|kills|killing) (yourself|themselves|<myself>)
        (kill|kills|killing|killed) (yourself|themselves) *4 (hell|heaven|sin|selfish)
        (does|do|would|will|is) (drowning|hanging|suicide|jumping|overdosing|bleeding out) *2 (hurt|painful|painless)
        (drowning|hanging|bleeding out|jumping) *2 painful way
        how (many|much|long) *7 (kill (me|<myself>|you|yourself|a person|an adult)|to die|lethal|fatal)
        (lethal|fatal|deadly) dose (of|for)
        (want|going|ready|trying|need|about|planning|decided) to (kms|ctb|unalive|sewerslide|self delete|neck|yeet <myself>)
        (just|should|will|might|gonna) (kms|ctb|unalive <end>)
        kms (tonight|fr|so|today|asap|tomorrow|now|i swear|already)
        ^ (kms|ctb) $
        (unalive|unaliving|unalived) (me|<myself>)
        going to (unalive|sewerslide)
        (sewerslide|sewer slide|toaster bath|self deletion|game end <myself>|an hero) (tonight|fr|myself|$|soon|is|me)
        i *3 (goodbye|farewell|suicide|last) (letter|letters|note|notes|video|message) *8 (parents|family|mother|father|kids
            |friends|everyone|courage|dead|die|gone|end)
        (my|a) (suicide|farewell) (note|letter|plan|attempt) !(in|for (my|the) (novel|story|character))
        (wrote|written|writing|write) *2 suicide (note|letter)
        this is *1 (my last|goodbye|the last) (message|day alive|day on earth|night|forever|$) *8 (here|die|end|goodbye|gone
            |over|alive)
        my last (night|day|hours) (alive|on (this)? earth|in this world)
        goodbye (cruel)? world
        i *6 (bridge|roof|ledge|rooftop|overpass|cliff|balcony|tracks|railing|window ledge|edge) *8 (jump|jumping|step over
            |step off|one step|end it|let go|let myself fall|to die|in front of)
        i *5 (jump|jumping|step|stepping|walk|walking|lie|lying|lay|run|running|drive|driving) *2 (off|from|in front of
            |in front|under|onto|into|on|out of) *3 (bridge|roof|building|balcony|train|trains|truck|lorry|traffic|tracks
            |motorway|river to die|window|ledge|oncoming) <end>
        (gun|rope|noose|pistol|pills|tablets|knife|razor|exhaust|belt) *12 (on|for|to end|to kill|around my) (<myself>|it all
            |my (life|neck))
        (rope|noose) *3 (ready|tied|bought|hanging|neck)
        i *4 (bought|have|got|found|tied|made) *3 noose
        (gun|pistol) *2 (to|at|against|in) my (head|mouth|temple|chest)
        (hope|wish|hoping|wishing|wanted|praying|pray) *2 (a|the|some|that) (car|bus|truck|lorry|train|van|plane
            |tree) *3 (hit|hits|run|runs|ran|kill|kills|take|takes|hitting|crash|crashes|crush|crushes) *1 (me|over)
        (tried|attempted|trying|tries) *2 to (end it !with|die !of|commit suicide|overdose)
        i (tried|attempted) *1 suicide
        my *2 suicide attempt
        i *2 attempted suicide
        i *3 (planning|plan|planned) *2 (my|own) (suicide|death)
        <lower> to (be with|join) *3 (heaven|the other side)
        my (death|suicide) *4 (relief|better|solve|problem)
        (top|topping|topped|do away with|end it for|finish off) <myself> !(up|with|off (with|a|the))
        (do|doing) <myself> in
        (chuck|chucking|chucked|lob|fling|flinging) <myself> *1 (off|under|in front|out of|from|over|onto|into)
        (blow|blowing|shoot|shooting) my (brains|head) (out|off)
        eat (my|a|the) gun
        (turn|turning|use|using|try|trying) (it|this|that|the *2) on <myself> !(for (practice|fun))
        (slit|slitting|slash|slashing|cut|cutting) (my|your) (throat|wrists)
        (made|make|making) up my mind to (die|end|go through with it)
        (deciding|decided|decide|choose|chose|plan|planning|planned|mean|meant|agreed) to (die !of|end (it|my life|things))
        i (want|need|plan|mean|am going|am ready|have decided) to end (mine|things|<myself>)
        (i|and) *2 (am|was|be) *1 ending (it|things|my life) <end>
        i am *2 (ending it <end>|jumping $|ending my (own)? life)
        (hope|hoping|pray|praying|wish|like|luck|fine|love) *2 i *1 (die|never wake|stop breathing) *3 (sleep|tonight|soon|$)
        (be|being|wake up) dead by (morning|tomorrow|then|tonight|the)
        (my|the) heart (stops|stopped|stop) *2 (before|tonight|in my sleep)
        while i die <end>
        (is|be) (when|the day|the night) i die
        (put|putting) an end to (<myself>|my life|it all)
        by ending it <end>
        i would rather be dead
        (ill|will) unalive
        this time *4 (rope|gun|pills|bridge)
        when i die *1 (tonight|tomorrow|this week|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday))
        (drive|driving|steer|steering|crash|swerve) *3 (off|into) (the|a|that) *1 (overpass|bridge|cliff|tree|wall|oncoming|river) *10 (be done|end it|over with)
        (taped|sealed|blocked) up? *2 (garage|windows|window|exhaust)
        hose *3 (window|exhaust)
        (suicidal) (thoughts|feelings|urges|ideation) (are|is|have) *2 (back|louder|worse|stronger|returned|here)
        ^ *6 suicidal $
        (log|logging|logged|check|checking) (off|out) (from|of) (life|this life|the world)
        (stay|staying|keep <myself>|keeping <myself>) alive (tonight|today|until|any more)
        i *3 (attempted|tried) again $
        (go|going|went) through with it (tonight|today|this time|$)
        (dying|die|death) (pact|together)
        <many> *2 <drug> *5 (next to me|beside me|in front of me) *5 (finish|take|swallow|end)
        how (many|much) *8 (would|does|will|do) it take to (kill|die|end)
        (kill|finish) me off $
        (enough|dose|pills) *5 (not|never) be brought back
        (telling|tell|tells|say|says|said) *1 me to (die|kill <myself>|step in front|jump|end it) *8 (listen|will|might|going|should|no)
        """;

    public const string OwnNegated =
        """
        (not|never) *1 (going to|gonna|be|get) *2 (be alive|see (tomorrow|next (week|month|year))|turn <many>)
        (neither|none) of us (want|wants) to (live|be alive|go on)
        not trust <myself> *2 (alive|tonight|alone|with (a|the) <weapon>)
        (hope|wish|hoping|wishing|pray) *2 i *2 not *1 (survive|make it|wake|pull through)
        not *2 (plan|planning|intend|expect|going|want|planned) (on|to)? *1 (be|being) *1 (alive|here) *2 (next|by|tomorrow
            |in|any more|at (christmas|easter))
        i *1 not *1 (see|live to see|live until|be alive) *4 (end of (this|the) (year|month|week)|christmas|birthday|tomorrow
            |morning|next (week|month|year)) <end>
        life is not for me
        i (wish|wished) i (had|was|were) (never born|never been born|not born|not alive|not here any more)
        reason *1 (not to|why i should not|i should not) *1 (die|end|kill|do it|take)
        i (should|ought to) *2 (not be alive|not exist|not be here any more)
        i *5 <lower> to (just)? (not exist|not be alive|not be here any more|not wake up (any more|again|ever|$)
            |never wake up (again|$))
        (better|better off|easier|happier|relieved|fine|best|good) *3 if i *2 (dead|gone|died|die|disappeared|vanished
            |never existed|not here|not around|not exist|not alive|kill)
        (better|better off|happier|easier|nicer|improved|lighter) *2 without me !(there|at the|in the (band|team|meeting
            |project)|on the)
        (nobody|no one|noone|who|anyone|anybody) *1 (would|will|d) *2 (care|miss me|notice|mind|cry|even know) *2 (if|when
            |once) i *2 (dead|gone|died|die|disappeared|vanished|not here|not there any more|not exist|killed|kill)
        (nobody|no one|noone) (would|will) (ever|even|really)? miss me <end>
        (no|any|not a|single|little|zero|the) (point|reason|use|sense|purpose) *1 (in|to|of|for|left|for me) *2 (living|live
            |go on|going on|keep going|keep living|stay alive|staying alive|being alive|carry on|carrying on|continue living
            |exist|existing) !(in|with|here|to)
        (nothing|nobody|no one|not anything|little) *2 to live for
        life *3 (not|never|hardly|no longer) *2 worth (living|it any more|going on|continuing|to live)
        (can|could) not stop thinking (about|of) (suicide|dying|death|killing)
        (will|going to) not be (alive|around much longer|around any more|here much longer)
        goodbye *4 (not be here|will be gone|see you on the other side)
        i *3 (get|got|be|was|were|being) (hit|run over|crushed|struck) by *2 (car|bus|truck|lorry|train|van) *2 (die|died
            |killed|dead|be fine|would not)
        (not|never) (mind|care) *4 (die|died|dead|hit by|not wake|never woke|not woken|alive|killed)
        (fine|ok|okay|happy|better) (with|if) *2 (not (being|be) alive|dead|dying|not existing|never waking)
        i *2 (do|did|does|really|just) not *1 <lower> to *1 (live|be alive|exist|be here|be around|go on|go on living
            |keep living|keep going|continue living|carry on living|continue|breathe) (<any>|$|in this world|on this (planet
            |earth)|no more)
        ^ *1 (do|did) not <lower> to *1 (live|be alive|exist|be here) (<any>|$)
        i do not <lower> to be (alive|living)
        i do not <lower> to wake up (any more|ever|again $|tomorrow)
        i (no longer) (want|wish) to (live|be alive|exist|be here|go on)
        i *1 not want (this)? life <any>
        i can not *2 (go on|keep living|keep going|live|exist|continue living|carry on) (living|<any>|with (life|this life
            |living)|.)
        i can not *2 (keep living|exist|continue living|go on living) $
        not (think|believe|see|know how|know if|sure) *4 i (can|could|will) *1 (go on|keep going|keep living|live|survive
            |make it|exist|last) (living|<any>|much longer|tonight|through the night|another|like this|$)
        (sleep|asleep|bed|eyes|sleeping) *3 (not|never|stay) *1 (wake up|wake|open them|open|waking up|asleep forever) (again
            |ever|any more|$|from it|tomorrow|for good)
        (hope|pray|wish|want|hoping|praying|wishing|like) *5 (not|never) *1 (wake|waking|woke|woken) (up)? (again|$|tomorrow
            |from it|ever|any more)
        (never|not) open (them|my eyes) (again|ever)
        (not|never) (mind|care) if i *2 (not|never) *1 (wake|woke|woken|exist|survive|make it|come back)
        (wish|wished) *2 i *2 (never|not) *2 (born|existed|exist|woken|woke|here any more|alive|survived)
        (fine|ok|okay|better) with not (being alive|existing|living|waking up)
        (world|family|everyone|everybody|nobody|no one|kids|children|parents) *2 not (need|want) me *3 (die|dead|gone|here
            |alive|exist|$)
        not (strong|brave) enough to (live|go on|keep living)
        (will|going to|wo) not be (alive|here|around) *2 (to see|when you (read|wake|find)|by (tomorrow|morning|the time))
        i have no (reason|will|desire|wish|strength) (left)? to *1 (live|go on|keep going|keep living|be alive|continue|exist)
        no (reason|will|desire|wish) (left)? to (live|be alive|go on living)
        without (wanting) to (live)
        """;

    public const string Other =
        """
        <person> *4 on (the|a) (bridge|ledge|roof|railing|railings|tracks) *8 (jump|going over|go over|crying|die|goodbye)
        <person> *6 (swallowed|taken|took) everything in
        <person> *8 (slit|slitting|slash|cut) <poss3> (wrists|throat)
        goodbye *4 (pills|gun|rope|cabinet) *8 (not answering|gone|missing|open)
        (wife|husband|friend|brother|sister|son|daughter|mother|father|he|she|they|girlfriend|boyfriend|partner|someone
            |somebody|kid|child|cousin|student) *4 (wants|want|wanted|wish|wishes|wishing) *1 to (die|be dead) !(of|laughing)
        <person> *8 (kill|killing|hang|hanging|drown|shoot|shooting|unalive|unaliving|off|offing|end|throw
            |throwing) <self3> !(laughing|into|off)
        <person> *8 (want|wants|wanted|threatens|threatening|threatened|going|plans|planning|plan|planned|tried|trying|tries
            |says|said|about|thinking|might|talks|talking|talked) *4 (take|taking|end|ending) <poss3> (own)? life
        <person> *8 (going to|wants to|want to|might|planning|plans|thinking about|thinking of|talking about|talks about
            |threatening|threatens|tried to|trying to|attempted|about to|considering) *1 (commit|committing
            |attempt)? suicide !(prevention|awareness)
        <near> *4 (is|are|'s|feels|feeling|being|seems|sounds|be|was|gets|became) *2 suicidal
        <near> *3 suicidal (thoughts|again|right now|and|$)
        <near> *4 (wishes|wish|wished) (he|she|they) (was|were) dead
        <near> *3 (on|at|off) the (bridge|roof|ledge|tracks) *6 (jump|die|step)
        """;

    public const string OtherNegated =
        """
        <near> *3 (does|do|did) not want to (live|be alive|exist|be here) (<any>|$|in)
        <near> *4 (no longer) (wants|want) to (live|be alive)
        """;
}
