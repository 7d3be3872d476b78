namespace StatusContracts;

/// <summary>
/// Says where all flags of the application are declared, so that the compiler knows a misspelled
/// <see cref="NotImplementedYetAttribute.Until"/> (STC2012): the string constants of a type by their values, the members of
/// an enum by their names. Several are united. Nothing reads it at run time.
/// </summary>
/// <param name="type">The type that declares them, of this assembly or another.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FeatureFlagsAttribute(Type type) : Attribute
{
    /// <summary>The type that declares them.</summary>
    public Type Type { get; } = type;
}
