using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Linting;

/// <summary>The wordings of guided practice that rules look for.</summary>
internal static class WordingPhrases
{
    private const string Parts =
        """
        not = not | never | without | nothing | nowhere | no | nobody | nor | neither | rather than | instead of
        calm = calm | calmer | relaxed | peaceful | peace | at peace | at ease | serene | happy | joyful | joy | bliss | blissful | grateful | content | safe | secure | better | wonderful | amazing | sleepy | drowsy | heavy | weightless | tranquil | loved | love | confident | fearless | strong | powerful | healed | carefree | free of (worry|fear|pain|stress) | no (pain|fear|worry|worries|stress|anxiety)
        ill = anxiety | depression | cancer | illness | illnesses | disease | diseases | pain | insomnia | trauma | ptsd | migraine | migraines | headache | headaches | blood pressure | diabetes | adhd | asthma | heart disease | addiction | panic | arthritis | condition | symptoms | disorder | tumour | tumor | infection | infections | epilepsy | ulcers | inflammation | sleeplessness | burnout | phobia | phobias | allergies | fatigue | condition's
        breath = breath | air | inhale | lungs
        number = three | four | five | six | seven | eight | nine | ten | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
        long = eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | twenty | thirty | forty | fifty | sixty | 8 | 9 | 10 | 11 | 12 | 15 | 20 | 25 | 30 | 40 | 45 | 60 | 90 | a (full|whole)? minute | half a minute | one minute | two minutes
        max = as (deep|deeply|fast|hard|much|far|long|fully|strongly|tight|tightly|quickly|forcefully|firmly|powerfully|big|high|full) as (you|humanly|is)? *1 (can|possible|able|manage|possibly can)
        tense = tense | tensing | tighten | tightening | squeeze | squeezing | clench | clenching | contract | press | pressing | curl | scrunch | flex | flexing | harden | brace | stiffen | crunch | pull up | push | shrug | raise | lift | arch | stretch | make
        """;

