using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace CopilotKit.Tests;

/// <summary>Finds the types that a type uses: in its signatures and in its methods' instructions.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    public static IEnumerable<Type> Of(Type type) => Everything(type).OfType<Type>().SelectMany(Parts).Distinct();

    private static IEnumerable<Type?> Everything(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. type.GetFields(Declared).SelectMany(TypesOf),
        .. type.GetConstructors(Declared).SelectMany(constructor => TypesOf(constructor).Concat(InBody(constructor))),
        .. type.GetMethods(Declared).SelectMany(method => TypesOf(method).Concat(InBody(method))),
    ];

    private static IEnumerable<Type?> TypesOf(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. TypesOf(method.GetParameters()), .. method.GetGenericArguments()],
        ConstructorInfo constructor => [constructor.DeclaringType, .. TypesOf(constructor.GetParameters())],
        _ => [],
    };

    private static IEnumerable<Type> TypesOf(ParameterInfo[] parameters) => parameters.Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type?> InBody(MethodBase method) => method.GetMethodBody() is not { } body
        ? []
        : body.LocalVariables.Select(variable => variable.LocalType)
            .Concat(Tokens(body.GetILAsByteArray()!).SelectMany(token => TypesOf(Resolve(method, token))));

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<int> Tokens(byte[] instructions)
    {
        for (int position = 0; position < instructions.Length;)
        {
            // Two-byte instructions begin with 0xFE.
            int value = instructions[position++];
            value = value == 0xFE ? (value << 8) | instructions[position++] : value;
            OperandType operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(instructions.AsSpan(position));
            }

            position += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(instructions.AsSpan(position))),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
