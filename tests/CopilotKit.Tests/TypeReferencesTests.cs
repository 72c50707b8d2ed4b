using System.Text;

namespace CopilotKit.Tests;

public class TypeReferencesTests
{
    [Theory]
    [InlineData(typeof(InABody), typeof(StringBuilder))]
    [InlineData(typeof(AsAnArgument), typeof(StringBuilder))]
    [InlineData(typeof(InASignature), typeof(StringBuilder))]
    [InlineData(typeof(AsAParent), typeof(Exception))]
    public void Of_WhereverATypeIsUsed_FindsIt(Type user, Type used) => Assert.Contains(used, TypeReferences.Of(user));

    [Fact]
    public void Of_TypeThatIsNotUsed_DoesNotFindIt() => Assert.DoesNotContain(typeof(StringBuilder), TypeReferences.Of(typeof(AsAParent)));

    private static class InABody
    {
        public static int Length() => new StringBuilder("abc").Length;
    }

    private static class AsAnArgument
    {
        public static int Count() => new List<StringBuilder[]>().Count;
    }

    private static class InASignature
    {
        public static void Take(ref StringBuilder? text) => text = null;
    }

    private sealed class AsAParent : Exception;
}
