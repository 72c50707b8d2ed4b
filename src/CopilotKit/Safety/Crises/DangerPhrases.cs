namespace CopilotKit.Safety.Crises;

/// <summary>How people speak of a danger to life at this moment.</summary>
internal static class DangerPhrases
{
    public const string Own =
        """
        ^ fire in (my|our|the) <home> !(place|pit)
        (i|we) (am|are) *1 (lost|stranded|stuck|trapped) *10 (freezing|tide|avalanche|flood|battery|percent|hypothermia
            |dehydrated|sinking)
        i *4 having (a|another) *1 (heart attack|stroke|seizure|severe allergic|allergic reaction)
        i *3 (think|believe|might be|am) *2 (having a stroke|having a heart attack|bleeding to death|going into labour
            |dying right now|dying here please)
        my chest *3 (hurts|pain|crushing|tight|pains) *6 (arm|jaw|numb|breath|breathe|sweating|badly) !(when i think|before)
        i *3 choking !up
        i *3 (passing out|about to pass out|going to pass out|losing consciousness|about to faint alone|blacking out)
        (threatened|threatens|threatening|attacked|attacks|attacking) (me|us) with *1 <weapon>
        i *2 (have been|was|got|am|just got) (stabbed|shot) !(in the back|down|at work|a)
        i am *1 hiding *1 (in|under|from) *3 (closet|wardrobe|bathroom|bed|cupboard|attic|him|them|basement|toilet|shooter)
        (coming|came|running|lunging|going) (at|after|for|towards) (me|us) *2 (with)? *1 (a)? <weapon>
        (man|men|guy|someone|somebody|he|she|stranger|strangers|car|van|creep|ex) *5 (following|chasing|stalking|after
            |follows|chases) (me|us) !(on|since|back|around|online|up|with)
        (he|she|they|someone|somebody|ex|man|guy) *6 (going to|wants to|trying to|threatening to|threatened to|said (he|she
            |they) (will|would)) (kill|shoot|stab|murder) (me|us) !(if i (forget|eat|lose|break)|when (he|she|they) (sees|see
            |finds|find|hears)|with)
        i *1 need *1 the police *1 (now|here|quickly|right now|please|$)
        (i|we) *1 (am|are) *1 in *1 (danger|immediate danger|mortal danger) !of
        my *1 (leg|legs|ankle|hip|arm|neck|back) *1 (is|are)? *1 broken *6 (nobody|alone|help|move|no one)
        i *3 (have|having|feel|got) *2 (chest pain|chest pains|pain in my chest) !(when i think|before)
        my left arm *3 numb | half of my face *3 numb
        my (throat|tongue|airway) *2 (swelling|swollen|closing|closed|shut)
        i *2 (losing|lost) *1 (a lot of|so much|too much|lots of) blood
        i *3 (cut|severed|hit) (an|my) (artery|vein)
        (my|our) (house|flat|apartment|kitchen|building|home|room|bedroom|car|hotel|school|roof) (is|'s)? *1 (on fire !(today with
            |with)|burning down|burning|in flames)
        there (is|'s) (a)? *1 fire in (my|our) *1 <home> !(place|pit)
        (i|we) (am|are) *2 (trapped|stuck) *9 (smoke|fire|flames|burning|rubble|avalanche|under water|sinking)
        i *2 smell gas
        <stranger> *4 (breaking in|breaking into|broke into|breaking down|breaks into|climbing into|forcing) *1 (my|our) *1 (<home>|car) !last
        there (is|are|'s) *2 <stranger> *2 in (my|our) *1 <home> !(who|called|for)
        (pointing|pointed|aiming|aims|holding|held|waving|points|put) (a|the|his|her) <weapon> (at|to|against) *1 (me|us|my)
        i *2 (need|call|want) *1 (an ambulance|911|999|112|paramedics) !(sound|story|song)
        half (of)? my face *4 (droopy|drooping|drooped|numb|fallen|paralysed)
        my *2 (throat|tongue|lips|face) *1 (is|are)? swelling
        (crushing|weight|tight|tightness|pressure|pain|squeezing) *4 (chest|ribs) *8 (arm|jaw)
        (blood|bleeding) *2 (pumping|pouring|gushing|spurting) (out|from|through)
        (i|he|she) (am|is)? *1 vomiting blood
        (kicking|breaking|smashing|kicked|banging) *1 (the|my|our) *1 door (in|down)
        (broke|breaks|broken) my (wrist|arm|jaw|nose|ribs|rib|leg) !(skiing|playing|falling|in)
        i *3 (going to|mean to|want to|plan to|worked out how to) *2 (kill|stab|shoot|poison|murder) !<myself> *8 (knife|gun|rifle|axe)
        mixed bleach with
        hit my head *8 (sick|vomiting|vomited|see straight|blurry|confused|blacked)
        (a man|a stranger|stranger|someone|somebody) *1 in my (garden|yard|driveway) !who
        (taken|took) my (heart|blood pressure|diabetes)? (pills|tablets|insulin|medication) (twice|three times|double) *1 over
        (passed out|blacked out|fainted|had a fit|had a seizure) *6 (today|just|floor|stairs|twice|again)
        (bringing|bring|take|taking) *3 (gun|rifle|knife) to (school|work|church|college) *8 (sorry|pay|see|learn)
        """;

