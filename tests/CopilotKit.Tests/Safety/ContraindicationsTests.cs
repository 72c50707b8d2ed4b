using CopilotKit.Safety;

namespace CopilotKit.Tests.Safety;

public class ContraindicationsTests
{
    [Theory]
    [InlineData(Condition.Pregnancy)]
    [InlineData(Condition.HeartDisease)]
    [InlineData(Condition.LungDisease)]
    [InlineData(Condition.HighBloodPressure)]
    [InlineData(Condition.Fainting)]
    [InlineData(Condition.Panic)]
    [InlineData(Condition.Seizures)]
    [InlineData(Condition.Driving)]
    [InlineData(Condition.Water)]
    public void Assess_BreathHold_IsForbidden(Condition condition)
    {
        TechniqueAssessment assessment = Contraindications.Assess(new Listener { Conditions = [condition] }, Technique.BreathHold);

        Assert.Equal(Verdict.Forbidden, assessment.Verdict);
        Assert.NotEmpty(assessment.Rules);
    }

    [Theory]
    [InlineData(Technique.PacedBreathing, Condition.Pregnancy, Verdict.Modified, Modification.OwnPace)]
    [InlineData(Technique.PacedBreathing, Condition.Seizures, Verdict.Modified, Modification.OwnPace)]
    [InlineData(Technique.DeepBreathing, Condition.Seizures, Verdict.Forbidden, Modification.OwnPace)]
    [InlineData(Technique.DeepBreathing, Condition.Pregnancy, Verdict.Modified, Modification.OwnPace)]
    [InlineData(Technique.BreathAttention, Condition.Trauma, Verdict.Modified, Modification.AnchorChoice)]
    [InlineData(Technique.BreathAttention, Condition.Panic, Verdict.Modified, Modification.AnchorChoice)]
    [InlineData(Technique.BodyAttention, Condition.Trauma, Verdict.Modified, Modification.AnchorChoice)]
    [InlineData(Technique.BodyAttention, Condition.Injury, Verdict.Modified, Modification.SkipInjuredParts)]
    [InlineData(Technique.MuscleTension, Condition.Injury, Verdict.Forbidden, Modification.SkipInjuredParts)]
    [InlineData(Technique.MuscleTension, Condition.HighBloodPressure, Verdict.Modified, Modification.GentleTension)]
    [InlineData(Technique.ClosedEyes, Condition.Trauma, Verdict.Modified, Modification.EyesMayStayOpen)]
    [InlineData(Technique.Imagery, Condition.Trauma, Verdict.Modified, Modification.OwnImagery)]
    [InlineData(Technique.KindWishes, Condition.Trauma, Verdict.Modified, Modification.NobodyDifficult)]
    [InlineData(Technique.BreathAttention, Condition.Water, Verdict.Modified, Modification.EyesOpen)]
    public void Assess_Condition_DecidesAndSaysWhatToChange(Technique technique, Condition condition, Verdict verdict, Modification modification)
    {
        TechniqueAssessment assessment = Contraindications.Assess(new Listener { Conditions = [condition] }, technique);

        Assert.Equal(verdict, assessment.Verdict);
        Assert.Contains(modification, assessment.Modifications);
    }

    [Theory]
    [InlineData(Condition.Driving, Technique.DeepRest, Posture.Sitting)]
    [InlineData(Condition.Driving, Technique.KindWishes, Posture.Sitting)]
    [InlineData(Condition.Water, Technique.DeepRest, Posture.Sitting)]
    [InlineData(Condition.Water, Technique.BreathAttention, Posture.Lying)]
    public void Assess_PlaceWhereItIsDangerous_Forbids(Condition condition, Technique technique, Posture posture) =>
        Assert.Equal(Verdict.Forbidden, Contraindications.Assess(new Listener { Conditions = [condition] }, technique, posture).Verdict);

    [Theory]
    [InlineData(Technique.DeepRest, Posture.Walking, Verdict.Forbidden)]
    [InlineData(Technique.ClosedEyes, Posture.Standing, Verdict.Modified)]
    [InlineData(Technique.BreathAttention, Posture.Sitting, Verdict.Allowed)]
    public void Assess_NobodyInParticular_HeedsThePosture(Technique technique, Posture posture, Verdict verdict) =>
        Assert.Equal(verdict, Contraindications.Assess(Listener.Unknown, technique, posture).Verdict);

    [Theory]
    [InlineData(9, Technique.BreathHold, Verdict.Forbidden)]
    [InlineData(15, Technique.BreathHold, Verdict.Modified)]
    [InlineData(18, Technique.BreathHold, Verdict.Allowed)]
    [InlineData(17, Technique.KindWishes, Verdict.Modified)]
    public void Assess_Age_Decides(int age, Technique technique, Verdict verdict) =>
        Assert.Equal(verdict, Contraindications.Assess(new Listener { Age = age }, technique).Verdict);

    [Fact]
    public void Assess_BreathHoldForAnybody_CarriesWhatToDoWhenDizzy()
    {
        TechniqueAssessment assessment = Contraindications.Assess(Listener.Unknown, Technique.BreathHold);

        Assert.Contains("dizzy", Assert.Single(assessment.Wordings), StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_EveryQuestion_MoreConditionsNeverAllowMore()
    {
        foreach ((Technique technique, Posture posture, int? age) in Questions())
        {
            foreach (Condition condition in Enum.GetValues<Condition>())
            {
                Verdict alone = Contraindications.Assess(new Listener { Age = age, Conditions = [condition] }, technique, posture).Verdict;
                Verdict together = Contraindications.Assess(new Listener { Age = age, Conditions = Enum.GetValues<Condition>() }, technique, posture).Verdict;

                Assert.True(together >= alone, $"{technique}, {posture}, {age}, {condition}");
                Assert.True(condition != Condition.Driving || alone == Verdict.Forbidden, $"{technique} while driving");
            }
        }
    }

    [Fact]
    public void Rules_EachHasItsOwnNameAndSaysWhyAndWhence()
    {
        Assert.Equal(Contraindications.Rules.Count, Contraindications.Rules.Select(rule => rule.Name).Distinct().Count());
        Assert.All(Contraindications.Rules, rule =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Name);
            Assert.EndsWith(".", rule.Reason, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Source);
        });
    }

    [Fact]
    public void Rules_WhatHasToBeSaid_IsShortEnoughForAChild() =>
        Assert.All(Contraindications.Rules.Select(rule => rule.Wording).OfType<string>(), wording =>
            Assert.All(wording.Split('.'), sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, 16)));

    [Fact]
    public void Rules_EachAppliesToSomebody()
    {
        HashSet<string> applied =
        [
            .. from question in Questions()
               from condition in Enum.GetValues<Condition>()
               from rule in Contraindications.Assess(new Listener { Age = question.Age, Conditions = [condition] }, question.Technique, question.Posture).Rules
               select rule.Name,
        ];

        Assert.Empty(Contraindications.Rules.Select(rule => rule.Name).Except(applied));
    }

    private static IEnumerable<(Technique Technique, Posture Posture, int? Age)> Questions() =>
        from technique in Enum.GetValues<Technique>()
        from posture in Enum.GetValues<Posture>()
        from age in new int?[] { null, 8, 15, 70 }
        select (technique, posture, age);
}
