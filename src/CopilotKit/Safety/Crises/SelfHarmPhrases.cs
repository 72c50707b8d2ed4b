namespace CopilotKit.Safety.Crises;

/// <summary>How people speak of hurting themselves.</summary>
internal static class SelfHarmPhrases
{
    public const string Own =
        """
        (unless|until|when|if|after|because|but) i cut <end>
        (razor|razors|blade|blades|knife|lighter|scissors|glass|needle|compass) *2 (on|to|against|into
            |across) my (own)? (<limb>) !(to shave|when i shave|shaving)
        (put|puts|putting|stub|stubbed|stubbing) *1 out *2 (cigarettes|cigarette|cigs|smokes|joints|on) *2 on? *1 my (<limb>
            |hand|hands)
        (cut|hurt|burn|harm|scratch) <myself> (sometimes|often|a lot|every|regularly|daily|to|at night|when|almost|most)
        (hurt|cut|harm|burn) yourself *5 (when|because|to feel|to cope)
        (want|wanted|going|need|needed|urge|urges|like|tempted|thinking|think|thought|thoughts|about|love|start|started
            |starting|keep|keeps|kept|stop|stopped|been|addicted|resist|to|me|makes|might|will|could|should|continue
            |back) *4 (hurt|hurting|harm|harming|cut|cutting|burn|burning|scratch|scratching|injure|injuring|mutilate
            |mutilating|bite|biting|punch|punching|hit|hitting|starve|starving|scald) (<myself>|my (own)? (<limb>|body
            |face)) !(some|shaving|while|on the|off|short|from|out|loose|a |playing|at the|with the (oven|kettle|pan)|up
            |in the kitchen|when i (cook|shave|chop|run))
        (hurt|cut|cuts|burn|burned|burnt|harm|harmed|injure|injured|scratch|scratched|bite|hit|punch|punched|starve
            |bruise) (<myself>|my (own)? (<limb>|body)) *6 (on purpose|deliberately|intentionally|again|because|when it gets
            |when i (feel|hate|am)|to feel|to cope|a lot|every night|every day|to sleep|last night|just to|until)
        (cut|cuts|cutting|slit|slitting|slash|slashed|slashing|slice|slicing|sliced|carve|carving|burn|burning
            |burned) my (own)? (wrist|wrists|arm|arms|thigh|thighs|forearm|forearms|skin|veins|throat|hips) !(on|while
            |shaving|climbing|with the|at|off|in the)
        i *5 self (harm|harmed|harming|harms|injure|injuring|injury|mutilate|mutilating|mutilation) !(policy|awareness
            |prevention|research)
        (urge|urges|relapse|relapsed|relapsing|started|addicted|temptation|want|wanted|going|need|back|again
            |stop) *4 self (harm|harming|injury|mutilation|injure)
        my self (harm|injury|harming) !(policy|essay|paper|awareness)
        self (harm|injury) (scars|wounds|cuts|marks) *4 (hide|my|arm|arms|sleeves)
        (hide|hiding|hid|cover|covering|conceal) *3 (cuts|self harm|wounds|burns|blades)
        (cuts|scars|burns) *4 (long sleeves|under my|on my (arms|arm|wrists|wrist|thighs|legs))
        i *4 (want|need|urge|going|wanted|have) *2 to cut (right now|again|so bad|so badly|tonight|$|deeper|and|deep|until
            |now)
        (cannot|not|hard to) stop cutting (again|$|and|<myself>|when)
        (started|start|restarted|been|quit|stopped|resumed|keep|back to) cutting (again|$|<myself>|and|when|because)
        cutting *2 (only|helps|relief|release|calms|numb|makes me feel)
        when i cut *4 (feel|relief|calm|numb|alive|pain)
        (blade|blades|razor|razors|razor blade|razor blades|knife|lighter) *3 only *4 (helps|calms|relief|friend|makes
            |comfort)
        (found|took|hid|hide|took away|bought|need) *1 my (blades|blade|razors|razor blades)
        (keep|kept|keeps) *1 burning <myself>
        burn *1 my (skin|arms|arm|thighs|legs) !(at|on the)
        (bang|banging|hit|hitting|smash|smashing|slam|slamming|punch|punching) my head *4 (until|till|so hard|hate|to feel
            |stars|bleed|bleeds|deserve)
        (scratch|scratching|bite|biting|pick|picking|punch|punching|hit|hitting|pinch|pinching|dig|digging|cut|burn|kick
            |claw) *5 (until|till) *4 (bleed|bleeds|bleeding|blood|bruise|bruised|bruises|hurt|hurts|scar|pain)
        (punch|punching|hit|hitting) *3 (wall|mirror|door) *6 (deserve|hate <myself>|bleed|bones|to feel)
        (punish|punishing) (<myself>|my body) *2 (by|with|for|$|because|physically) !(at the gym|with (burpees|sit))
        i *3 deserve *2 (pain|be hurt|be punished|to bleed|suffer|to hurt|hurt|be beaten)
        (need|want|crave|craving) *2 (feel pain|physical pain|to bleed|see blood|see <myself> bleed|my own blood)
        (my own blood|the pain|the blood) *3 (makes|only|calms|helps|goes away)
        (hurt|harm|damage|destroy|punish) my (own)? body
        starving <myself> *3 (punish|hurt|deserve|$)
        (relapsed|relapse) *4 (cutting|self harm|burning|harming)
        (am|been|was|keep) *3 (slicing|cutting|carving|burning|slashing) (my (own)? (<limb>)|them)? *3 (stop|again|while listening|$)
        (relapsed|relapsing|relapse) on sh
        ^ sh again
        (clean|free) (and|but) i (cut|burned|burnt|hurt|harmed) (<myself>|last night|again|today|tonight)
        i (cut|burned) too deep
        (pick|picking|picked|get|getting|got|take|taking|took) *2 (the|my|a) (blade|blades|razor|razors) (out|up)
        (pick up|grab|use|reach for) (the|my|a) (blade|blades|razor) !(to shave)
        (carved|carve|sliced|slice) (them|my (arm|arms|leg|legs|thigh|thighs)) (up)?
        (bang|banging|hit|hitting|punch|punching|smash) my (own)? head *6 (on purpose|till|until|again)
        on purpose *8 (want|wanted) to feel (ill|pain|sick|something)
        do my cuts
        cutting and i can not
        i am *1 (hurting|harming|cutting|burning) <myself> !(laughing|on)
        """;

    public const string Other =
        """
        <near> *6 (cut|cuts|cutting|hurt|hurts|hurting|harm|harming|harms|burn|burns|burning|injures|injuring|starves
            |starving|bites|scratches|mutilates) <self3> !(some|shaving|at|playing|while|off|on the|from|out|short)
        <near> *5 self (harm|harms|harming|harmed|injures|injuring|mutilates) !(policy|awareness)
        <near> *4 (cuts|cutting) *2 <poss3> (own)? (wrist|wrists|arm|arms|thighs|legs|skin)
        (cuts|scars|burns) (all)? *1 (on|over|across|up|along) *3 (arm|arms|wrist|wrists|thighs|legs) *8 (<self3>|purpose
            |every|own)
        fresh (cuts|burns|scars) (on | *5 (arm|arms|leg|legs|wrist|wrists))
        <near> does it to <self3>
        """;
}
