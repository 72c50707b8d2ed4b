using CopilotKit.Safety;

namespace CopilotKit.Docs.Tests;

/// <summary>An instance of one of the project's types that a page makes within its text, where nothing compiles it.</summary>
internal sealed record Creation(string Type, int Arguments)
{
    private static readonly Type[] Types = typeof(CrisisGuard).Assembly.GetExportedTypes();

    /// <summary>Gets whether the type has a constructor for as many arguments, or is none of ours.</summary>
    public bool IsPossible => Types.FirstOrDefault(type => type.Name == Type) is not { } type
        || type.GetConstructors().Select(constructor => constructor.GetParameters()).Any(parameters =>
            parameters.Length >= Arguments && parameters.Count(parameter => !parameter.IsOptional) <= Arguments);
}
