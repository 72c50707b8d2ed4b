using System.Reflection;

namespace CopilotKit.TestKit;

/// <summary>Names types as C# does.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
    };

    public static string Of(Type type) => Of(type, []);

    /// <summary>Names a type with the question marks of its references.</summary>
    public static string Of(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string name = info.ElementType is { } element ? $"{Of(element)}[]" : Of(type, info.GenericTypeArguments);
        return info.ReadState == NullabilityState.Nullable && !type.IsValueType ? $"{name}?" : name;
    }

    private static string Of(Type type, NullabilityInfo[] arguments)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value, value.GetGenericArguments().Length == arguments.Length ? arguments : [])}?";
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;
        Type[] types = type.GetGenericArguments();
        return types.Length == 0
            ? name
            : $"{name.Split('`')[0]}<{string.Join(", ", arguments.Length == types.Length ? arguments.Select(Of) : types.Select(Of))}>";
    }
}