    public const string OwnNegated =
        """
        i *1 (can|could) not feel *2 (left|right|one) (side|arm|half)
        i (am|keep) *2 bleeding (out|a lot|so much|too much|like crazy|badly|heavily|to death|everywhere|severely)
        (i|my *2) *2 (bleeding|blood) *3 (not stop|out of control)
        i can not breathe !(properly|well|through|in this|because of (a|my) (cold|nose)|when i (think|laugh|see)|with this
            |easily|deeply|fully)
        """;

    public const string Other =
        """
        <person> *1 speech *4 slurred
        (throat|tongue) (is)? swelling
        <near> *4 (bridge|ledge|roof|railing|cliff) *12 (he|she|they) (is|are) *1 going to jump
        can not wake (him|her|them) (up)?
        (house|flat|kitchen|room|place) *1 (stinks|reeks|smells) of gas
        <person> *4 (swallowed|eaten|ate|drunk|took) *3 <many> *3 (<drug>|iron tablets)
        (beating|battering|strangling|hitting|going for) (her|his wife|his *1 (kid|child)|the (kid|child)) *8 (next door|screaming|belt|begging)
        next door *8 (beating|battering|strangling|hitting|belt)
        (needle) in (his|her) arm
        <person> *6 (locked|shut) *1 in the bathroom *6 (cuts|blood|pills|knife)
        (speech|words) *3 (weird|slurred|slurring|strange) *6 (side|arm|face|$)
        (leg|legs|ankle|hip|arm|neck|back) *1 (is|are)? *1 broken *6 (nobody|alone|help|move|no one)
        (crushing|severe|terrible|sudden|strong) *1 (chest pain|chest pains|pain in my chest|pain in the chest)
        chest (pain|pains) *4 (arm|jaw|numb|breath|breathe|sweating|spreading)
        (left arm|half of my face|one side) *3 numb
        (my|his|her) (throat|tongue|airway) *2 (swelling|swollen|closing|closed|shut)
        (losing|lost) *1 (a lot of|so much|too much|lots of) blood
        (so much|too much) blood
        (cut|severed|hit) (an|the|my|his|her) (artery|vein)
        (my|our|the) (house|flat|apartment|kitchen|building|home|room|bedroom|car|hotel|school|garage|sofa|bed
            |neighbour's house|roof) (is|'s)? *1 (on fire !(today with|with)|burning down|burning|in flames)
        there (is|'s) (a)? *1 fire in (my|our|the) *1 <home> !(place|pit)
        (trapped|stuck) *9 (smoke|fire|flames|rising|burning|flood|rubble|avalanche|under water|sinking)
        smell gas *8 (faint|pass|dizzy|sick|headache|leak|what|strong)
        gas leak
        (carbon monoxide|smoke) alarm *4 (dizzy|going off and)
        (someone|somebody|man|men|guy|guys|stranger|strangers|people|burglar|burglars|intruder|intruders|thief|he
            |they) *4 (breaking in|breaking into|broke into|breaking down|broken into|break into|break in|break down
            |kicking in|climbing through|climbing in|forcing) *4 (<home>|right now|$|now|car and) !(last|yesterday|industry)
        (someone|somebody|man|men|guy|stranger|he|they|people) *2 trying to (get|come|break|force) *2 (in|into|inside|down
            |through|open) !(shape|college|the (team|industry|program))
        there (is|are|'s) *2 (someone|somebody|a man|a stranger|strangers|an intruder|intruders|a burglar|burglars
            |people) *2 in (my|our|the) *1 <home> !(who|called|for)
        (stranger|intruder|burglar|burglars|intruders|robber|robbers) *3 (in|inside|downstairs|outside|upstairs) *2 (<home>|$
            |right now)
        (hear|heard) *2 (burglar|burglars|intruder|intruders|someone downstairs|somebody downstairs|someone breaking
            |footsteps downstairs)
        (pointing|pointed|aiming|aims|holding|held|waving|points|put) (a|the|his|her) <weapon> (at|to|against) *1 (me|us|my
            |him|her)
        (threatening|threatens|threatened) to (shoot|kill|stab|murder|bomb|burn) (me|us|everyone|the|people|him|her)
        (call|calling|phone|send|need|get) *1 (an ambulance|the ambulance|ambulance|911|999|112|paramedics) !(sound|story
            |song)
        (send|call) *1 (the)? (police|cops) (now|right now|quick|quickly|please|he|she|they|$)
        active shooter
        (shooter|gunman) (in|at|inside|is|on)
        (shots|gunshots) *1 (fired|outside|in the)
        (he|she|they|man|woman|guy|someone|somebody|person|student|stranger|father|mother|boyfriend|husband|ex|brother|son
            |neighbour|people) *3 (has|have|got|'s got|holding|waving|carrying|with|grabbed|pulled out|pulled) (a|his|her|my
            |the)? *1 (gun|knife|machete|axe|rifle|pistol|shotgun|handgun) !(collection|set|block|sharpener|salute
            |in the (story|film|game))
        <person> *5 (stopped|barely) *1 breathing
        (lips|face|fingers) *3 (blue|purple|drooping|drooped)
        <person> *4 (turning|going|turned|gone) (blue|grey|purple)
        <person> *6 (drowning) !(in (paperwork|work|email|emails|debt|homework|tasks|sorrow|chocolate|love|sauce))
        <person> *4 (stabbed|shot) *6 (bleeding|ambulance|help|bleed|dying|what)
        <person> *4 (been|was|got) (stabbed|shot) !(in (the back|18|19|20)|down|by (oswald|booth))
        (someone|somebody|<near>|people) *2 dying (here|right now|in front|$)
        i *3 (going to|about to|want to|wanna|plan to|planning to|decided to|have to|need to) *2 (kill|stab|shoot|murder
            |strangle|poison|attack|hurt) (him|her|them|someone|somebody|everyone|everybody|people|my *1 (<person>|boss
            |teacher|kids|family|neighbours|wife|coworkers)|them all|this guy) !('s|laughing|in (chess|tennis|the game)
            |with (kindness|love)|'s feelings|at (chess|tennis|poker))
        (afraid|scared|worried|frightened|going to|about to|feel like|urge|urges|might|control) *6 (hurt|hurting|kill|killing
            |stab|stabbing|shoot|harm|shake|strangle) (him|her|them|someone|somebody|people|my *1 (baby|kids|children|child
            |wife|husband|son|daughter|mother|father|partner|family|students|girlfriend|boyfriend)) !('s feelings|feelings)
        i have (a|my|the)? <weapon> *8 (shoot|stab|kill|everyone|with me|going to|him|her)
        (thinking|think|thoughts|fantasise|dream|dreaming) (of|about) (killing|stabbing|hurting|shooting|murdering
            |poisoning) (my|him|her|them|someone|somebody|people|everyone|others)
        (bomb|shoot up|shoot everyone|shooting up) *3 (school|work|office|church|mall|everyone|building)
        """;