    public static readonly PhraseBook<WordingSign> Book = new(
        [
            (new(Wording.Obligation), Obligation),
            (new(Wording.Obligation, IsExcuse: true), "(<not>|if|when|whenever|whatever|wherever|however|as|than|what|all|unless|should) *3 you *1 (must|have to|need to|should|ought to|need|got to)"),
            (new(Wording.CommandedFeeling), CommandedFeeling),
            (new(Wording.CommandedFeeling, IsCertain: true), "do not (feel|be) (sad|afraid|angry|anxious|scared|worried|upset|nervous|lonely)"),
            (new(Wording.CommandedFeeling, IsExcuse: true), "(<not>|if|when|whenever|whether|may|might|perhaps|until|unless|wherever|where|than|what|how|could|can|like|wish|as) *4 (you *2 (are|feel|become|be|get)|feel|feeling|be|i feel|we (are|feel))"),
            (new(Wording.EmptyMind), EmptyMind),
            (new(Wording.EmptyMind, IsCertain: true), "(no|not a single|not one|without a single) (thoughts|thought) (at all|remain|remains|may|must|should|is allowed|are allowed|left|enter|enters|is left)"),
            (new(Wording.EmptyMind, IsExcuse: true), "(<not>|myth|if|may|might) *6 (empty|emptying|clear|clearing|blank|silence|silencing|quiet|stop|stopping|think|switch|block|banish|get rid|push|erase|thoughts)"),
            (new(Wording.MedicalClaim), MedicalClaim),
            (new(Wording.MedicalClaim, IsExcuse: true), "<not> *6 (cure|cures|heal|heals|treat|treats|treatment|replace|replaces|substitute|promise|promises|guarantee|guarantees|proven|prevent|lower|lowers|stop taking|instead of)"),
            (new(Wording.Hold), Hold),
            (new(Wording.Hold, IsCertain: true), "do not breathe | (no breathing|without breathing)"),
            (new(Wording.Hold, IsExcuse: true), "(<not>|if) *4 (hold|holding|holds|pause|pausing|keep|keeping|retain|retaining|stop|stopping|suspend)"),
            (new(Wording.LongHold), LongHold),
            (new(Wording.LongHold, IsExcuse: true), "<not> *4 (hold|holding|holds|keep)"),
            (new(Wording.ForcedBreath), ForcedBreath),
            (new(Wording.ForcedBreath, IsExcuse: true), "<not> *6 (breathe|breath|breaths|breathing|inhale|exhale|force|fill|hyperventilate|deepest|push|gasp|faster|harder|forcefully|quickly)"),
            (new(Wording.PacedBreath), PacedBreath),
            (new(Wording.PacedBreath, IsExcuse: true), "<not> *5 (count|counts|counting)"),
            (new(Wording.ClosedEyes), ClosedEyes),
            (new(Wording.ClosedEyes, IsExcuse: true), "<not> *3 (close|closing|shut|closed) | with (eyes)? open or closed"),
            (new(Wording.EyesChoice), EyesChoice),
            (new(Wording.OpenEyes), "(eyes|gaze|they|them|lids) *5 (open|half|soft|lowered|either) | (or|may|can|could|might) *4 (open|half open|gaze)"),
            (new(Wording.Stillness), Stillness),
            (new(Wording.Stillness, IsExcuse: true), "(no need|not (need|have)|if|you would rather|whether|prefer|need not|may|might|could|unless) *7 (still|motionless|move|moving|stop|stopping|leave|open|fidget|get)"),
            (new(Wording.Waking), Waking),
            (new(Wording.Waking, IsExcuse: true), "(<not>|no need|tomorrow|in the morning|when|whenever|if|before|should) *6 (open|wiggle|stretch|sit|get|wake|waking|return|come|rise)"),
            (new(Wording.Tension), "<tense> !$ *6 (muscle | muscles) | <tense> !$ *7 (hand|hands|fist|fists|finger|fingers|wrist|wrists|arm|arms|biceps|elbow|elbows|shoulder|shoulders|face|jaw|forehead|eyebrows|cheeks|teeth|eyes|neck|throat|head|chin|back|spine|shoulder blades|chest|ribs|belly|stomach|abdomen|tummy|pelvis|hip|hips|buttocks|glutes|bottom|leg|legs|thigh|thighs|knee|knees|calf|calves|foot|feet|toe|toes|ankle|ankles)"),
            (new(Wording.Strain), Strain),
            (new(Wording.Strain, IsCertain: true), "no pain no gain"),
            (new(Wording.Strain, IsExcuse: true), "<not> *6 (hard|tight|tightly|strength|force|hurts|hurt|pain|push|pushing|ignore|strain|effort|possible|can|shake|tremble)"),
            (new(Wording.Driving), Driving),
            (new(Wording.Driving, IsExcuse: true), "(<not>|before|after|until|unless|once|only when|stop) *10 (driving|drive|wheel|traffic|machine|machinery|cycling|riding|commute)"),
            (new(Wording.Water), Water),
            (new(Wording.Water, IsExcuse: true), "(<not>|imagine|imagining|picture|before|after|perhaps you see|as if|like|keep your) *10 (bath|bathtub|tub|pool|water|shower|sea|lake|swim|swimming)"),
            (new(Wording.Reliving), Reliving),
            (new(Wording.Reliving, IsExcuse: true), "(<not>|no need|leave|if) *7 (relive|reliving|back|return|remember|recall|mind|revisit|picture|imagine|think|call|memory|memories)"),
            (new(Wording.DifficultPerson), "difficult person | (someone|somebody|person|people|anyone|anybody|those|one) (who|that|you) *4 (hurt|wronged|angered|upset|difficult|dislike|betrayed|harmed|struggle with|conflict with|anger|hate|bullied|let you down|treated you badly|annoys|irritates|frustrates|challenging|challenges|challenge|bothers|provokes) | (an|a|your|my|the) *1 (enemy|bully|abuser|attacker|rival) | (someone|somebody|person) *2 (difficult|you (find|found) hard) | find hard to (like|love|be with|forgive)"),
            (new(Wording.DifficultPerson, IsExcuse: true), "(<not>|leave out|nobody) *6 (difficult|hurt|hard|angry)"),
            (new(Wording.HardWord), "parasympathetic | sympathetic nervous | diaphragmatic | diaphragm | equanimity | interoception | interoceptive | somatic | transcend | transcendence | transcendental | contemplate | contemplation | impermanence | ephemeral | visceral | proprioception | metacognition | nonjudgmental | nonjudgemental | physiological | autonomic | neuroplasticity | vagal | vagus | chakra | chakras | pranayama | sankalpa | dissolution | manifestation | benevolence | luminous | phenomena | cultivate equanimity | existential | consciousness | subconscious | introspection | introspective | serenity | tranquillity | tranquility | inherent | intrinsic | transience | magnanimity | corporeal | incremental | modulate | homeostasis | cortisol | oxytocin"),
            (new(Wording.Exit), Exit),
            (new(Wording.Dizzy), "(dizzy|light headed|lightheaded|faint|short of breath|breathless|uncomfortable|giddy|woozy|tingly|strain|out of breath) *12 (let|breathe|stop|return|go back|usual|normal|normally|natural|naturally|rest|pause|ease|own|come back) | (let|breathe|stop|return|go back|pause|rest|come back|ease off) *12 (dizzy|light headed|lightheaded|faint|short of breath|breathless|giddy|woozy|uncomfortable)"),
            (new(Wording.PartsLeftOut), "(skip|leave out|pass over|leave|miss out|go past|let be) *6 (hurt|hurts|pain|painful|injured|injury|sore|tender|unpleasant|uncomfortable|any part|part) | (hurt|hurts|painful|injured|sore|tender|uncomfortable) *6 (skip|leave|pass over|let it be|let it rest|move on|rest)"),
            (new(Wording.Choice), "or | choose | choosing | choice | rather | instead | prefer | whichever | whatever | another | either | if you like | somewhere else | elsewhere"),
            (new(Wording.BreathAnchor), "breath | breathing | breathe"),
            (new(Wording.BreathAttention), "(notice|noticing|follow|following|attention|feel|feeling|watch|watching|rest|resting|stay|staying|return|returning|count|counting|come back|know|listen|sense) *5 (breath|breaths|breathing)"),
            (new(Wording.SoundAnchor), "sound | sounds | hear | hearing | listen | listening | noise | noises | music | rain"),
            (new(Wording.TouchAnchor), "hand | hands | foot | feet | palm | palms | fingertips | soles | fingers | contact | chair | floor | ground | touch"),
            (new(Wording.SightAnchor), "see | sight | look | looking | gaze | gazing | object | colour | color | candle | window | light | view | eyes resting"),
        ],
        Parts);

