namespace CopilotKit.Safety.Crises;

/// <summary>How people speak of violence and abuse.</summary>
internal static class AbusePhrases
{
    public const string Own =
        """
        (grabs|grabbed|holds|held|takes|took|squeezes|squeezed|seizes) me by the (throat|neck|hair)
        (threatens|threatened|threatening|going|says|blackmails|blackmailing|if) *4 (post|share|leak|send|publish
            |upload) *1 my (nudes|naked|pictures|photos|videos)
        <kin> *5 (hits|hit|hitting|beats|beat|beating|beaten|punches|punched|punching|slaps|slapped|slapping|kicks|kicked
            |kicking|chokes|choked|choking|strangled|strangles|strangling|whips|whipped|burns|burned|abuses|abused|abusing
            |molests|molested|molesting|rapes|raped|assaulted|assaults|gropes|groped|attacked|attacks|bites|bit|shoves|shoved
            |pushes|stabbed|stabs) (me|us|my (kids|children|son|daughter|mother|baby|sister|brother)) !(at|up|(every|each) *1 at|in (the back
            |tennis|chess)|to|with (a|an|her|his|some) (question|joke|great|brilliant|snowball|pillow|paw|ball|toy|balloon
            |pun|idea|news|surprise|bill|water|towel)|off|down|over the|for|by)
        <kin> *3 (hurts|hurting) (me|us|my (kids|children|son|daughter|mother|baby|sister)) !(feelings|when (he|she
            |they) (leave|leaves|go)|that)
        <kin> *3 (touches|touched|touching|fondles|fondled|fingers) (me|my (private|breasts|body|chest|thigh|legs)) !(deeply
            |so|on the shoulder|by|with (his|her) (story|music))
        (threw|throws|pushed|pushes|shoved|slammed|dragged|drags|slams) me *1 (against|down|into|on the floor|to the (ground
            |floor)|by (my|the) hair|across|out of the car)
        (hits|beats|beating|hitting|beat|hit) *2 me !(at|up|in|to|for|with (a|an|her|his) (snowball|pillow|paw|ball|toy|balloon
            |pun|idea)) *3 (belt|stick|drinks|drunk|every (day|time|night|week|evening|morning)|again|black and blue|cable
            |when he|when she|bruises|so hard|face|stomach|head)
        (punched|slapped|kicked|hit|spat) *2 (me|my face|in the face|me in the)  !(at|up|with)
        (took|takes|used|uses|using|use) the (stick|belt|cane) (to|on) me
        (rapes|raped|molested|molests|groomed|trafficked|drugged|assaulted) me
        i *5 (raped|molested|trafficked|kidnapped|abducted|date raped|gang raped|groomed) !(by a (story|song))
        (sexually|sexual) (assaulted|abused|molested|assaulting|abusing|harassed|touched) (me|at|by|in|last|$|today|and|when
            |yesterday)
        (forced|forces|forcing|makes|made|making|coerced|pressures|pressured) me *2 (have sex|do sexual|do sex|touch (him|her
            |his)|undress|sleep with|perform|send nudes|do things|have intercourse)
        (afraid|scared|terrified|frightened|fear|petrified) of *1 (my)? <abuser> !(cooking|driving|dog|cat|opinion|reaction
            |snoring|'s)
        (afraid|scared|terrified|frightened|fear|worried|know) *5 (he|she|they|<kin>|what *3) *4 (will|would|might|going to
            |gonna|can|could|is about to|wants to) *2 (hurt|hit|beat|kill|attack|rape|touch|find|stab|shoot|strangle
            |do to) (me|us|my (kids|children|mother|sister|baby)|$)
        (afraid|scared|terrified|frightened|fear|petrified) *2 (to go|of going|to be|of being|to return) *1 (home
            |alone with (him|her|them|my)) ($|to (him|her|them|my))
        (says|said|saying|say|told|tells|threatens|threatened|threatening|swore|swears|promised|vowed|warned) *6 (kill|hurt
            |shoot|stab|beat|murder|strangle|rape|burn|find|harm|hit|bury) (me|us|my (kids|children|mother|baby|family|sister
            |daughter|son)) !(with (laughter|kindness)|if i (forget|eat|lose|break|spoil|am late))
        <kin> *3 (threatens|threatened|threatening|threaten) (me|us|to (kill|hurt|shoot|stab|hit|beat|harm|burn) (me|us
            |the (children|kids|baby)|my|him|her))
        (threatened|threatens|threatening) me *2 (with !<weapon>|he|she|again|knife|gun|$)
        (not|never) allowed (to leave|outside|out of the house) *8 (hits|hit|beats|locks|hurt|hurts|lets|him|husband|partner)
        (took|takes|taken|hid|hides|has|keeps) (my|away my) (phone|passport|phone and passport|money|car keys|keys
            |papers) *8 (leave|out|let|escape|go|call)
        (lock|locks|locked|locking|shuts|shut|keeps|keep|kept|keeping|tied|ties|chained) me *1 (in !(mind|the loop|suspense
            |the office|touch)|up !(to date|at night|all night|late)|inside|in the (room|basement|cellar|bathroom|house
            |closet|cage)|to the (bed|chair)|prisoner|captive|locked)
        (hold|held|holding|keep|keeping|kept|here) *3 against (my|our|her|his) will
        i *2 (held|being held|kept|a) (captive|prisoner|hostage)
        i (am|have been|keep|keep getting) *2 (abused|beaten !by (ten|a (point|goal))|stalked|trafficked|molested|raped
            |hit by my|tortured|starved) !(by (ten|two|three|a lot))
        i *3 in an abusive (relationship|marriage|home|family|household|situation)
        (my|an) abusive (husband|wife|partner|boyfriend|girlfriend|father|mother|ex|parents|home|stepfather|relationship
            |marriage)
        i *4 victim of *2 (abuse|violence|trafficking|rape|assault)
        <kin> *3 (is|are|been|was|'s) (physically|sexually|emotionally|verbally|constantly)? *1 (abusive|violent|molesting
            |raping|abusing|stalking) *2 (me|us|to (me|us)|towards|with (me|us)|my|$)
        i *2 (escape|escaping|run away|get away|flee|get out|leave) *3 (abuser|abusive|from my (husband|father|partner
            |stepfather|boyfriend|parents))
        (he|she|they) (is|are|'s) *2 (going to|about to|coming to|coming back to|trying to) (hurt|hit|beat|attack|rape
            |strangle) (me|us) !(at|in chess|in tennis)
        (being|been|was) (abused|molested|beaten|raped) by (my|a|his|her|the)
        (abused|molested|raped|abusing|molesting) me
        (forced|forcing|forces) (himself|herself|themselves) on me
        (threw|throws|poured|pours) (boiling|hot) *2 (at|on|over) me
        (comes|came|coming) (in|into) my (room|bed) *4 touches me
        (twists|twisted|breaks|broke) my (arm|wrist|fingers) *6 (till|until|he|she|again|when)
        """;

