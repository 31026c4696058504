using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HostUp.Client.Json;

/// <summary>Reads single values as what they are taken for. Null is no value, and false says that it is something else.</summary>
internal static class LenientReader
{
    private static readonly TimestampConverter Times = new();

    /// <summary>A text; a number is read as its digits.</summary>
    public static bool TryText(ref Utf8JsonReader reader, out string? text)
    {
        text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
            _ => null,
        };
        return text is not null || reader.TokenType == JsonTokenType.Null;
    }

    /// <summary>A time.</summary>
    public static bool TryTime(ref Utf8JsonReader reader, out DateTimeOffset? time)
    {
        time = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        try
        {
            time = Times.Read(ref reader, typeof(DateTimeOffset), JsonSerializerOptions.Default);
            return true;
        }
        catch (UnexpectedJsonException)
        {
            return false;
        }
    }

    /// <summary>Money: a number, its text, or an object of <c>amount</c> and <c>currencyCode</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="amount">The amount; null when there is none.</param>
    /// <param name="currencyCode">The currency of an object; else as it was.</param>
    /// <returns>False when it is something else, or in another currency than is known.</returns>
    public static bool TryAmount(ref Utf8JsonReader reader, out decimal? amount, ref string? currencyCode)
    {
        amount = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number when reader.TryGetDecimal(out decimal number):
                amount = number;
                return true;
            case JsonTokenType.String when decimal.TryParse(
                reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number):
                amount = number;
                return true;
            case JsonTokenType.StartObject:
                return TryMoney(ref reader, out amount, ref currencyCode);
            default:
                return false;
        }
    }

    /// <summary>An object or a list that a class describes.</summary>
    public static bool TryObject<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type, out T? value)
        where T : class
    {
        try
        {
            value = JsonSerializer.Deserialize(ref reader, type);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    private static bool TryMoney(ref Utf8JsonReader reader, out decimal? amount, ref string? currencyCode)
    {
        amount = null;
        string? currency = null;
        bool isMoney = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            isMoney &= name switch
            {
                "amount" => reader.TokenType != JsonTokenType.StartObject && TryAmount(ref reader, out amount, ref currency),
                "currencyCode" => TryText(ref reader, out currency),
                _ => false,
            };
            if (!isMoney)
            {
                return false;
            }
        }

        if (amount is null || (currencyCode is not null && currency is not null && currency != currencyCode))
        {
            amount = null;
            return false;
        }

        currencyCode = currency ?? currencyCode;
        return true;
    }
}