    private const string Obligation =
        """
        you (must|have to|need to|ought to|should|are required to|are supposed to|have got to|are expected to|had better) !(not)
        you (must|should) not
        (force|push|make) yourself (to)?
        (try|work|concentrate|focus) (harder|your hardest)
        (obey|follow) *2 (my|every|all) *1 (voice without|command|commands|order|orders|instruction|instructions|word)
        do (exactly)? (as|what) i (say|tell)
        (it is|this is) (essential|mandatory|compulsory|imperative|crucial|vital) (that)? *1 (you|to)
        you (can not|are not allowed to|may not|will not be able to) (stop|move|leave|skip|pause|quit|question|resist|fail)
        i (command|order|demand|require) (you|that you)
        i insist
        (no excuses | no exceptions | without exception | do not argue | do not resist me | no matter what)
        """;

    private const string CommandedFeeling =
        """
        ^ *2 (feel|be) *2 <calm> !(as)
        ^ (now)? (just)? (feel|be) *1 how *3 (calm|relaxed) you are
        (and|now|,) feel (completely|deeply|totally|utterly|perfectly|truly|wonderfully|more|so|very) *1 <calm>
        you *1 (are|feel|'re|become|get|grow) *3 <calm> !(to|enough|or)
        you (will|shall|are going to|can only) *1 (now)? *1 (feel|be|become|get|grow) *3 <calm>
        (all|every|any|your) *2 (stress|anxiety|fear|worry|worries|pain|tension|sadness|anger|grief|negativity) *2 (is|are|has|have|leaves|melts|vanishes|disappears|dissolves|drains|will) *1 (gone|left|vanished|disappeared|melted|dissolved|vanish|leave|melt|disappear|dissolve|you now|away completely|forever)
        (let|allow) yourself be (happy|joyful) now
        (smile|be happy|cheer up|calm down|relax) (now|at once|immediately|completely) .
        stop (feeling|being|worrying|crying|fearing) !(if)
        """;

