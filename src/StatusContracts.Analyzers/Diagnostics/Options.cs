using System.Globalization;
using StatusContracts.Model;

namespace StatusContracts.Diagnostics;

/// <summary>The options of the rules. Unset, none of them changes anything.</summary>
internal static partial class Options
{
    private const string Name = "statuscontracts";

    /// <summary>What every key begins with.</summary>
    public const string KeyPrefix = Name + "_";

    /// <summary>How many stubs there may be (STC2008).</summary>
    public static readonly Option<int> MaxStubs = new(
        "StatusContractsMaxStubs", KeyPrefix + "max_stubs", "a whole number from 0 on",
        (string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));

    /// <summary>The version that is being built, in place of the one that the assembly's attributes say (STC2002).</summary>
    public static readonly Option<ReleaseVersion> Version = new(
        "StatusContractsVersion", KeyPrefix + "version", "a version such as 2.0 or 2.1.0-preview.1", ReleaseVersion.TryParse);

    /// <summary>The day that plans with a date are held against (STC2002). There is no default: a build depends on no clock.</summary>
    public static readonly Option<DateTime> Date = new(
        "StatusContractsDate", KeyPrefix + "date", "a day such as 2027-03-31", IsoDate.TryParse);

    /// <summary>Whether code that the compiler does not see turns <c>NotImplementedException</c> into 501 (STC1004).</summary>
    public static readonly Option<bool> NotImplementedIsMapped = new(
        "StatusContractsNotImplementedIsMapped", KeyPrefix + "not_implemented_is_mapped", "true or false", bool.TryParse);

    /// <summary>All of them.</summary>
    public static readonly Option[] All = [Date, MaxStubs, NotImplementedIsMapped, Version];
}