    public const string OwnNegated =
        """
        (will|would|does|did) not let me (out|go|leave|see|eat|sleep|call|use)
        (not|cannot|never) *1 (go|going|come|return) (back)? home *8 (hurt|hit|beat|kill|rape|touch|abuse) *1 me
        (will|would|does|do|did) not let me *1 (leave (the (house|home|flat|apartment|room)|$|him|her|and|because)|go (home
            |outside)|out of the (house|room|flat)|see my (family|friends|mother|kids)|use (my|the) phone|talk to (anyone
            |my (family|friends))|have (my|any) (money|phone))
        (gives|give|giving|gave) me (no|nothing) *1 (food|eat|water)
        not *1 (give|feed) me *2 (food|eat|water|days)
        i *3 not *1 (feel|feeling)? *1 safe (at home|with|around|in my|here|$|any more|tonight)
        """;

    public const string Other =
        """
        <near> *6 (is|are|being|was|gets|getting|'s|been) *2 (abused|beaten|molested|raped|assaulted|trafficked|hurt by
            |hit by|hurt at home|stalked) !(at|in the (game|final|match))
        <kin> *4 (hits|beats|beating|hitting|abuses|abusing|molests|molesting|raping|rapes|strangling|choking|kicking
            |punching|punches|slaps|kicks) (him|her|them|his *1 (wife|children|kids|son|daughter|girlfriend|baby|dog)
            |her *1 (husband|children|kids|son|daughter|baby|mother)|the (kids|children|baby)|my *1 (mother|father|sister
            |brother|friend|son|daughter)) !(at|up|in|off|to)
        (boyfriend|husband|partner|father|dad|stepfather|stepdad|uncle|mother|ex|wife) *3 (hits|beats|hurts|touches|abuses
            |rapes|molests|chokes) (him|her|them|me)
        (told|tells|says|said|saw|think|heard|hear|know) *8 (father|mother|uncle|stepfather|stepdad|boyfriend|husband|partner
            |brother|teacher|coach) *2 (hits|beats|hurts|touches|abuses|molests|rapes) (him|her|them)
        (threatens|threatened|threatening) to (hurt|kill|hit|take|beat) the (children|kids|baby)
        """;
}