    private const string EmptyMind =
        """
        (empty|clear|blank|silence|switch off|shut off|shut down|turn off|still|wipe|erase|void|mute) (your|the|all|out|everything) *3 (mind|thoughts|thought|head|thinking|brain|everything)
        (quiet|quieten) your (mind|thoughts) (completely|now|entirely|at once|.)
        (stop|cease|quit|halt|end) *1 (all|your|every|any)? *1 (thinking|thoughts|thought|mental chatter)
        (think|thinking) *1 (of|about)? (nothing|nothing at all|no thing)
        (let go of|get rid of|banish|erase|push away|push out|push aside|block out|block|expel|drive out|clear away|remove|delete|throw out|shut out|release) (all|every|any) *3 (thoughts|thought|thinking)
        (make|keep|let|have|leave|render) (your|the) (mind|head) *3 (blank|empty|clear of thoughts|void|completely clear|still and empty)
        (mind|head) *2 (is|becomes|be|goes|must be|turns|should be|stays) *2 (blank|empty|void|free of (all)? thoughts|free of thought|completely silent)
        (empty|blank) mind (now|.|is the goal|is what)
        """;

    private const string MedicalClaim =
        """
        (cure|cures|curing|cured|heal|heals|healed|healing|treat|treats|treating|reverse|reverses|prevent|prevents|eliminate|eliminates|fix|fixes|remove|removes|end|ends|relieve|relieves|erases|erase|combat|combats|defeat|banish|beats|beat|rid you of|free you from|free you of|wipe out|stops) *5 <ill>
        (proven|remedy|therapy|cure|treatment|medicine|prescription) (for|against) *3 <ill>
        (lower|lowers|lowering|reduce|reduces|reducing|normalise|normalises|normalize|normalizes|regulate|regulates|balance|balances|drop|drops|bring down|brings down|shrink|shrinks) *3 (blood pressure|cholesterol|inflammation|blood sugar|heart rate|tumour|tumours|tumor|cortisol|hormones|stress hormones|insulin|swelling|risk of)
        (boost|boosts|strengthen|strengthens|improve|improves|supercharge|supercharges|repair|repairs|regenerate|regenerates|restore|restores) *3 (immune|immunity|dna|cells|nervous system|organs|fertility|eyesight|hearing|metabolism|liver|lungs)
        (replace|replaces|stop taking|skip|throw away|give up|come off|no longer need|not need|instead of|without) *3 (medication|medicine|medicines|tablets|pills|doctor|doctors|therapy|therapist|antidepressants|inhaler|treatment|insulin)
        (clinically|scientifically|medically|doctor) (proven|tested|approved|shown|recommended)
        (is|are) guaranteed
        (guaranteed|guarantee|guarantees) *6 (work|sleep|relief|results|calm|result|heal|feel|you|to|health|recovery|cure)
        (doctors|scientists|science|studies|research) *3 (proved|proves|proven|prescribe|guarantee|confirms that this|agree that this|have shown that this)
        (detox|detoxify|detoxifies|detoxing|toxins|toxin|miracle cure|miracle)
        (works|work) better than *3 (medicine|medication|therapy|tablets|pills|doctor|drugs)
        as (good|effective|strong) as *3 (medicine|medication|therapy|tablets|pills|drugs|surgery)
        (will|can) (add|give you) *3 (years|decades) *2 (to your)? life
        """;

    private const string Hold =
        """
        (hold|holding|holds|retain|retaining|suspend|suspending|keep in|keeping in|lock|trap|freeze) *2 (your|the|that|this|a|in)? *1 (breath|air|inhale|exhale|lungs)
        (pause|pausing|stop|stopping) *1 (your|the|that|this) (breath|breathing)
        (keep|keeping) *1 (your|the|that|this) (breath|breathing) (in|there|here|inside|held|in place)
        (in|out|full|empty|breath|top|bottom) hold (and|$|then|softly|gently|for|it|here)
        (keep|keeping) the (air|breath) (in|inside|held|there|locked)
        (stop|cease) breathing
        (and|then|now|gently|softly|^) hold !(on|hands) *2 (it|for|here|two|three|four|five|six|seven|in|full|empty|there|again|$)
        ^ hold *1 (it|for|here|two|three|four|five|six|seven|in|full|empty|there|again|that|$) !(hand|hands|in (mind|your))
        breath (is|stays|held|remains|be) *1 (held|suspended|locked|in)
        (lungs|chest) (full|empty|filled) *3 (hold|stay|wait|pause|remain)
        (stay|remain|wait|rest|pause) *2 (full|empty|at the top|at the bottom|without breathing|with (full|empty) lungs|between breaths for)
        (full|empty) for (three|four|five|six|seven) !(minutes)
        """;

