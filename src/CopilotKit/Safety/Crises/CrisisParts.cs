namespace CopilotKit.Safety.Crises;

/// <summary>The parts that the phrases of crises are made of.</summary>
internal static class CrisisParts
{
    public const string All =
        """
        myself = myself | my self | meself
        self3 = himself | herself | themselves | themself | hisself | them selves
        poss3 = his | her | their
        any = any more | any longer !than | no more | no longer | ever again | another (day|minute|hour|week|year)
            | much longer | like this | like that
        end = $ | and | but | so | because | cause | cos | since | when | if | please | help | right now | now | tonight
            | today | again | lol | fr | tbh
        person = friend | friends | bestie | bff | buddy | mate | brother | sister | sibling | son | daughter | kid | child
            | children | mother | father | parent | parents | husband | wife | partner | boyfriend | girlfriend | bf | gf
            | fiance | fiancee | spouse | roommate | flatmate | housemate | classmate | colleague | coworker | neighbour
            | neighbor | cousin | niece | nephew | uncle | aunt | auntie | grandma | grandpa | grandmother | grandfather
            | gran | nan | grandad | granddad | student | pupil | ex | stepson | stepdaughter | stepbrother | stepsister
            | stepfather | stepmother | stepdad | stepmum | stepmom | someone | somebody | he | she | they | girl | boy
            | teen | teenager | man | woman | guy | baby | toddler
        near = friend | friends | bestie | bff | buddy | mate | brother | sister | sibling | son | daughter | kid | child
            | mother | father | parent | parents | husband | wife | partner | boyfriend | girlfriend | bf | gf | fiance
            | fiancee | spouse | roommate | flatmate | housemate | classmate | colleague | coworker | neighbour | neighbor
            | cousin | niece | nephew | uncle | aunt | auntie | grandma | grandpa | grandmother | grandfather | gran | nan
            | grandad | student | pupil | ex | stepson | stepdaughter | stepbrother | stepsister | stepfather | stepmother
            | stepdad | he | she | they | someone | somebody | girl | boy | teenager
        kin = mother | father | parent | parents | husband | wife | partner | boyfriend | girlfriend | bf | gf | fiance
            | fiancee | spouse | roommate | flatmate | brother | sister | uncle | aunt | cousin | grandfather | grandpa
            | grandmother | stepfather | stepmother | stepdad | stepmum | stepmom | stepbrother | ex | coach | teacher
            | boss | priest | neighbour | neighbor | carer | caregiver | babysitter | landlord | he | she | they | son
            | daughter
        abuser = mother !(in|'s) | father !(in|'s) | parents | husband | wife | partner | boyfriend | girlfriend | uncle
            | stepfather | stepmother | stepdad | stepmum | stepmom | stepbrother | ex | own (family|husband|father|mother
            |son|brother) | husband
        adverb = just | really | so | only | still | honestly | also | actually | always | often | sometimes | seriously
            | literally | truly | now | even | secretly | basically | constantly | never | kind of | sort of | simply
            | finally | genuinely | desperately | probably | usually | badly | do
        school = school | college | university | high school | primary school | secondary school | the army
        lower = want | wanted | wanting | wish | wished | wants
        killing = kill | killing | killed | hang | hanging | hanged | drown | drowning | shoot | shooting | off | offing
            | offed | unalive | unaliving | unalived | murder | murdering | electrocute | suffocate | suffocating | strangle
            | asphyxiate | gas | neck | poison | poisoning | throw | throwing
        limb = arm | arms | wrist | wrists | thigh | thighs | leg | legs | skin | forearm | forearms | stomach | body
            | ankles | veins | hips
        many = all | every | everything | too many | too much | way too | whole | entire | full bottle | bottle | bottles
            | packet | packets | pack | box | boxes | blister | handful | handfuls | loads | load | lot | lots | bunch
            | dozens | dozen | twice | triple | three times | fistful | ten | twelve | fifteen | sixteen | twenty | thirty
            | forty | fifty | sixty | seventy | eighty | ninety | hundred | 10 | 12 | 14 | 15 | 16 | 18 | 20 | 24 | 25 | 28
            | 30 | 32 | 35 | 36 | 40 | 45 | 48 | 50 | 56 | 60 | 64 | 70 | 75 | 80 | 84 | 90 | 96 | 100 | 120
        drug = pill | pills | tablet | tablets | capsules | paracetamol | paracetamols | ibuprofen | aspirin | aspirins
            | tylenol | acetaminophen | panadol | advil | painkillers | painkiller | antidepressants | antidepressant | meds
            | medication | medicine | medicines | xanax | valium | insulin | opioids | oxy | oxycodone | fentanyl | heroin
            | cocaine | codeine | tramadol | morphine | methadone | benzos | diazepam | sertraline | prozac | lithium
            | ambien | zopiclone | benadryl | medicine cabinet | drugs | ketamine | mdma
        poisons = bleach | antifreeze | poison | cleaner | detergent | weedkiller | killer | pesticide | methylated
            | ammonia | lye | turpentine | turps | thinner | pellets | petrol | gasoline | acid | dishwasher | batteries
            | battery | nicotine | arsenic | cyanide | fertiliser | mothballs
        home = house | home | flat | apartment | room | bedroom | basement | attic | kitchen | garage | building | place
            | hallway | door | window | bathroom
        stranger = someone | somebody | a man | men | a guy | stranger | strangers | intruder | intruders | burglar | burglars
            | robber | robbers | people
        weapon = gun | knife | weapon | axe | machete | rifle | pistol | shotgun | handgun | revolver | blade
        """;
}
