using System.Reflection;
using System.Runtime.CompilerServices;

namespace CopilotKit.TestKit;

/// <summary>Writes what an assembly offers to its users as text, the same for the same code.</summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Type[] ImpliedBases = [typeof(object), typeof(ValueType), typeof(Enum), typeof(MulticastDelegate)];

    /// <summary>Lists the public types and their public and protected members: by kind, by name, one on each line.</summary>
    public static string Of(Assembly assembly) => string.Concat(assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Select(member => $"    {member}\n").Prepend($"{Head(type)}\n")));

    /// <summary>
    /// Compares with <c>PublicApi.{assembly}.approved.txt</c>, and leaves what there is beside it as <c>.received.txt</c>.
    /// </summary>
    public static void IsAsApproved(Assembly assembly, string folder)
    {
        string actual = Of(assembly);
        string path = RepositoryFolder.PathOf($"{folder}/PublicApi.{assembly.GetName().Name}");
        File.WriteAllText($"{path}.received.txt", actual);

        string approved = File.Exists($"{path}.approved.txt") ? File.ReadAllText($"{path}.approved.txt") : "";
        Assert.Equal(approved, actual, ignoreLineEndingDifferences: true);
    }

    private static string Head(Type type)
    {
        Type[] bases = type.BaseType is { } parent && !ImpliedBases.Contains(parent) ? [parent] : [];
        string[] names = [.. bases.Concat(OwnInterfaces(type)).Select(TypeName.Of)];
        return $"{Kind(type)} {type.Namespace}.{TypeName.Of(type)}{(names.Length == 0 ? "" : $" : {string.Join(", ", names)}")}";
    }

    // A record's IEquatable and the interfaces of an enum or a delegate follow from what they are.
    private static IEnumerable<Type> OwnInterfaces(Type type) => type.IsEnum || type.IsSubclassOf(typeof(Delegate))
        ? []
        : type.GetInterfaces()
            .Where(contract => contract.IsPublic && !contract.Name.StartsWith("IEquatable", StringComparison.Ordinal))
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .OrderBy(contract => contract.FullName, StringComparer.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (type.GetMethod("<Clone>$") is null ? "class" : "record"),
    };

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [MemberText.Of(type.GetMethod("Invoke")!)];
        }

        return
        [
            .. Sorted(type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName), MemberText.Of),
            .. Sorted(type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !IsGenerated(constructor)), MemberText.Of),
            .. Sorted(type.GetProperties(Declared).Where(IsVisible), MemberText.Of),
            .. Sorted(type.GetEvents(Declared).Where(change => IsVisible(change.AddMethod!)), MemberText.Of),
            .. Sorted(type.GetMethods(Declared).Where(method => IsVisible(method) && !IsImplied(method)), MemberText.Of),
        ];
    }

    private static IEnumerable<string> Sorted<TMember>(IEnumerable<TMember> members, Func<TMember, string> text)
        where TMember : MemberInfo => members
        .Select(member => (member.Name, Text: text(member)))
        .OrderBy(member => member.Name, StringComparer.Ordinal)
        .ThenBy(member => member.Text, StringComparer.Ordinal)
        .Select(member => member.Text);

    private static bool IsVisible(PropertyInfo property) =>
        property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract";

    internal static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // What the compiler writes for a record or a property, and what overrides something, says nothing new.
    private static bool IsImplied(MethodInfo method) =>
        IsGenerated(method)
        || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        || method.GetBaseDefinition().DeclaringType != method.DeclaringType;

    private static bool IsGenerated(MethodBase method) => method.IsDefined(typeof(CompilerGeneratedAttribute));
}