    private const string LongHold =
        """
        (hold|holding|retain|suspend|keep|lock) *2 (your|the|that|this)? (breath|air) *6 (<long>|<max>|until *4 (not|no longer|must|have to|burn|burns|gasp|need|dizzy))
        (hold|holding) !(on) (it|for|here|in|there|full|empty)? *3 (<long>) !(times|breaths|minutes|out|in|counts out)
        (hold|holding) (it|for|here|on)? *2 (<max>|for as long as (you can|possible)|until *4 (not|no longer|must|have to|burn|burns|gasp|dizzy))
        (stop|without|not) breathing for *2 <long>
        (stay|remain|wait) *2 (full|empty|without breathing|without air|at the top|at the bottom) *3 <long>
        """;

    private const string ForcedBreath =
        """
        (breathe|inhale|exhale|breath|breathing|suck|draw|blow|pull|take) *5 (<max>|harder and harder|faster and faster|harder|faster|rapidly|forcefully|violently|quick and hard|with force|with all your)
        (fast|rapid|hard|forceful|quick|violent|huge|big|sharp) *1 (breaths|breathing|inhales|exhales|inhalations)
        hyperventilate
        (fill|expand|stretch|pump|inflate) (your|the) (lungs|chest) (completely|entirely|to the (limit|maximum|brim|top)|until|all the way|fully|with force|to bursting|<max>)
        (deepest|biggest|largest|hardest) (breath|inhale|possible breath)
        (gasp|pant|panting|gulp) *2 (air|breath|for|like|quickly|.|now)
        (push|squeeze|force|blow|press) *2 (all|every|out) *3 (air|breath|bit of air) *3 (out|hard|lungs|.|harder)
        (force|push) (your|the) (breath|exhale|inhale|breathing)
        (until|till) (your|the) (lungs|chest) (burn|burns|hurt|hurts|ache|aches)
        (breathe|breathing) through the (dizziness|pain|discomfort|tingling)
        """;

    private const string PacedBreath =
        """
        (in|out|inhale|exhale|inhaling|exhaling|breathe|breathing) *3 (for|over|across|to (a|the) (slow)? count of) (a|the|about|around)? (slow)? (count of|counts of)? <number> !(minutes|breaths|rounds|times|more|hours|days)
        (in|out|inhale|exhale) (one)? two three four?
        (count|counts) of <number>
        <number> (counts|seconds|beats) (in|out|to|for each)
        (in|out|inhale|exhale|breathe) *3 <number> (counts|seconds|beats)
        (breathe|breathing|match your breath|follow) *4 (with|to) the (bell|tone|beat|metronome|pacer|tick|guide)
        (slow|lengthen|stretch|draw out) *1 (down)? (your|the|each|every) *1 (breath|breathing|exhale|inhale) (down|until|to|more|even|.|further|now)
        (five|six|four|three) breaths (a|per|each|every) minute
        """;

    private const string ClosedEyes =
        """
        (close|closing|shut|shutting) (your|the|both) *1 (eyes|eyelids)
        (let|allow|have) (your|the) *1 (eyes|eyelids) *2 (close|shut|drop|fall shut|be closed|to close|fall closed)
        (keep|keeping|with|leave) (your|the)? *1 (eyes|eyelids) (closed|shut|tightly closed|tightly shut)
        eyes (closed|shut) !(or)
        """;

