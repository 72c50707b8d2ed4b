using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Linting;

/// <summary>The wordings of guided practice that rules look for.</summary>
internal static class WordingPhrases
{
    private const string Parts =
        """
        not = not | never | without | nothing | nowhere | no | nobody | nor | neither | rather than | instead of
        calm = calm | calmer | relaxed | peaceful | peace | at peace | at ease | serene | happy | joyful | joy | bliss
            | blissful | grateful | content | safe | secure | better | wonderful | amazing | sleepy | drowsy | heavy
            | weightless | tranquil | loved | love | confident | fearless | strong | powerful | healed | carefree
            | free of (worry|fear|pain|stress) | no (pain|fear|worry|worries|stress|anxiety)
        ill = anxiety | depression | cancer | illness | illnesses | disease | diseases | pain | insomnia | trauma | ptsd
            | migraine | migraines | headache | headaches | blood pressure | diabetes | adhd | asthma | heart disease
            | addiction | panic | arthritis | condition | symptoms | disorder | tumour | tumor | infection | infections
            | epilepsy | ulcers | inflammation | sleeplessness | burnout | phobia | phobias | allergies | fatigue
            | condition's
        breath = breath | air | inhale | lungs
        number = three | four | five | six | seven | eight | nine | ten | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
        long = eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | twenty | thirty | forty | fifty
            | sixty | 8 | 9 | 10 | 11 | 12 | 15 | 20 | 25 | 30 | 40 | 45 | 60 | 90 | a (full|whole)? minute | half a minute
            | one minute | two minutes
        max = as (deep|deeply|fast|hard|much|far|long|fully|strongly|tight|tightly|quickly|forcefully|firmly|powerfully|big
            |high|full) as (you|humanly|is)? *1 (can|possible|able|manage|possibly can)
        tense = tense | tensing | tighten | tightening | squeeze | squeezing | clench | clenching | contract | press
            | pressing | curl | scrunch | flex | flexing | harden | brace | stiffen | crunch | pull up | push | shrug
            | raise | lift | arch | stretch | make
        """;

    public static readonly PhraseBook<WordingSign> Book = new(
        [
            (new(Wording.Obligation), MindWordings.Obligation),
            (new(Wording.Obligation, IsExcuse: true), MindWordings.ObligationExcuse),
            (new(Wording.CommandedFeeling), MindWordings.CommandedFeeling),
            (new(Wording.CommandedFeeling, IsCertain: true), MindWordings.CommandedFeelingCertain),
            (new(Wording.CommandedFeeling, IsExcuse: true), MindWordings.CommandedFeelingExcuse),
            (new(Wording.EmptyMind), MindWordings.EmptyMind),
            (new(Wording.EmptyMind, IsCertain: true), MindWordings.EmptyMindCertain),
            (new(Wording.EmptyMind, IsExcuse: true), MindWordings.EmptyMindExcuse),
            (new(Wording.MedicalClaim), MindWordings.MedicalClaim),
            (new(Wording.MedicalClaim, IsExcuse: true), MindWordings.MedicalClaimExcuse),
            (new(Wording.Hold), BreathWordings.Hold),
            (new(Wording.Hold, IsCertain: true), BreathWordings.HoldCertain),
            (new(Wording.Hold, IsExcuse: true), BreathWordings.HoldExcuse),
            (new(Wording.LongHold), BreathWordings.LongHold),
            (new(Wording.LongHold, IsExcuse: true), BreathWordings.LongHoldExcuse),
            (new(Wording.ForcedBreath), BreathWordings.ForcedBreath),
            (new(Wording.ForcedBreath, IsExcuse: true), BreathWordings.ForcedBreathExcuse),
            (new(Wording.PacedBreath), BreathWordings.PacedBreath),
            (new(Wording.PacedBreath, IsExcuse: true), BreathWordings.PacedBreathExcuse),
            (new(Wording.ClosedEyes), BodyWordings.ClosedEyes),
            (new(Wording.ClosedEyes, IsExcuse: true), BodyWordings.ClosedEyesExcuse),
            (new(Wording.EyesChoice), BodyWordings.EyesChoice),
            (new(Wording.OpenEyes), BodyWordings.OpenEyes),
            (new(Wording.Stillness), BodyWordings.Stillness),
            (new(Wording.Stillness, IsExcuse: true), BodyWordings.StillnessExcuse),
            (new(Wording.Waking), BodyWordings.Waking),
            (new(Wording.Waking, IsExcuse: true), BodyWordings.WakingExcuse),
            (new(Wording.Tension), BodyWordings.Tension),
            (new(Wording.Strain), BodyWordings.Strain),
            (new(Wording.Strain, IsCertain: true), BodyWordings.StrainCertain),
            (new(Wording.Strain, IsExcuse: true), BodyWordings.StrainExcuse),
            (new(Wording.Driving), PlaceWordings.Driving),
            (new(Wording.Driving, IsExcuse: true), PlaceWordings.DrivingExcuse),
            (new(Wording.Water), PlaceWordings.Water),
            (new(Wording.Water, IsExcuse: true), PlaceWordings.WaterExcuse),
            (new(Wording.Reliving), MindWordings.Reliving),
            (new(Wording.Reliving, IsExcuse: true), MindWordings.RelivingExcuse),
            (new(Wording.DifficultPerson), MindWordings.DifficultPerson),
            (new(Wording.DifficultPerson, IsExcuse: true), MindWordings.DifficultPersonExcuse),
            (new(Wording.HardWord), MindWordings.HardWord),
            (new(Wording.Exit), PlaceWordings.Exit),
            (new(Wording.Dizzy), BreathWordings.Dizzy),
            (new(Wording.PartsLeftOut), BodyWordings.PartsLeftOut),
            (new(Wording.Choice), PlaceWordings.Choice),
            (new(Wording.BreathAnchor), PlaceWordings.BreathAnchor),
            (new(Wording.BreathAttention), PlaceWordings.BreathAttention),
            (new(Wording.SoundAnchor), PlaceWordings.SoundAnchor),
            (new(Wording.TouchAnchor), PlaceWordings.TouchAnchor),
            (new(Wording.SightAnchor), PlaceWordings.SightAnchor),
        ],
        Parts);
}
