using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ModuleBuilder.Cmdlets;

/// <summary>
/// The values that properties begin with, read from the code of the constructors: a cmdlet cannot be made without PowerShell. A test
/// compares what help says with cmdlets that were made.
/// </summary>
internal sealed class Initializers : IDisposable
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => (int)(ushort)code.Value);

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public Initializers(string assembly)
    {
        _file = new PEReader(System.IO.File.OpenRead(assembly));
        _metadata = _file.GetMetadataReader();
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The constant that a property begins with, as text; null when there is none.</summary>
    public string? Of(PropertyInfo property)
    {
        Type owner = property.DeclaringType!;
        FieldInfo? field = owner.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
        return field is null || !Constants(owner).TryGetValue(field.MetadataToken, out (string? Value, bool IsMade) constant)
            || (constant.IsMade && TypeText.Value(field.FieldType) == field.FieldType)
            ? null
            : constant.Value;
    }

    // this.field = constant: ldarg.0, the constant, perhaps a Nullable around it, stfld.
    private Dictionary<int, (string? Value, bool IsMade)> Constants(Type owner)
    {
        var constants = new Dictionary<int, (string?, bool)>();
        var type = (TypeDefinitionHandle)MetadataTokens.EntityHandle(owner.MetadataToken);
        foreach (MethodDefinition method in _metadata.GetTypeDefinition(type).GetMethods().Select(_metadata.GetMethodDefinition))
        {
            if (_metadata.GetString(method.Name) != ".ctor")
            {
                continue;
            }

            string? constant = null;
            bool isMade = false;
            BlobReader code = _file.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
            while (code.RemainingBytes > 0)
            {
                OpCode operation = Next(ref code);
                if (operation == OpCodes.Stfld)
                {
                    constants[code.ReadInt32()] = (constant, isMade);
                }
                else if (operation == OpCodes.Newobj)
                {
                    isMade = true;
                    code.ReadInt32();
                }
                else
                {
                    isMade = false;
                    constant = Constant(operation, ref code);
                }
            }
        }

        return constants;
    }

    private static OpCode Next(ref BlobReader code)
    {
        int value = code.ReadByte();
        return Codes[value == 0xFE ? (value << 8) | code.ReadByte() : value];
    }

    private string? Constant(OpCode operation, ref BlobReader code)
    {
        switch (operation.OperandType)
        {
            case OperandType.InlineNone:
                int value = operation.Value - OpCodes.Ldc_I4_0.Value;
                return value is >= -1 and <= 8 ? Text(value) : null;
            case OperandType.ShortInlineI:
                return Text(code.ReadSByte());
            case OperandType.InlineI:
                return Text(code.ReadInt32());
            case OperandType.InlineI8:
                return Text(code.ReadInt64());
            case OperandType.ShortInlineR:
                return Text(code.ReadSingle());
            case OperandType.InlineR:
                return Text(code.ReadDouble());
            case OperandType.InlineString:
                return _metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(code.ReadInt32()));
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineVar:
                code.ReadByte();
                return null;
            case OperandType.InlineVar:
                code.ReadInt16();
                return null;
            case OperandType.InlineSwitch:
                code.Offset += 4 * code.ReadInt32();
                return null;
            default:
                code.ReadInt32();
                return null;
        }
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