    private const string EyesChoice =
        """
        (if|should) (you|it|that|this) *2 (like|wish|want|prefer|comfortable|feels|suits|helps|choose|care|good|right|easy|ok|okay|pleasant|welcome)
        or (let|leave|keep|rest|lower|soften|have|stay|with|look|half|open|gaze|turn|not|simply (lower|rest|soften|leave))
        (may|can|could|might|are free to|are welcome to|is fine to|is fine|okay) *3 (open|close|closed|be open|keep|leave|let|shut|stay open)
        (eyes|gaze|them) *2 (open|half open|soft|lowered|resting)
        whichever | as you (like|prefer|wish) | whatever (feels|suits|is) | open or closed | either way | up to you | your choice | half closed | soft gaze | perhaps
        """;

    private const string Stillness =
        """
        (do not|never|must not|not allowed to|may not|can not) (move|stop|open your eyes|leave|get up|fidget|scratch|give up|quit|shift|stir|twitch|look|speak|interrupt|pause|adjust)
        (stay|staying|remain|remaining|keep|keeping|hold|sit|lie|be|freeze|stand|holding) *1 (yourself|your body)? (perfectly|completely|absolutely|totally|utterly|entirely|dead|rock|motionless|rigid|rigidly) (still|motionless|.|$)
        (no|without) (moving|movement|fidgeting|stopping|opening your eyes|scratching|shifting|breaks|break|stirring|adjusting)
        still as a (statue|stone|rock)
        (resist|ignore|fight) *2 (urge|impulse|itch|wish|need) *2 (to)? *1 (move|scratch|stop|fidget|open|shift|.|$)
        (you can not|you are unable to) *1 (move|open|leave|lift|stir)
        (stay|remain) (exactly)? (where|as) you are (no matter|whatever happens|until i)
        (like a statue|not a muscle|no twitch)
        """;

    private const string Waking =
        """
        (open|opening|opens) (your|the)? *1 (eyes|eyelids)
        eyes (open|opening)
        (wiggle|wriggle|move|stretch|bend|flex) *1 (your|the) *1 (fingers|toes|arms|legs|body|feet|hands)
        (sit|sitting|get|getting|stand|standing|rise|rising) (up|back up|slowly|upright) !(to (the|a) (stars|moon))
        (come|coming|return|returning|bring|bringing) *5 (to the room|into the room|back to the room|to the present|awareness back|back now|to full|to waking|full awareness|to your day|back to the day)
        (wake|waking|awake|awaken|awakening) (up|now|and|refreshed|alert|fully|feeling|yourself|your|.)
        (wide awake | fully awake | alert and | refreshed and ready | start your day | begin your day | continue your day | rest of your day | carry on with your day | ready for the day | ready for your day | energised | energized)
        (begin|start) to (move|stir|wake)
        on the count of (three|five|ten) *6 (eyes|awake|wake|alert|up|back)
        """;

    private const string Strain =
        """
        (<tense>|hold|squeezing|grip|holding) *7 (<max>|harder and harder|harder|tighter and tighter|with all your|full strength|full force|maximum)
        (full|all your|maximum|every ounce of|all the) *1 (strength|force|power|effort|might)
        (until|till) *4 (hurts|hurt|shake|shakes|tremble|trembles|burn|burns|cramp|cramps|ache|aches|pain) 
        (push|pushing|work|working|breathe|power|go) through (the|any|your) *1 (pain|discomfort|cramp|ache|hurt|burn|injury)
        (ignore|ignoring|disregard|forget) (the|any|your|all) *1 (pain|discomfort|ache|cramp|injury|soreness)
        (<max>) and (hold|tense|squeeze)
        one hundred percent *3 (effort|strength|tension)
        """;

    private const string Driving =
        """
        (while|when|as|during|whilst) *3 (driving|drive|at the wheel|behind the wheel|operating|operate|in traffic|riding|cycling|steering)
        (at|behind|gripping|holding|on) (the|your) *1 (wheel|steering wheel|handlebars)
        (on|during|for) (your|the) *2 (drive|commute by car|car journey|road trip|motorway)
        (at|for) the next red light
        (keep|keeping) (driving|your foot on|the car)
        (let|as) the road *4 (relax|hypnotise|carry|rush|blur)
        (in|from) (the driver's seat | the driver 's seat | the car as you drive | your car as you drive | the driving seat)
        (operate|operating|running) *2 (machine|machinery|forklift|mower|drill|crane)
        (drive|driving) (home|along|slowly|on|to work) *6 (breathe|relax|close|let|breathing|drift|soften|calm)
        """;