    public const string OtherNegated =
        """
        (stop|stopping) the bleeding
        bleeding (out|a lot|so much|too much|like crazy)
        (bleeding|blood) *5 (not stop|everywhere|badly|heavily|to death|severely|profusely|all over)
        not feel *2 (left|right|one) (side|arm|half)
        <person> *6 (having|had) (a|another) *1 (heart attack|stroke|seizure|allergic reaction) *6 (right now|just now|floor
            |not stop|what do|help|$|breathing|please)
        <person> *5 not breathing !(well|properly|right|through)
        <person> *6 (collapsed|unconscious|unresponsive|convulsing|choking !up|not responding|fainted and)
        <person> *4 (will not|is not|not|cannot|does not|would not) *1 (wake up|waking up|respond|responding|moving $
            |move $) !(before|early|for school|until|on time|in the (morning|night)|to (email|messages))
        <person> *5 (passed out) *4 (drunk|drugs|not|floor|blood|blue|cannot)
        fell *2 (through the ice|down the well|into the (river|canal|lake|sea|water) *6 (not swim|help|cannot))
        <person> *3 (fell|jumped|crashed) *8 (unconscious|not moving|is not moving|bleeding|not breathing|paralysed|not wake)
        (crash|accident|collision) *8 (not moving|trapped|unconscious|bleeding|not breathing|stuck)
        """;
}
