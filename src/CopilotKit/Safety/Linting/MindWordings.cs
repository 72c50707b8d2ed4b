namespace CopilotKit.Safety.Linting;

/// <summary>Wordings that touch mind and feelings, and what excuses them.</summary>
internal static class MindWordings
{
    public const string Obligation =
        """
        you (must|have to|need to|ought to|should|are required to|are supposed to|have got to|are expected to
            |had better) !(not)
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

    public const string ObligationExcuse =
        """
        <not> *5 (follow|obey|try|force|push|make|concentrate)
        (<not>|if|when|whenever|whatever|wherever|however|as|than|what|all|unless|should) *3 you *1 (must|have to|need to
            |should|ought to|need|got to)
        """;

    public const string CommandedFeeling =
        """
        ^ *2 (feel|be) *2 <calm> !(as)
        ^ (now)? (just)? (feel|be) *1 how *3 (calm|relaxed) you are
        (and|now|,) feel (completely|deeply|totally|utterly|perfectly|truly|wonderfully|more|so|very) *1 <calm>
        you *1 (are|feel|'re|become|get|grow) *3 <calm> !(to|enough|or)
        you (will|shall|are going to|can only) *1 (now)? *1 (feel|be|become|get|grow) *3 <calm>
        (all|every|any|your) *2 (stress|anxiety|fear|worry|worries|pain|tension|sadness|anger|grief|negativity) *2 (is|are
            |has|have|leaves|melts|vanishes|disappears|dissolves|drains|will) *1 (gone|left|vanished|disappeared|melted
            |dissolved|vanish|leave|melt|disappear|dissolve|you now|away completely|forever)
        (let|allow) yourself be (happy|joyful) now
        (smile|be happy|cheer up|calm down|relax) (now|at once|immediately|completely) .
        stop (feeling|being|worrying|crying|fearing) !(if)
        """;

    public const string CommandedFeelingCertain =
        """
        do not (feel|be) (sad|afraid|angry|anxious|scared|worried|upset|nervous|lonely)
        """;

    public const string CommandedFeelingExcuse =
        """
        (<not>|let|if|when|whenever|whether|may|might|perhaps|until|unless|wherever|where|than|what|how|could|can|like|wish
            |as) *4 (you *2 (are|feel|become|be|get)|feel|feeling|be|i feel|we (are|feel))
        """;

    public const string EmptyMind =
        """
        (empty|clear|blank|silence|switch off|shut off|shut down|turn off|still|wipe|erase|void|mute) (your|the|all|out
            |everything) *3 (mind|thoughts|thought|head|thinking|brain|everything)
        (quiet|quieten) your (mind|thoughts) (completely|now|entirely|at once|.)
        (stop|cease|quit|halt|end) *1 (all|your|every|any)? *1 (thinking|thoughts|thought|mental chatter)
        (think|thinking) *1 (of|about)? (nothing|nothing at all|no thing)
        (let go of|get rid of|banish|erase|push away|push out|push aside|block out|block|expel|drive out|clear away|remove
            |delete|throw out|shut out|release) (all|every|any) *3 (thoughts|thought|thinking)
        (make|keep|let|have|leave|render) (your|the) (mind|head) *3 (blank|empty|clear of thoughts|void|completely clear
            |still and empty)
        (mind|head) *2 (is|becomes|be|goes|must be|turns|should be|stays) *2 (blank|empty|void|free of (all)? thoughts
            |free of thought|completely silent)
        (empty|blank) mind (now|.|is the goal|is what)
        """;

    public const string EmptyMindCertain =
        """
        (no|not a single|not one|without a single) (thoughts|thought) (at all|remain|remains|may|must|should|is allowed
            |are allowed|left|enter|enters|is left)
        """;

    public const string EmptyMindExcuse =
        """
        (<not>|myth|if|may|might) *6 (empty|emptying|clear|clearing|blank|silence|silencing|quiet|stop|stopping|think|switch
            |block|banish|get rid|push|erase|thoughts)
        """;

    public const string MedicalClaim =
        """
        (cure|cures|curing|cured|heal|heals|healed|healing|treat|treats|treating|reverse|reverses|prevent|prevents|eliminate
            |eliminates|fix|fixes|remove|removes|end|ends|relieve|relieves|erases|erase|combat|combats|defeat|banish|beats
            |beat|rid you of|free you from|free you of|wipe out|stops) *5 <ill>
        (proven|remedy|therapy|cure|treatment|medicine|prescription) (for|against) *3 <ill>
        (lower|lowers|lowering|reduce|reduces|reducing|normalise|normalises|normalize|normalizes|regulate|regulates|balance
            |balances|drop|drops|bring down|brings down|shrink|shrinks) *3 (blood pressure|cholesterol|inflammation
            |blood sugar|heart rate|tumour|tumours|tumor|cortisol|hormones|stress hormones|insulin|swelling|risk of)
        (boost|boosts|strengthen|strengthens|improve|improves|supercharge|supercharges|repair|repairs|regenerate|regenerates
            |restore|restores) *3 (immune|immunity|dna|cells|nervous system|organs|fertility|eyesight|hearing|metabolism
            |liver|lungs)
        (replace|replaces|stop taking|skip|throw away|give up|come off|no longer need|not need|instead of
            |without) *3 (medication|medicine|medicines|tablets|pills|doctor|doctors|therapy|therapist|antidepressants
            |inhaler|treatment|insulin)
        (clinically|scientifically|medically|doctor) (proven|tested|approved|shown|recommended)
        (is|are) guaranteed
        (guaranteed|guarantee|guarantees) *6 (work|sleep|relief|results|calm|result|heal|feel|you|to|health|recovery|cure)
        (doctors|scientists|science|studies|research) *3 (proved|proves|proven|prescribe|guarantee|confirms that this
            |agree that this|have shown that this)
        (detox|detoxify|detoxifies|detoxing|toxins|toxin|miracle cure|miracle)
        (works|work) better than *3 (medicine|medication|therapy|tablets|pills|doctor|drugs)
        as (good|effective|strong) as *3 (medicine|medication|therapy|tablets|pills|drugs|surgery)
        (will|can) (add|give you) *3 (years|decades) *2 (to your)? life
        """;

    public const string MedicalClaimExcuse =
        """
        <not> *6 (cure|cures|heal|heals|treat|treats|treatment|replace|replaces|substitute|promise|promises|guarantee
            |guarantees|proven|prevent|lower|lowers|stop taking|instead of)
        """;

    public const string Reliving =
        """
        (relive|reliving|re live|re experience|re enter) !(the (joy|good))
        (go|going|travel|travelling|step|stepping|return|returning|think|thinking|take yourself|bring yourself|look|dive
            |let yourself fall) *1 (right)? (back)? *1 (to|into|of|about) *4 (trauma|traumatic|abuse|accident|worst
            |most painful|most frightening|darkest|deepest wound|attack|terrible thing|what happened to you|what was done
            |moment you were hurt|night it happened|day it happened|assault|scariest|most terrifying|war|loss you)
        (remember|remembering|recall|recalling|bring to mind|call to mind|revisit|revisiting|picture|visualise|visualize
            |imagine|imagining|see|feel|describe|bring up|summon|face|confront|replay) *5 (trauma|traumatic|abuse|accident
            |worst (moment|memory|day|thing|night|time|hour|experience)|most painful|most frightening|most terrifying
            |scariest|darkest (moment|memory|day|hour|time)|deepest (wound|pain|fear|hurt)|what (happened|was done|they did
            |he did|she did) to you|attack|assault|painful (memory|memories|moment)|terror you|person who hurt you
            |someone who hurt you|moment you were hurt|moment *3 hurt you|how it felt to be hurt|greatest fear|worst fear
            |violence)
        (let|allow) *2 (the)? *1 (trauma|terror|traumatic (memory|memories)|painful (memories|memory)|worst memory) *3 (flood
            |come|return|wash|rise|fill|play)
        open (the|that|your) *1 (old)? wound
        """;

    public const string RelivingExcuse =
        """
        (<not>|no need|leave|if) *7 (relive|reliving|back|return|remember|recall|mind|revisit|picture|imagine|think|call
            |memory|memories)
        """;

    public const string DifficultPerson =
        """
        difficult person
        (someone|somebody|person|people|anyone|anybody|those|one) (who|that|you) *4 (hurt|wronged|angered|upset|difficult
            |dislike|betrayed|harmed|struggle with|conflict with|anger|hate|bullied|let you down|treated you badly|annoys
            |irritates|frustrates|challenging|challenges|challenge|bothers|provokes)
        (an|a|your|my|the) *1 (enemy|bully|abuser|attacker|rival)
        (someone|somebody|person) *2 (difficult|you (find|found) hard)
        find hard to (like|love|be with|forgive)
        """;

    public const string DifficultPersonExcuse =
        """
        (<not>|leave out|nobody) *6 (difficult|hurt|hard|angry)
        """;

    public const string HardWord =
        """
        parasympathetic
        sympathetic nervous
        diaphragmatic
        diaphragm
        equanimity
        interoception
        interoceptive
        somatic
        transcend
        transcendence
        transcendental
        contemplate
        contemplation
        impermanence
        ephemeral
        visceral
        proprioception
        metacognition
        nonjudgmental
        nonjudgemental
        physiological
        autonomic
        neuroplasticity
        vagal
        vagus
        chakra
        chakras
        pranayama
        sankalpa
        dissolution
        manifestation
        benevolence
        luminous
        phenomena
        cultivate equanimity
        existential
        consciousness
        subconscious
        introspection
        introspective
        serenity
        tranquillity
        tranquility
        inherent
        intrinsic
        transience
        magnanimity
        corporeal
        incremental
        modulate
        homeostasis
        cortisol
        oxytocin
        """;
}