    private const string Water =
        """
        (while|as|when) (you are)? (in|under) (the|your|a) *1 (bath|bathtub|tub|pool|water|shower)
        (while|as|when) you *4 (bath|bathtub|tub|pool|swim|swimming|snorkel|dive|float in the (sea|pool|lake|water))
        (lie|lying|sit|sitting|sink|sinking|relax|relaxing|recline|float|floating|slide|lean|settle|drift|doze|soak|soaking|rest|resting|stretch) *3 (in|into|under) *1 (your|the|a|this) *2 (bath|bathtub|tub|pool|hot tub|bath water|bathwater|jacuzzi|whirlpool|lake water|sea now)
        (head|face|ears|mouth|yourself|nose) *3 (under|below|beneath) *2 (water|surface)
        (hold|holding) *3 (breath|breathing) *4 (under water|underwater|below the surface|while you swim)
        (run|fill|step into|get into|climb into|go into) *2 (a|the|your) *2 (bath|bathtub|tub|pool) *8 (begin|start|practice|meditation|close|breathe|lie|lean)
        (before|after) each stroke *6 breath | in the bath *6 (close|breathe|let|eyes|drift|sleep) | (swim|swimming) *8 (breathe|breath|close|drift) | under water *6 (count|breath|hold|stay)
        """;

    private const string Reliving =
        """
        (relive|reliving|re live|re experience|re enter) !(the (joy|good))
        (go|going|travel|travelling|step|stepping|return|returning|think|thinking|take yourself|bring yourself|look|dive|let yourself fall) *1 (right)? (back)? *1 (to|into|of|about) *4 (trauma|traumatic|abuse|accident|worst|most painful|most frightening|darkest|deepest wound|attack|terrible thing|what happened to you|what was done|moment you were hurt|night it happened|day it happened|assault|scariest|most terrifying|war|loss you)
        (remember|remembering|recall|recalling|bring to mind|call to mind|revisit|revisiting|picture|visualise|visualize|imagine|imagining|see|feel|describe|bring up|summon|face|confront|replay) *5 (trauma|traumatic|abuse|accident|worst (moment|memory|day|thing|night|time|hour|experience)|most painful|most frightening|most terrifying|scariest|darkest (moment|memory|day|hour|time)|deepest (wound|pain|fear|hurt)|what (happened|was done|they did|he did|she did) to you|attack|assault|painful (memory|memories|moment)|terror you|person who hurt you|someone who hurt you|moment you were hurt|moment *3 hurt you|how it felt to be hurt|greatest fear|worst fear|violence)
        (let|allow) *2 (the)? *1 (trauma|terror|traumatic (memory|memories)|painful (memories|memory)|worst memory) *3 (flood|come|return|wash|rise|fill|play)
        open (the|that|your) *1 (old)? wound
        """;

    private const string Exit =
        """
        you *1 (can|may|could|might|are free to|are welcome to|are always free to|get to) *6 (stop|pause|leave|open your eyes|end this|end it|end the|come back|skip|let go of this|let this go|let it go|turn this off|turn it off|switch (this|it) off|take a break|rest instead|step (out|away)|walk away|finish|opt out|drop out|put this down)
        (stop|pause|leave|end this|end it|step (out|away)|open your eyes|come out|skip|stopping|pausing|leaving|let (this|it) go|break off) *8 (at any time|any time|anytime|whenever|at any point|at any moment|any moment|if you (like|wish|want|need)|if (this|anything|it|that) *3 (much|uncomfortable|unpleasant|wrong|hard|right)|is (always)? (fine|allowed|welcome|okay|ok|all right)|when you (like|want|wish|need))
        (at any time|any time|anytime|whenever (you|it|this|anything)|at any point|at any moment|if (this|anything|it|something|that|you)) *14 (stop|pause|open your eyes|leave|end|skip|let it go|let this go|break off|come back to the room|step out|take a break)
        (free|welcome|all right|fine|okay|ok) to (stop|pause|leave|open your eyes|end|skip|step out)
        (nothing|none of this) *3 (required|has to be finished|must be finished) *6 (stop|leave|pause|end)
        """;
}
