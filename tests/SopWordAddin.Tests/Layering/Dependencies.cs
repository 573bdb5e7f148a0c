using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SopWordAddin.Tests.Layering;

/// <summary>A use of a type by another, read from compiled code: method bodies and attributes count as signatures do.</summary>
internal sealed record Dependency(string FromNamespace, string From, string ToNamespace, string To)
{
    public override string ToString() => $"{FromNamespace}.{From} -> {ToNamespace}.{To}";
}

internal static class Dependencies
{
    /// <summary>Every use, each once, of any type by a type of the assembly.</summary>
    public static IReadOnlyList<Dependency> Of(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. module.GetTypes()
                .SelectMany(from => Used(from).SelectMany(Parts).Select(to => Between(Outermost(from), Outermost(to))))
                .Where(d => d.FromNamespace.Length > 0 && d.ToNamespace.Length > 0)
                .Distinct()
                .OrderBy(d => d.ToString(), StringComparer.Ordinal),
        ];
    }

    private static Dependency Between(TypeReference from, TypeReference to) => new(from.Namespace, from.Name, to.Namespace, to.Name);

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. type.BaseType is null ? [] : (TypeReference[])[type.BaseType],
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. Attributes(type),
        .. type.Fields.SelectMany(Attributes),
        .. type.Properties.SelectMany(Attributes),
        .. type.Methods.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference> Used(MethodDefinition method) =>
    [
        .. Signature(method),
        .. Attributes(method),
        .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType).Concat(method.Body.Instructions.SelectMany(Used)) : [],
    ];

    private static IEnumerable<TypeReference> Used(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method => [method.DeclaringType, .. Signature(method)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference> Attributes(Mono.Cecil.ICustomAttributeProvider member) => member.CustomAttributes.Select(a => a.AttributeType);

    // List<Sop[]> uses List and Sop.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
