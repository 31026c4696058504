namespace ModuleBuilder.Views;

/// <summary>How a column is written.</summary>
internal enum ColumnKind
{
    /// <summary>As PowerShell writes it.</summary>
    Plain,

    /// <summary>A day in local time.</summary>
    Date,

    /// <summary>A time in local time.</summary>
    Time,

    /// <summary>An amount and its currency, the property CurrencyCode beside it.</summary>
    Money,

    /// <summary>A state, in its colour where there are colours.</summary>
    Status,

    /// <summary>A value of any kind on one line.</summary>
    Value,
}
