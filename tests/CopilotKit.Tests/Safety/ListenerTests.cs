using CopilotKit.Safety;

namespace CopilotKit.Tests.Safety;

public class ListenerTests
{
    [Fact]
    public void Of_Names_ReadsConditionsPartsAndAge()
    {
        Listener listener = Listener.Of("heart-disease", "Injury:Neck", "injury:hands", "under-18");

        Assert.Equal([Condition.HeartDisease, Condition.Injury, Condition.Injury], listener.Conditions);
        Assert.Equal([BodyPart.Neck, BodyPart.Hands], listener.InjuredParts);
        Assert.True(listener.IsMinor);
    }

    [Theory]
    [InlineData(12, "under-18")]
    [InlineData(9, "age:9")]
    [InlineData(9, "Age: 9", "under-18")]
    [InlineData(15, "under-18", "age:15")]
    [InlineData(12, "age:40", "under-18")]
    public void Of_Age_IsReadAndUnknownOnesAreTheStrictest(int age, params string[] conditions) => Assert.Equal(age, Listener.Of(conditions).Age);

    [Theory]
    [InlineData("age:nine")]
    [InlineData("age:131")]
    [InlineData("age:-1")]
    [InlineData("sprained dignity")]
    [InlineData("injury:soul")]
    [InlineData("panic:neck")]
    [InlineData("")]
    public void Of_UnknownName_SaysWhatIsKnownAndRepeatsNothing(string name)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Listener.Of(name));

        Assert.Contains(", ", exception.Message, StringComparison.Ordinal);
        Assert.True(name.Length == 0 || !exception.Message.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(131)]
    public void Age_OutOfRange_IsRefused(int age) => Assert.Throws<ArgumentOutOfRangeException>(() => new Listener { Age = age });

    [Fact]
    public void Has_InjuryKnownByItsPart_IsSo() => Assert.True(new Listener { InjuredParts = [BodyPart.Back] }.Has(Condition.Injury));
}
