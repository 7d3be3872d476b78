namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>The sorts of code that can stand in one another's place and still parse.</summary>
internal enum Fragment
{
    None,
    Attributes,
    Attribute,
    Member,
    Statement,
    Argument,
    Parameter,
    Type,
    Expression,
}
