using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CopilotKit.TestKit;

/// <summary>Writes members about as C# does.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(FieldInfo field)
    {
        string name = $"{TypeName.Of(Nullability.Create(field))} {field.Name}";
        return field switch
        {
            { IsLiteral: true, DeclaringType.IsEnum: true } => $"{field.Name} = {Value(field.GetRawConstantValue())}",
            { IsLiteral: true } => $"const {name} = {Value(field.GetRawConstantValue())}",
            _ => $"{Modifiers(field.IsFamily, field.IsStatic)}{(field.IsInitOnly ? "readonly " : "")}{name}",
        };
    }

    public static string Of(ConstructorInfo constructor) =>
        $"{Modifiers(!constructor.IsPublic, false)}{TypeName.Of(constructor.DeclaringType!)}({Parameters(constructor)})";

    public static string Of(EventInfo change) => $"event {TypeName.Of(Nullability.Create(change))} {change.Name}";

    public static string Of(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(nonPublic: true).Where(PublicApi.IsVisible)];
        ParameterInfo[] indexes = property.GetIndexParameters();
        string name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string type = TypeName.Of(Nullability.Create(property));
        return $"{Modifiers(accessors[0])}{required}{type} {name} {{ {string.Concat(accessors.Select(Accessor))}}}";
    }

    public static string Of(MethodInfo method)
    {
        string arguments = string.Join(", ", method.GetGenericArguments().Select(TypeName.Of));
        string name = arguments.Length == 0 ? method.Name : $"{method.Name}<{arguments}>";
        string extended = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Modifiers(method)}{TypeName.Of(Nullability.Create(method.ReturnParameter))} {name}({extended}{Parameters(method)})";
    }

    private static string Modifiers(MethodBase method) => Modifiers(!method.IsPublic, method.IsStatic) + method switch
    {
        { DeclaringType: { IsInterface: true } or { IsSealed: true } } => "",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Modifiers(bool isProtected, bool isStatic) => $"{(isProtected ? "protected " : "")}{(isStatic ? "static " : "")}";

    private static string Accessor(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void) ? "get; "
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
        : "set; ";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string kind = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ when parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        string value = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "";
        return $"{kind}{TypeName.Of(Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
